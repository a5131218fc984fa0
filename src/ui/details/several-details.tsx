import { say, type Words } from '../../lib/words.ts';
import { assignmentSet } from '../../model/commands/assignment-set.ts';
import type { Edit } from '../../model/commands/command.ts';
import { recordReferByName } from '../../model/commands/record-refer-by-name.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { roles, rolesInPlainWords } from '../../model/records/choices.ts';
import type { DepartmentId, RecordId, TouchpointId } from '../../model/records/kinds.ts';
import { tableOf } from '../../model/records/kinds.ts';
import { tables } from '../../model/records/tables.ts';
import { ownershipOf } from '../../model/selectors/ownership.ts';
import { words } from '../../words/render.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { emotions } from '../emotions.ts';
import { Combobox } from '../kit/combobox.tsx';
import { Scale } from '../kit/scale.tsx';
import { DeleteButton } from './delete-button.tsx';
import styles from './details.module.css';
import { Panel } from './panel.tsx';
import { useRefusal } from './reference-field.tsx';
import { isRecordId, useOffers } from './use-offers.tsx';

const { channelId: channelField, emotion: emotionField } = tables.touchpoints.fields;
const departmentField = tables.assignments.fields.departmentId;
const nobody = { id: '' };
const various = Symbol('various');

/** Several at once: how many, and what can be done to all of them as one step. */
export function SeveralDetails({
  ids,
  onDeleted,
}: {
  readonly ids: readonly RecordId[];
  readonly onDeleted: () => void;
}) {
  const touchpointIds = ids.filter((id): id is TouchpointId => tableOf(id) === 'touchpoints');
  const what = whatIsSelected(ids, touchpointIds.length);
  return (
    <Panel
      caption={say('details.selected', 'Selected')}
      heading={words(what)}
      drawnUp
      actions={<DeleteButton ids={ids} what={what} onDeleted={onDeleted} />}
    >
      {touchpointIds.length > 1 && (
        <div className={styles.fields}>
          <div className={styles.wide}>
            <ChannelOfAll ids={touchpointIds} />
          </div>
          <div className={styles.wide}>
            <EmotionOfAll ids={touchpointIds} />
          </div>
          <div className={styles.wide}>
            <OperatesAll ids={touchpointIds} />
          </div>
        </div>
      )}
    </Panel>
  );
}

function whatIsSelected(ids: readonly RecordId[], touchpoints: number): Words {
  const count = ids.length;
  return touchpoints === count
    ? say('details.touchpoints', '{count, plural, one {# touchpoint} other {# touchpoints}}', { count })
    : say('details.items', '{count, plural, one {# item} other {# items}}', { count });
}

interface OfAll {
  readonly ids: readonly TouchpointId[];
}

/** The one value that all have; `various` where they differ. */
function common<Value>(values: readonly Value[]): Value | undefined | typeof various {
  const [first] = values;
  return values.every((value) => value === first) ? first : various;
}

const placeholderFor = (value: unknown): Words =>
  value === various ? say('details.various', 'Various') : say('details.not-set', 'Not set');

function ChannelOfAll({ ids }: OfAll) {
  const [refusal, make] = useRefusal();
  const { options, presetOf } = useOffers(channelField, nobody);
  const value = useWorkspace(({ touchpoints }) => common(ids.map((id) => touchpoints[id]?.channelId)));
  const setAll = (edit: (id: TouchpointId) => Edit) =>
    make({ label: say('details.set-channel', 'Set channel'), edits: ids.map(edit) });
  const refer = (name: string, given?: Readonly<Record<string, unknown>>) =>
    setAll((id) => recordReferByName({ id, field: 'channelId', table: 'channels', name, with: given }));
  return (
    <Combobox
      label={channelField.label}
      refusal={refusal}
      placeholder={placeholderFor(value)}
      value={value === various ? undefined : value}
      options={options}
      onChoose={(chosen) => {
        const preset = chosen === undefined ? undefined : presetOf(chosen);
        if (preset) refer(preset.name, preset.given);
        else setAll((id) => recordSetField({ id, field: 'channelId', value: chosen }));
      }}
      onMake={(name) => refer(name)}
    />
  );
}

function EmotionOfAll({ ids }: OfAll) {
  const [refusal, make] = useRefusal();
  const value = useWorkspace(({ touchpoints }) => common(ids.map((id) => touchpoints[id]?.emotion)));
  return (
    <Scale
      label={emotionField.label}
      refusal={refusal}
      value={value === various ? undefined : value}
      steps={emotions}
      onChange={(chosen) =>
        make({
          label: say('details.set-emotion', 'Set emotion'),
          edits: ids.map((id) => recordSetField({ id, field: 'emotion', value: chosen })),
        })
      }
    />
  );
}

function OperatesAll({ ids }: OfAll) {
  const [refusal, make] = useRefusal();
  const { options, presetOf } = useOffers(departmentField, nobody);
  const value = useWorkspace((workspace) =>
    common(
      ids.map((id) => {
        const ownership = ownershipOf(workspace, id, 'operates');
        return ownership.type === 'agreed' ? ownership.departmentId : undefined;
      }),
    ),
  );
  const setAll = (edit: (touchpointId: TouchpointId) => Edit) =>
    make({ label: assignmentSet.label, edits: ids.map(edit) });
  const byName = (departmentName: string) =>
    setAll((touchpointId) => assignmentSet({ touchpointId, role: 'operates', departmentName }));
  return (
    <Combobox
      label={roles.operates}
      help={rolesInPlainWords.operates}
      refusal={refusal}
      placeholder={placeholderFor(value)}
      value={value === various ? undefined : value}
      options={options}
      onChoose={(chosen) => {
        if (chosen === undefined) setAll((touchpointId) => assignmentSet({ touchpointId, role: 'operates' }));
        else if (isRecordId(chosen)) {
          const departmentId = chosen as DepartmentId; // the offers are departments
          setAll((touchpointId) => assignmentSet({ touchpointId, role: 'operates', departmentId }));
        } else byName(presetOf(chosen)?.name ?? '');
      }}
      onMake={byName}
    />
  );
}
