import { useMemo } from 'react';
import { say, type Words } from '../../lib/words.ts';
import { assignmentSet } from '../../model/commands/assignment-set.ts';
import type { Edit } from '../../model/commands/command.ts';
import { connectionAdd } from '../../model/commands/connection-add.ts';
import { touchpointAddAfter } from '../../model/commands/touchpoint-add-after.ts';
import { roles } from '../../model/records/choices.ts';
import type { AssignmentId, DepartmentId, RecordId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { operatingDepartmentOf } from '../../model/selectors/ownership.ts';
import { touchpointsOf } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Combobox, type Option } from '../kit/combobox.tsx';
import { names } from '../names.ts';
import { Beside } from './beside.tsx';
import { JamBox } from './jam-box.tsx';
import { type Question, useOpenOutline } from './open-outline.ts';

interface Props {
  readonly question: Question;
  /** Gives the keyboard back to the row. */
  readonly onDone: () => void;
  /** The keyboard has gone elsewhere. */
  readonly onLeft: () => void;
}

/** What is asked beside a row. */
export function QuestionBox(props: Props) {
  const { question, onDone } = props;
  switch (question.about) {
    case 'goes-to':
      return <GoesToBox {...props} />;
    case 'operates':
      return <OwnerBox {...props} />;
    case 'jam':
      return (
        <Beside {...props}>
          <JamBox touchpointId={question.touchpointId} onDone={onDone} />
        </Beside>
      );
  }
}

function GoesToBox(props: Props) {
  const { question, onDone } = props;
  const { touchpointId } = question;
  const outline = useOpenOutline();
  const touchpoints = useWorkspace((workspace) => workspace.touchpoints);
  const { store } = useEditor();
  const make = useMaking(question, onDone);
  const options = useMemo(
    () => goesToOptions({ ...store.snapshot(), touchpoints }, outline.journeyId, touchpointId),
    [store, touchpoints, outline.journeyId, touchpointId],
  );
  const goesTo = (name: string) => say('outline.goes-to', 'Goes to: {name}', { name });
  return (
    <Beside {...props}>
      <Combobox
        label={names.goesTo}
        value={undefined}
        options={options}
        placeholder={say('outline.goes-to.placeholder', 'Choose or name a touchpoint')}
        onChoose={(id) => {
          const option = options.find((each) => each.id === id);
          if (option)
            make(connectionAdd({ fromId: touchpointId, toId: option.id as TouchpointId }), goesTo(option.label)); // the options are touchpoints
        }}
        onMake={(name) => make(touchpointAddAfter({ afterId: touchpointId, name }), goesTo(name))}
      />
    </Beside>
  );
}

/** All touchpoints of the journey in reading order; for those of one name their stage tells them apart. */
function goesToOptions(
  workspace: Workspace,
  journeyId: Parameters<typeof touchpointsOf>[1],
  from: TouchpointId,
): readonly Option[] {
  return touchpointsOf(workspace, journeyId).map(({ id, name, stageId }) => ({
    id,
    label: words(namedOr('touchpoints', name)),
    note:
      id === from
        ? words(say('outline.itself', 'itself'))
        : words(stageId ? namedOr('stages', workspace.stages[stageId]?.name) : names.unsorted),
  }));
}

function OwnerBox(props: Props) {
  const { question, onDone } = props;
  const { touchpointId, key } = question;
  const assignment = useWorkspace(({ assignments }) => assignments[key as AssignmentId]); // a lookup by any text
  const departments = useWorkspace((workspace) => workspace.departments);
  const runs = useWorkspace((workspace) => operatingDepartmentOf(workspace, touchpointId));
  const make = useMaking(question, onDone);
  const role = assignment?.role ?? 'operates';
  const operating = runs.type === 'department' && runs.by === 'assignment' ? runs.departmentId : undefined;
  const options = useMemo(
    () =>
      Object.values(departments)
        .map(({ id, name }): Option => ({ id, label: words(namedOr('departments', name)) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [departments],
  );
  const owned = (department: string): Words =>
    say('outline.owner', '{role}: {department}', { role: roles[role], department });
  return (
    <Beside {...props}>
      <Combobox
        label={roles[role]}
        value={assignment ? assignment.departmentId : operating}
        options={options}
        placeholder={say('outline.owner.placeholder', 'Choose or name a department')}
        onChoose={(id) => {
          const option = options.find((each) => each.id === id);
          if (option)
            make(assignmentSet({ touchpointId, role, departmentId: option.id as DepartmentId }), owned(option.label)); // the options are departments
          else
            make(
              assignmentSet({ touchpointId, role }),
              say('outline.owner-cleared', '{role}: nobody', { role: roles[role] }),
            );
        }}
        onMake={(name) => make(assignmentSet({ touchpointId, role, departmentName: name }), owned(name))}
      />
    </Beside>
  );
}

/** Makes the edit somebody has chosen, opens the row so that it shows, and says it once. */
function useMaking({ touchpointId }: Question, onDone: () => void): (edit: Edit, says: Words) => void {
  const editor = useEditor();
  const outline = useOpenOutline();
  return (edit, says) => {
    const made: readonly RecordId[] | undefined = editor.edit(edit);
    if (!made) return;
    outline.folding.open([touchpointId]);
    outline.announce(says);
    onDone();
  };
}
