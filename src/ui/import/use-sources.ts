import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { readAgain, readFiles, readText, type Source } from '../../exchange/import/read-sources.ts';
import type { ColumnMeaning } from '../../exchange/import/reading.ts';
import type { OpenedSource } from './import-plan.ts';
import { opened } from './opened-source.ts';

const afterTyping = 250; // ms
const beforeProgress = 500; // ms

/** What has been read, and what is being read. */
export interface Sources {
  readonly all: readonly OpenedSource[];
  /** 0…1 while something takes more than half a second. */
  readonly progress: number | undefined;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly removeFile: (index: number) => void;
  /** Reads a table again, with what somebody says its columns mean. */
  readonly setColumns: (source: OpenedSource, columns: readonly ColumnMeaning[]) => void;
}

/** Reads files and pasted text as they come; whatever is still being read when the dialog closes is dropped. */
export function useSources(firstFiles: readonly File[], firstText: string): Sources {
  const [files, setFiles] = useState<readonly OpenedSource[]>([]);
  const [pasted, setPasted] = useState<OpenedSource | undefined>(undefined);
  const [text, setText] = useState(firstText);
  const [progress, setProgress] = useState<number | undefined>(undefined);
  const abort = useRef<AbortController | undefined>(undefined);

  const addFiles = (added: readonly File[]) => {
    if (added.length === 0) return;
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    let share = 0;
    const timer = setTimeout(() => setProgress(share), beforeProgress);
    const onProgress = (done: number) => {
      share = done;
      setProgress((shown) => (shown === undefined ? undefined : done));
    };
    void readFiles(added, { signal: controller.signal, onProgress })
      .then((sources) => setFiles((there) => [...there, ...sources.map(opened)]))
      .catch((reason: unknown) => {
        if (!controller.signal.aborted) throw reason;
      })
      .finally(() => {
        clearTimeout(timer);
        setProgress(undefined);
      });
  };

  const takeFiles = useEffectEvent(addFiles);
  useEffect(() => {
    takeFiles(firstFiles);
    return () => abort.current?.abort();
  }, [firstFiles]);

  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      if (text.trim() === '') return setPasted(undefined);
      void readText(text).then((source) => {
        if (!stale) setPasted(opened(source));
      });
    }, afterTyping);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);

  return {
    all: pasted ? [...files, pasted] : files,
    progress,
    text,
    setText,
    addFiles,
    removeFile: (index) => setFiles((there) => there.filter((_, at) => at !== index)),
    setColumns: (source, columns) => {
      if (source.type !== 'journey') return;
      void readAgain(source, { columns }).then((again: Source) => {
        const read = opened(again);
        if (source === pasted) setPasted(read);
        else setFiles((there) => there.map((each) => (each === source ? read : each)));
      });
    },
  };
}
