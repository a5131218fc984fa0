import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OpenedSource, ReadJob, ReadSources } from '../../exchange/import/opened-source.ts';
import { readAtOnce } from '../../exchange/import/read-at-once.ts';
import type { ColumnMeaning } from '../../exchange/import/reading.ts';
import { say } from '../../lib/words.ts';
import { readWith } from './opened-source.ts';

const afterTyping = 250; // ms
const beforeProgress = 500; // ms

/** What has been read, and what is being read. */
export interface Sources {
  readonly all: readonly OpenedSource[];
  /** 0…1 while something takes more than half a second. */
  readonly progress: number | undefined;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What was read of that text. */
  readonly pasted: OpenedSource | undefined;
  /** Takes a text that is too long for a box. */
  readonly addText: (text: string) => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly removeFile: (index: number) => void;
  /** Reads a table again, with what somebody says its columns mean. */
  readonly setColumns: (source: OpenedSource, columns: readonly ColumnMeaning[]) => void;
}

/** Reads files and pasted text as they come, large ones elsewhere; whatever is still being read when the dialog closes is dropped. */
export function useSources(firstFiles: readonly File[], firstText: string, elsewhere?: ReadSources): Sources {
  const [files, setFiles] = useState<readonly OpenedSource[]>([]);
  const [pasted, setPasted] = useState<OpenedSource | undefined>(undefined);
  const [text, setText] = useState(firstText.length > readAtOnce ? '' : firstText);
  const reading = useReading(elsewhere);

  const addFiles = (added: readonly File[]) => {
    if (added.length > 0)
      reading.begin({ type: 'files', files: added }, (sources) => setFiles((there) => [...there, ...sources]));
  };

  const addText = (added: string) =>
    reading.begin({ type: 'text', text: added }, (sources) => setFiles((there) => [...there, ...sources]));

  const takeFiles = useEffectEvent(addFiles);
  useEffect(() => takeFiles(firstFiles), [firstFiles]);
  const takeText = useEffectEvent(addText);
  useEffect(() => (firstText.length > readAtOnce ? takeText(firstText) : undefined), [firstText]);

  const readPasted = useEffectEvent((whole: string) =>
    reading.begin({ type: 'text', text: whole }, ([source]) => setPasted(source)),
  );
  useEffect(() => {
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      if (text.trim() === '') setPasted(undefined);
      else stop = readPasted(text);
    }, afterTyping);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [text]);

  return {
    all: pasted ? [...files, pasted] : files,
    progress: reading.progress,
    text,
    setText,
    pasted,
    addText,
    addFiles,
    removeFile: (index) => setFiles((there) => there.filter((_, at) => at !== index)),
    setColumns: (source, columns) => {
      if (source.type !== 'journey') return;
      reading.begin({ type: 'again', source, options: { columns } }, ([again]) => {
        if (!again) return;
        if (source === pasted) setPasted(again);
        else setFiles((there) => there.map((each) => (each === source ? again : each)));
      });
    },
  };
}

/** Does reading, several at a time, and tells how far the slowest is. */
function useReading(elsewhere: ReadSources | undefined) {
  const [progress, setProgress] = useState<number | undefined>(undefined);
  const running = useRef(new Map<AbortController, number>());

  useEffect(() => {
    const { current } = running;
    return () => {
      for (const controller of current.keys()) controller.abort();
      current.clear();
    };
  }, []);

  /** Begins a reading; what it returns stops it, and then nothing is kept of it. */
  const begin = (job: ReadJob, take: (sources: readonly OpenedSource[]) => void): (() => void) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current.set(controller, 0);
    const show = () => setProgress(Math.min(...running.current.values()));
    const timer = setTimeout(show, beforeProgress);
    const onProgress = (share: number) => {
      running.current.set(controller, share);
      setProgress((shown) => (shown === undefined ? undefined : Math.min(...running.current.values())));
    };
    const end = () => {
      clearTimeout(timer);
      running.current.delete(controller);
      if (running.current.size === 0) setProgress(undefined);
    };
    void readWith(elsewhere)(job, { signal, onProgress })
      .catch(() => refusedAll(job))
      .then((sources) => {
        if (signal.aborted) return;
        end();
        take(sources);
      });
    return () => {
      controller.abort();
      end();
    };
  };
  return { progress, begin };
}

const notLoaded = say(
  'import.not-loaded',
  'The part of the app that reads this could not be loaded. Nothing was read; try again when you are connected.',
);

/** What comes of a job whose reader did not arrive; what a source holds never makes one throw. */
function refusedAll(job: ReadJob): readonly OpenedSource[] {
  const names =
    job.type === 'files' ? job.files.map(({ name }) => name) : [job.type === 'again' ? job.source.name : ''];
  return names.map((name) => ({ type: 'refused', name, says: notLoaded }));
}
