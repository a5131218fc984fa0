import { useEffect, useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { Editor } from '../editor/editor.ts';
import type { Messages } from '../editor/messages.ts';
import type { Keeping } from './keeping.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Services } from './services.ts';
import { goTo } from './use-route.ts';

/** How far a workspace is on its way into this tab. */
export type Opening =
  /** `why` is set where it takes long. */
  | { readonly type: 'waiting'; readonly why: Words | undefined }
  | { readonly type: 'open'; readonly keeping: Keeping; readonly editor: Editor }
  /** A part of the app did not arrive. */
  | { readonly type: 'missing'; readonly tryAgain: () => void };

const notHere = say(
  'workspace.not-here',
  'That workspace is not in this browser. It may have been deleted, or its address belongs to another device.',
);

/** Opens a workspace for as long as the page shows it; one that is not here leads home and is said. */
export function useOpening(services: Services, id: WorkspaceId, messages: Messages): Opening {
  const [opening, setOpening] = useState<Opening>({ type: 'waiting', why: undefined });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const { keeping, editor, close } = openWorkspace(services, id, messages);
    let isLeft = false;
    const stopWaiting = keeping.subscribe(() => {
      const state = keeping.state();
      if (state.type === 'loading') setOpening({ type: 'waiting', why: state.why });
    });
    const take = (found: Editor | undefined) => {
      stopWaiting();
      if (isLeft) return;
      if (found) return setOpening({ type: 'open', keeping, editor: found });
      messages.alert(notHere);
      goTo({ at: 'home' }, { replace: true });
    };
    const miss = () => {
      stopWaiting();
      if (isLeft) return;
      const tryAgain = () => {
        setOpening({ type: 'waiting', why: undefined });
        setTurn(turn + 1);
      };
      setOpening({ type: 'missing', tryAgain });
    };
    editor.then(take, miss);
    return () => {
      isLeft = true;
      stopWaiting();
      close();
    };
  }, [services, id, messages, turn]);

  return opening;
}
