import { useMemo } from 'react';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import type { Editor } from '../editor/editor.ts';
import { notLoaded } from './lazy-part.tsx';
import type { Route } from './route.ts';
import { goTo } from './use-route.ts';

/** Goes to what was found. */
export interface Finding {
  /** To a record, in whichever journey it is. */
  go(id: RecordId): void;
  /** To the next (1) or previous (−1) answer to what was looked for last; asks what to look for where nothing was. */
  goOn(step: 1 | -1): void;
}

/** The ways to what was found, from where one is. */
export function useFinding(
  editor: Editor,
  route: Extract<Route, { at: 'workspace' }>,
  journeyId: JourneyId | undefined,
  openSearch: () => void,
): Finding {
  return useMemo(() => {
    const loading = (work: () => Promise<void>) => () => {
      work().catch(() => editor.messages.alert(notLoaded));
    };
    const go = (id: RecordId) =>
      loading(async () => {
        const { goToRecord } = await import('../search/go-to.ts');
        goToRecord(editor, id, journeyId, (to, shows) => {
          const view = shows === 'records' ? 'map' : route.view;
          if (to !== journeyId || view !== route.view) goTo({ ...route, journeyId: to, view });
        });
      })();
    const goOn = (step: 1 | -1) =>
      loading(async () => {
        if (!editor.session.get().search.trim()) return openSearch();
        const search = await import('../search/go-on.ts');
        const next = search.goOn(editor, journeyId, step);
        if (next) go(next);
        else openSearch();
      })();
    return { go, goOn };
  }, [editor, route, journeyId, openSearch]);
}
