import { useMemo } from 'react';
import { connectionRedirect } from '../../model/commands/connection-redirect.ts';
import type { Connection } from '../../model/records/connection.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { tables } from '../../model/records/tables.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Combobox } from '../kit/combobox.tsx';
import styles from './details.module.css';
import { useRefusal } from './reference-field.tsx';
import { offersIn } from './reference-offers.ts';

/** The two ends of a connection, each of which can be another touchpoint of the journey. */
export function ConnectionEnds({ connection }: { readonly connection: Connection }) {
  const { store } = useEditor();
  const [refusal, make] = useRefusal();
  const touchpoints = useWorkspace((workspace) => workspace.touchpoints);
  const { id, fromId, toId } = connection;
  const journeyId = touchpoints[fromId]?.journeyId;
  const options = useMemo(
    () => offersIn({ ...store.snapshot(), touchpoints }, 'touchpoints', { id: '', journeyId }),
    [store, touchpoints, journeyId],
  );
  const redirect = (ends: { readonly fromId?: string; readonly toId?: string }) => {
    const changed = { fromId, toId, ...ends };
    make(connectionRedirect({ id, fromId: changed.fromId as TouchpointId, toId: changed.toId as TouchpointId })); // the offers are touchpoints
  };
  const { fields } = tables.connections;
  return (
    <div className={styles.references}>
      <Combobox
        label={fields.fromId.label}
        value={fromId}
        options={options}
        onChoose={(chosen) => chosen !== undefined && redirect({ fromId: chosen })}
      />
      <Combobox
        label={fields.toId.label}
        refusal={refusal}
        value={toId}
        options={options}
        onChoose={(chosen) => chosen !== undefined && redirect({ toId: chosen })}
      />
    </div>
  );
}
