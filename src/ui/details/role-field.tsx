import { say } from '../../lib/words.ts';
import { assignmentSet } from '../../model/commands/assignment-set.ts';
import { departmentAdd } from '../../model/commands/department-add.ts';
import type { Assignment } from '../../model/records/assignment.ts';
import { type Role, roles, rolesInPlainWords } from '../../model/records/choices.ts';
import type { DepartmentId, TouchpointId } from '../../model/records/kinds.ts';
import { tables } from '../../model/records/tables.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { operatingDepartmentOf, ownershipOf } from '../../model/selectors/ownership.ts';
import { words } from '../../words/render.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { Combobox } from '../kit/combobox.tsx';
import styles from './details.module.css';
import type { PresetOffer } from './preset-offers.ts';
import { DepartmentMark } from './record-mark.tsx';
import { useRefusal } from './reference-field.tsx';
import { isRecordId, useOffers } from './use-offers.tsx';

const departmentField = tables.assignments.fields.departmentId;

/** Who owns a touchpoint in one role, in plain words; claims and proposals stand beneath and can be agreed on. */
export function RoleField({
  touchpointId,
  inRole: role,
}: {
  readonly touchpointId: TouchpointId;
  readonly inRole: Role;
}) {
  const [refusal, make] = useRefusal();
  const ownership = useWorkspace((workspace) => ownershipOf(workspace, touchpointId, role));
  const { options, presetOf } = useOffers(departmentField, { id: '' });
  const placeholder = useEmptyRole(touchpointId, role);

  const contested = ownership.type === 'contested' ? ownership.departmentIds : [];
  const beside = [...ownership.claims, ...ownership.proposals].filter(
    ({ departmentId }) => !contested.includes(departmentId),
  );
  const agree = (departmentId: DepartmentId) => make(assignmentSet({ touchpointId, role, departmentId }));

  const makePreset = (preset: PresetOffer | undefined) => {
    if (!preset) return;
    const { name, given } = preset;
    const edits = [departmentAdd({ name, ...given }), assignmentSet({ touchpointId, role, departmentName: name })];
    make({ label: assignmentSet.label, edits });
  };

  return (
    <div className={styles.references}>
      <Combobox
        label={roles[role]}
        help={rolesInPlainWords[role]}
        refusal={refusal}
        placeholder={placeholder}
        value={ownership.type === 'agreed' ? ownership.departmentId : undefined}
        options={options}
        onChoose={(id) => {
          if (id === undefined) make(assignmentSet({ touchpointId, role }));
          else if (isRecordId(id))
            agree(id as DepartmentId); // the offers are departments
          else makePreset(presetOf(id));
        }}
        onMake={(departmentName) => make(assignmentSet({ touchpointId, role, departmentName }))}
      />
      {(contested.length > 0 || beside.length > 0) && (
        <ul className={styles.list}>
          {contested.map((departmentId) => (
            <Rival key={departmentId} departmentId={departmentId} standing={undefined} onAgree={agree} />
          ))}
          {beside.map((assignment) => (
            <Rival
              key={assignment.id}
              departmentId={assignment.departmentId}
              standing={assignment.standing}
              onAgree={agree}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What stands in the box of a role that nobody is agreed for. */
function useEmptyRole(touchpointId: TouchpointId, role: Role): string {
  return useWorkspace((workspace) => {
    if (ownershipOf(workspace, touchpointId, role).type === 'contested') return words(contestedWords);
    const operating = operatingDepartmentOf(workspace, touchpointId);
    if (role !== 'operates' || operating.type !== 'department') return words(say('details.role.nobody', 'Nobody yet'));
    return words(
      say('details.role.as-channel', '{name}, as the channel', { name: nameOf(workspace, operating.departmentId) }),
    );
  });
}

const contestedWords = say('ownership.contested', 'Contested');

function Rival({
  departmentId,
  standing,
  onAgree,
}: {
  readonly departmentId: DepartmentId;
  readonly standing: Assignment['standing'] | undefined;
  readonly onAgree: (departmentId: DepartmentId) => void;
}) {
  const name = useWorkspace((workspace) => words(nameOf(workspace, departmentId)));
  const label = standing && tables.assignments.fields.standing.type.choices?.[standing];
  return (
    <li className={styles.row}>
      <DepartmentMark departmentId={departmentId} />
      <span className={styles['row-text']}>{name}</span>
      {label && <Chip label={label} />}
      <Button
        kind="quiet"
        size="small"
        label={say('details.role.agree', 'Agree')}
        aria-label={words(say('details.role.agree-on', 'Agree on {name}', { name }))}
        onClick={() => onAgree(departmentId)}
      />
    </li>
  );
}
