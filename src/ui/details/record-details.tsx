import type { ReactNode } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { ConnectionId, RecordId, StageId, TouchpointId } from '../../model/records/kinds.ts';
import { tableOf } from '../../model/records/kinds.ts';
import { tables, type Workspace } from '../../model/records/tables.ts';
import { namedOr, nameOf } from '../../model/selectors/display-name.ts';
import { touchpointsOfStage } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { recordOf } from './any-record.ts';
import type { Asked } from './asked.ts';
import { ConnectionEnds } from './connection-ends.tsx';
import { CounterpartLink } from './counterpart-link.tsx';
import { DeleteButton } from './delete-button.tsx';
import styles from './details.module.css';
import { type Depth, FieldLevels } from './field-list.tsx';
import { Panel } from './panel.tsx';
import { TouchpointDetails } from './touchpoint-details.tsx';

interface RecordDetailsProps {
  readonly id: RecordId;
  readonly depth: Depth;
  readonly onDepth: (depth: Depth) => void;
  /** Shows another record in the panel, without selecting it on the map. */
  readonly onOpen: (id: RecordId) => void;
  /** The record one came from. */
  readonly backTo?: RecordId | undefined;
  readonly onBack: () => void;
  /** Whether the keyboard goes on in the panel of this record. */
  readonly takesFocus: (id: RecordId) => boolean;
  readonly asked: Asked;
  readonly onDeleted: () => void;
}

/** One record: its kind and place, its name, and its fields by level. */
export function RecordDetails({
  id,
  depth,
  onDepth,
  onOpen,
  backTo,
  onBack,
  takesFocus,
  asked,
  onDeleted,
}: RecordDetailsProps) {
  const record = useWorkspace((workspace) => recordOf(workspace, id));
  const heading = useWorkspace((workspace) => words(nameOf(workspace, id)));
  const caption = useWorkspace((workspace) => words(captionOf(workspace, id)));
  const what = useWorkspace((workspace) => words(whatIsDeleted(workspace, id)));
  const back = useWorkspace((workspace) => backTo && words(nameOf(workspace, backTo)));

  if (!record) return null;
  const levels = { record, depth, onDepth };
  return (
    <Panel
      takesFocus={() => takesFocus(id)}
      caption={caption}
      heading={heading}
      drawnUp
      before={
        back && (
          <div className={styles.back}>
            <Button
              kind="quiet"
              size="small"
              icon="undo"
              label={say('details.back', 'Back to {name}', { name: back })}
              onClick={onBack}
            />
          </div>
        )
      }
      actions={<DeleteButton ids={[id]} what={say('name', '{name}', { name: what })} onDeleted={onDeleted} />}
    >
      <CounterpartLink id={id} />
      {tableOf(id) === 'touchpoints' ? (
        <TouchpointDetails {...levels} id={id as TouchpointId} onOpen={onOpen} asked={asked} /> // its table was just read
      ) : (
        <FieldLevels {...levels} more={tableOf(id) === 'connections' && <Ends id={id as ConnectionId} />} /> // likewise
      )}
    </Panel>
  );
}

function Ends({ id }: { readonly id: ConnectionId }): ReactNode {
  const connection = useWorkspace(({ connections }) => connections[id]);
  return connection && <ConnectionEnds connection={connection} />;
}

function captionOf(workspace: Workspace, id: RecordId): Words {
  const table = tableOf(id);
  const kind = table ? tables[table].name : say('details.item', 'Item');
  if (table !== 'touchpoints') return kind;
  const stageId = workspace.touchpoints[id as TouchpointId]?.stageId; // its table was just read
  const place = stageId ? namedOr('stages', workspace.stages[stageId]?.name) : say('name.unsorted', 'Unsorted');
  return say('details.kind-and-place', '{kind} · {place}', { kind, place });
}

function whatIsDeleted(workspace: Workspace, id: RecordId): Words {
  const name = nameOf(workspace, id);
  const count = tableOf(id) === 'stages' ? touchpointsOfStage(workspace, id as StageId).length : 0; // its table was just read
  if (count === 0) return name;
  return say('details.stage-with-touchpoints', '{name} and {count, plural, one {# touchpoint} other {# touchpoints}}', {
    name,
    count,
  });
}
