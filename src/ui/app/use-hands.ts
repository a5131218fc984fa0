import { useMemo } from 'react';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { CommandDialog, Hands } from '../commands/command.ts';
import { lentNow } from '../commands/lent.ts';
import type { Editor } from '../editor/editor.ts';
import { names } from '../names.ts';
import type { Route } from './route.ts';
import { views } from './route.ts';
import { goTo } from './use-route.ts';

interface Ways {
  readonly open: (dialog: CommandDialog) => void;
  readonly saveCopy: () => void;
  readonly goOn: (step: 1 | -1) => void;
}

/** What commands work with, in the workspace that is open. */
export function useHands(
  editor: Editor,
  route: Extract<Route, { at: 'workspace' }>,
  journeyId: JourneyId | undefined,
  { open, saveCopy, goOn }: Ways,
): Hands {
  return useMemo(
    () => ({
      editor,
      journeyId,
      view: route.view,
      views: views.map((id) => ({ id, name: names[id], icon: id })),
      get lent() {
        return lentNow(editor.session); // as it is when a command is chosen
      },
      open,
      saveCopy,
      goOn,
      toView: (id) => goTo({ ...route, journeyId, view: views.find((view) => view === id) ?? route.view }),
      toJourney: (id) => goTo({ ...route, journeyId: id }),
      toHome: () => goTo({ at: 'home' }),
    }),
    [editor, route, journeyId, open, saveCopy, goOn],
  );
}
