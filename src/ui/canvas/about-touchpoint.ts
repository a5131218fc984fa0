import { say, type Words } from '../../lib/words.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { channelPath } from '../../model/selectors/channel-path.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { openJamCount } from '../../model/selectors/jams-at.ts';
import { operatingDepartmentOf } from '../../model/selectors/ownership.ts';
import { painPointsOf } from '../../model/selectors/pain-points.ts';
import { jamCount, names } from '../names.ts';

const feelings: Readonly<Record<number, Words>> = {
  [-2]: say('feeling.very-bad', 'very bad'),
  [-1]: say('feeling.bad', 'bad'),
  0: say('feeling.neutral', 'neutral'),
  1: say('feeling.good', 'good'),
  2: say('feeling.very-good', 'very good'),
};

/** How the customer feels, in words; undefined where nobody knows. */
export const feelingWords = (emotion: number | undefined): Words | undefined =>
  emotion === undefined ? undefined : feelings[emotion];

/** Words one after the other, with commas between. */
export const listed = (all: readonly Words[]): Words =>
  all.reduce((list, next) => say('list.and-next', '{list}, {next}', { list, next }));

function runBy(workspace: Workspace, id: TouchpointId): Words | undefined {
  const operating = operatingDepartmentOf(workspace, id);
  if (operating.type === 'none') return undefined;
  if (operating.type === 'contested') return say('about.runs-contested', 'runs: contested');
  const department = namedOr('departments', workspace.departments[operating.departmentId]?.name);
  return say('about.runs', 'runs: {department}', { department });
}

/** What the description of a touchpoint is made of: while these are the same, it says the same. */
export function aboutSources(workspace: Workspace, id: TouchpointId): readonly unknown[] {
  const touchpoint = workspace.touchpoints[id];
  const operating = operatingDepartmentOf(workspace, id);
  const department = operating.type === 'department' ? workspace.departments[operating.departmentId] : operating.type;
  const stage = touchpoint?.stageId && workspace.stages[touchpoint.stageId]?.name;
  return [
    touchpoint,
    stage,
    workspace.channels,
    openJamCount(workspace, id),
    painPointsOf(workspace, id).length,
    department,
  ];
}

/** What a touchpoint is described by besides its name: where it stands, what it carries, and whether it is selected. */
export function aboutTouchpoint(workspace: Workspace, id: TouchpointId, isSelected: boolean): Words {
  const touchpoint = workspace.touchpoints[id];
  const stageId = touchpoint?.stageId;
  const stage = stageId && namedOr('stages', workspace.stages[stageId]?.name);
  const jams = openJamCount(workspace, id);
  const painPoints = painPointsOf(workspace, id).length;
  const feeling = feelingWords(touchpoint?.emotion);
  const parts = [
    stage
      ? say('about.in-stage', 'in stage {stage}', { stage })
      : say('about.in-tray', 'in {tray}', { tray: names.unsorted }),
    touchpoint?.channelId &&
      say('about.channel', 'by {channel}', { channel: channelPath(workspace, touchpoint.channelId) }),
    jams > 0 && jamCount(jams),
    painPoints > 0 &&
      say('about.pain-points', '{count, plural, one {# pain point} other {# pain points}}', { count: painPoints }),
    runBy(workspace, id),
    feeling && say('about.feeling', 'feels {feeling}', { feeling }),
    touchpoint?.momentOfTruth && say('about.moment-of-truth', 'moment of truth'),
    isSelected && say('about.selected', 'selected'),
  ];
  return listed(parts.filter((part): part is Words => typeof part === 'object'));
}
