import { useMemo, useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { Edit } from '../../model/commands/command.ts';
import { connectionAdd } from '../../model/commands/connection-add.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import { touchpointAddAfter } from '../../model/commands/touchpoint-add-after.ts';
import { refusalWords } from '../../model/errors.ts';
import type { ConnectionId, RecordId, TouchpointId } from '../../model/records/kinds.ts';
import { outgoing } from '../../model/selectors/connections.ts';
import { nameOf, withoutIf } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { IconButton } from '../kit/button.tsx';
import { Combobox } from '../kit/combobox.tsx';
import { Icon } from '../kit/icon.tsx';
import { names } from '../names.ts';
import styles from './details.module.css';
import { offersIn } from './reference-offers.ts';

/** Where the customer goes from a touchpoint: each connection can be opened and taken out, and one more made, also to a touchpoint that is new. */
export function GoesTo({
  touchpointId,
  onOpen,
}: {
  readonly touchpointId: TouchpointId;
  readonly onOpen: (id: RecordId) => void;
}) {
  const { store } = useEditor();
  const [refusal, setRefusal] = useState<Words | undefined>(undefined);
  const connections = useWorkspace((workspace) => outgoing(workspace, touchpointId));
  const touchpoints = useWorkspace((workspace) => workspace.touchpoints);
  const journeyId = touchpoints[touchpointId]?.journeyId;
  const options = useMemo(
    () => offersIn({ ...store.snapshot(), touchpoints }, 'touchpoints', { id: touchpointId, journeyId }),
    [store, touchpoints, touchpointId, journeyId],
  );

  const make = (edit: Edit) => {
    const outcome = store.dispatch(edit);
    setRefusal(outcome.type === 'refused' ? refusalWords(outcome.refusal) : undefined);
  };
  const there = new Set<string>(connections.map(({ toId }) => toId));
  return (
    <div className={styles.references}>
      <Combobox
        label={names.goesTo}
        refusal={refusal}
        placeholder={say('details.goes-to.placeholder', 'Choose or name a touchpoint')}
        value={undefined}
        options={options.filter(({ id }) => !there.has(id))}
        onChoose={(id) => {
          if (id !== undefined) make(connectionAdd({ fromId: touchpointId, toId: id as TouchpointId })); // the offers are touchpoints
        }}
        onMake={(name) => make(touchpointAddAfter({ afterId: touchpointId, name }))}
      />
      {connections.length > 0 && (
        <ul className={styles.list}>
          {connections.map(({ id }) => (
            <Way key={id} id={id} onOpen={onOpen} onRemove={() => make(recordDelete({ ids: [id] }))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Way({
  id,
  onOpen,
  onRemove,
}: {
  readonly id: ConnectionId;
  readonly onOpen: (id: RecordId) => void;
  readonly onRemove: () => void;
}) {
  const text = useWorkspace((workspace) => {
    const connection = workspace.connections[id];
    if (!connection) return '';
    const name = nameOf(workspace, connection.toId);
    const { condition } = connection;
    return words(
      condition ? say('details.goes-to.if', '{name}, if {condition}', { name, condition: withoutIf(condition) }) : name,
    );
  });
  return (
    <li className={styles.row}>
      <Icon name="arrowRight" size={14} />
      <span className={styles['row-text']}>
        <button type="button" className={styles.link} onClick={() => onOpen(id)}>
          {text}
        </button>
      </span>
      <IconButton
        size="small"
        icon="cross"
        label={say('details.goes-to.remove', 'Remove the connection to {text}', { text })}
        onClick={onRemove}
      />
    </li>
  );
}
