import { useEffect } from 'react';
import { memoByObject } from '../../lib/memo.ts';
import type { Session } from '../../store/session.ts';
import { useEditor } from '../editor/use-editor.ts';

/** What can be done on an open map by a key or a command alike. */
export type MapDeed =
  | { readonly does: 'feel'; readonly emotion: number }
  | {
      readonly does:
        | 'edit'
        | 'show-jams'
        | 'delete'
        | 'add-touchpoint'
        | 'add-stage'
        | 'connect'
        | 'note-problem'
        | 'say-who-runs-it'
        | 'fit'
        | 'zoom-in'
        | 'zoom-out'
        | 'select-all'
        | 'duplicate';
    };

/** What a view lends to commands while it is on the page. */
export interface Lent {
  /** Does something on the map; false where there is nothing to do it to. */
  readonly map?: (deed: MapDeed) => boolean;
  /** Tidies the map. */
  readonly tidy?: () => void;
  /** Shows the overview of the map, or takes it away. */
  readonly overview?: () => void;
}

const lentIn = memoByObject((_session: Session): { now: Lent } => ({ now: {} }));

/** What the views on the page lend now. */
export const lentNow = (session: Session): Lent => lentIn(session).now;

/** Lends something to commands for as long as the component is drawn. */
export function useLend<Name extends keyof Lent>(name: Name, work: NonNullable<Lent[Name]>): void {
  const { session } = useEditor();
  useEffect(() => {
    const lent = lentIn(session);
    lent.now = { ...lent.now, [name]: work };
    return () => {
      if (lent.now[name] !== work) return;
      const { [name]: _taken, ...others } = lent.now;
      lent.now = others;
    };
  }, [session, name, work]);
}
