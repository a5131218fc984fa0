import { useMemo } from 'react';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { outgoing } from '../../model/selectors/connections.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import { connectionNamed, names } from '../names.ts';
import styles from './card.module.css';
import { sameLists } from './same-lists.ts';

/** The ways out of a touchpoint as a list for screen readers and keys; focusing one draws it, Enter selects it. */
export function GoesTo({ id }: { readonly id: TouchpointId }) {
  const { session } = useEditor();
  const ways = useWorkspace((workspace) => outgoing(workspace, id));
  const from = useWorkspace(({ touchpoints }) => touchpoints[id]?.name);
  const ends = useWorkspace(({ touchpoints }) => ways.map(({ toId }) => touchpoints[toId]?.name), sameLists);
  const focused = useSession((state) => ways.find((way) => way.id === state.focused)?.id);
  const called = useMemo(
    () => ways.map(({ condition }, index) => words(connectionNamed(shown(from), shown(ends[index]), condition))),
    [ways, from, ends],
  );
  if (ways.length === 0) return null;
  return (
    <ul className={styles.hidden} aria-label={words(names.goesTo)}>
      {ways.map((way, index) => (
        <li key={way.id}>
          <button
            type="button"
            tabIndex={focused === way.id ? 0 : -1}
            data-connection={way.id}
            onClick={() => session.set({ selection: [way.id] })}
          >
            {called[index]}
          </button>
        </li>
      ))}
    </ul>
  );
}

const shown = (name: string | undefined): string => words(namedOr('touchpoints', name));
