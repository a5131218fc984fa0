import { use, useEffect, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { TidyAside } from '../../scene/tidy/aside.ts';
import type { Tidied } from '../../scene/tidy/tidy.ts';
import { type OpenMap, useOpenMap } from '../canvas/open-map.ts';
import type { Editor } from '../editor/editor.ts';
import { TidyWorkerContext } from '../editor/tidy-worker.ts';
import { useEditor } from '../editor/use-editor.ts';
import { names } from '../names.ts';

/** Journeys of more touchpoints are tidied in a worker, so that the map goes on answering. */
const mostAtOnce = 500;

const failed = say(
  'tidy.failed',
  'The map could not be tidied. Nothing was moved; try again when you are connected, or reload the page.',
);

const changed = say(
  'tidy.changed',
  'The map was changed while it was being tidied. Nothing was moved; press “Tidy” again.',
);

/** Tidies the map around a component: the selected touchpoints where there are several, else all. `share` tells how far long work has come. */
export function useTidy() {
  const editor = useEditor();
  const map = useOpenMap();
  const newWorker = use(TidyWorkerContext);
  const [share, setShare] = useState<number | undefined>(undefined);
  const aside = useRef<TidyAside | undefined>(undefined);
  const isBusy = useRef(false);
  useEffect(() => () => aside.current?.stop(), []);

  const run = async () => {
    const only = severalSelected(editor, map);
    const isLong = newWorker !== undefined && map.layout().cards.size > mostAtOnce;
    const [{ tidy }, { tidyAside, tidyRequest }, { isSameSubject, subjectOf }] = await Promise.all([
      import('../../scene/tidy/tidy.ts'),
      import('../../scene/tidy/aside.ts'),
      import('../../scene/tidy/subject.ts'),
    ]);
    const before = editor.store.snapshot();
    if (!isLong) return finish(editor, tidy(before, map.journeyId, { only }));

    setShare(0);
    aside.current = tidyAside(newWorker(), tidyRequest(before, map.journeyId, only), setShare);
    const outcome = await aside.current.outcome;
    if (outcome.type === 'stopped') return;
    if (outcome.type === 'failed') return editor.messages.alert(failed);
    const isAsBefore = isSameSubject(
      subjectOf(before, map.journeyId),
      subjectOf(editor.store.snapshot(), map.journeyId),
    );
    if (isAsBefore) finish(editor, outcome);
    else editor.messages.alert(changed);
  };

  const start = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await run();
    } catch {
      editor.messages.alert(failed);
    } finally {
      isBusy.current = false;
      aside.current = undefined;
      setShare(undefined);
    }
  };

  return { share, start, stop: () => aside.current?.stop() };
}

/** The selected touchpoints that stand in a stage of this map; undefined for fewer than two. */
export function severalSelected(
  { session }: Editor,
  map: Pick<OpenMap, 'layout'>,
): readonly TouchpointId[] | undefined {
  const { cards } = map.layout();
  const selected = new Set(session.get().selection);
  const ids = [...cards.values()].flatMap(({ id, stageId }) => (stageId && selected.has(id) ? id : []));
  return ids.length > 1 ? ids : undefined;
}

function finish(editor: Editor, tidied: Tidied): void {
  if (tidied.type === 'already-tidy') {
    editor.messages.news(say('tidy.already', 'Already tidy'));
    return;
  }
  if (!editor.edit(tidied.edit)) return;
  editor.messages.news(
    say('tidy.done', 'Tidied: {count, plural, one {# touchpoint} other {# touchpoints}} moved', {
      count: tidied.moved,
    }),
    { label: names.undo, run: editor.undo },
  );
}
