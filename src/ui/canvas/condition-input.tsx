import { ViewportPortal } from '@xyflow/react';
import { say } from '../../lib/words.ts';
import type { ConnectionId } from '../../model/records/kinds.ts';
import { useSession, useWorkspace } from '../editor/use-editor.ts';
import styles from './condition-input.module.css';
import { useMapActions } from './map-actions.ts';
import { useLayout } from './map-provider.tsx';
import { NameInput } from './name-input.tsx';

const width = 180;
const when = say('map.when', 'When is this way taken');

/** The condition of a connection being edited on its line. */
export function ConditionInput() {
  const { connections } = useLayout();
  const route = useSession((session) => session.editing);
  const editing = route && connections.get(route as ConnectionId); // a lookup by any text
  const condition = useWorkspace((workspace) => (editing ? workspace.connections[editing.id]?.condition : undefined));
  const actions = useMapActions();
  if (!editing || condition === undefined) return null;
  const at = editing.label
    ? { x: editing.label.box.x + editing.label.box.width / 2, y: editing.label.box.y + editing.label.box.height / 2 }
    : editing.middle;
  return (
    <ViewportPortal>
      <div
        className={styles.place}
        data-not-dragged=""
        style={{ width, transform: `translate(${at.x - width / 2}px, ${at.y - 15}px)` }}
      >
        <NameInput
          key={editing.id}
          label={when}
          value={condition}
          top={0}
          onType={(text) => actions.type(editing.id, 'condition', text)}
          onDone={(how, before) =>
            how === 'escape' ? actions.leaveEditing(editing.id, 'condition', before) : actions.stopEditing()
          }
        />
      </div>
    </ViewportPortal>
  );
}
