import { useEffect, useState } from 'react';
import { say } from '../../lib/words.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { Editor } from '../editor/editor.ts';
import type { Messages } from '../editor/messages.ts';
import type { Keeping } from './keeping.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Services } from './services.ts';
import { goTo } from './use-route.ts';

/** How far a workspace is on its way into this tab. */
export type Opening =
  | { readonly type: 'waiting'; readonly keeping: Keeping | undefined }
  | { readonly type: 'open'; readonly keeping: Keeping; readonly editor: Editor }
  /** A part of the app did not arrive. */
  | { readonly type: 'missing'; readonly tryAgain: () => void };

const notHere = say(
  'workspace.not-here',
  'That workspace is not in this browser. It may have been deleted, or its address belongs to another device.',
);

/** Opens a workspace for as long as the page shows it; one that is not here leads home and is said. */
export function useOpening(services: Services, id: WorkspaceId, messages: Messages): Opening {
  const [opening, setOpening] = useState<Opening>({ type: 'waiting', keeping: undefined });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const { keeping, editor, close } = openWorkspace(services, id, messages);
    let isLeft = false;
    setOpening({ type: 'waiting', keeping });
    const take = (found: Editor | undefined) => {
      if (isLeft) return;
      if (found) return setOpening({ type: 'open', keeping, editor: found });
      messages.alert(notHere);
      goTo({ at: 'home' }, { replace: true });
    };
    const miss = () => {
      if (!isLeft) setOpening({ type: 'missing', tryAgain: () => setTurn(turn + 1) });
    };
    editor.then(take, miss);
    return () => {
      isLeft = true;
      close();
    };
  }, [services, id, messages, turn]);

  return opening;
}
