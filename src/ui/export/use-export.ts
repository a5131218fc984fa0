import { useEffect, useRef, useState } from 'react';
import type { ExportFormat, ExportJob, ExportRefusal } from '../../exchange/export/format.ts';
import { say } from '../../lib/words.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import { rawTables } from '../../store/plain-form.ts';
import { useEditor } from '../editor/use-editor.ts';
import { download } from '../kit/download.ts';
import { painted } from '../kit/painted.ts';

/** What a person has chosen about an export. */
export type ExportChoices = Pick<ExportJob, 'leaveOut'> & Pick<Required<ExportJob>, 'size' | 'transparent'>;

/** An export as it stands: waiting, at work, or refused. */
export type ExportState =
  | { readonly type: 'waiting' }
  | { readonly type: 'working'; readonly share: number }
  | { readonly type: 'refused'; readonly refusal: ExportRefusal };

const waiting: ExportState = { type: 'waiting' };

const notLoaded: ExportRefusal = {
  says: say(
    'export.not-loaded',
    'The part of the app that makes this file could not be loaded. Nothing was saved; try again when you are connected, or choose another format.',
  ),
};

const broken: ExportRefusal = {
  says: say('export.broken', 'The file could not be made. Nothing was saved; try another format, or save a copy.'),
};

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Makes files of the open workspace and hands them over; whatever is still being made when the dialog closes is dropped. */
export function useExport(journeyId: JourneyId, onSaved: () => void) {
  const { store, messages } = useEditor();
  const [state, setState] = useState<ExportState>(waiting);
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const save = async (format: ExportFormat, choices: ExportChoices) => {
    const controller = new AbortController();
    abort.current = controller;
    setState({ type: 'working', share: 0 });
    try {
      const make = await format.load().catch(() => undefined);
      // The bar first: a large map holds the page up while it is drawn.
      await painted();
      if (controller.signal.aborted) return;
      if (!make) return setState({ type: 'refused', refusal: notLoaded });
      const made = await make({
        ...choices,
        workspace: store.snapshot(),
        journeyId,
        tables: () => rawTables(store),
        today: today(),
        signal: controller.signal,
        onProgress: (share) => setState({ type: 'working', share }),
      });
      if (controller.signal.aborted) return;
      if (!made.ok) return setState({ type: 'refused', refusal: made.failure });
      download(made.value);
      messages.news(say('export.saved', '“{file}” was saved to your downloads.', { file: made.value.fileName }));
      onSaved();
    } catch {
      if (!controller.signal.aborted) setState({ type: 'refused', refusal: broken });
    }
  };

  return {
    state,
    save,
    stop: () => {
      abort.current?.abort();
      setState(waiting);
    },
    forget: () => setState((now) => (now.type === 'refused' ? waiting : now)),
  };
}
