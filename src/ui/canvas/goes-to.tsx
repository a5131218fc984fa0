import type { TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { outgoing } from '../../model/selectors/connections.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import { connectionNamed, names } from '../names.ts';
import styles from './card.module.css';
import { sameLists } from './same-lists.ts';

/** The accessible name of a connection: its ends and its condition. */
export function nameOfConnection({ touchpoints, connections }: Workspace, id: keyof Workspace['connections']): string {
  const connection = connections[id];
  const end = (touchpointId: TouchpointId | undefined) =>
    words(namedOr('touchpoints', touchpointId && touchpoints[touchpointId]?.name));
  return words(connectionNamed(end(connection?.fromId), end(connection?.toId), connection?.condition ?? ''));
}

/** The ways out of a touchpoint as a list for screen readers and keys; focusing one draws it, Enter selects it. */
export function GoesTo({ id }: { readonly id: TouchpointId }) {
  const { session } = useEditor();
  const ways = useWorkspace((workspace) => outgoing(workspace, id));
  const called = useWorkspace((workspace) => ways.map((way) => nameOfConnection(workspace, way.id)), sameLists);
  const focused = useSession((state) => ways.find((way) => way.id === state.focused)?.id);
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
