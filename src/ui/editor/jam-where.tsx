import { say, type Words } from '../../lib/words.ts';
import { type ChannelId, type SystemId, type TouchpointId, tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { channelPath } from '../../model/selectors/channel-path.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { touchpointsOnChannel } from '../../model/selectors/jams-at.ts';
import { words } from '../../words/render.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { everywhereWeUse, names } from '../names.ts';
import { useWorkspace } from './use-editor.ts';

/** What a problem at a touchpoint can be about: this touchpoint, its channel, one of its systems. */
export type JamSubject = TouchpointId | ChannelId | SystemId;

const sameLists = <Item,>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function subjectsAt(workspace: Workspace, id: TouchpointId): readonly JamSubject[] {
  const touchpoint = workspace.touchpoints[id];
  const systems = Object.keys(touchpoint?.systemIds ?? {}) as SystemId[]; // the members of the set
  return [id, ...(touchpoint?.channelId ? [touchpoint.channelId] : []), ...systems];
}

/** What a problem at a touchpoint can be about, the touchpoint itself first; where it is alone there is nothing to ask. */
export const useJamSubjects = (id: TouchpointId): readonly JamSubject[] =>
  useWorkspace((workspace) => subjectsAt(workspace, id), sameLists);

/** The question *Where*: only here, or everywhere the channel or a system of the touchpoint is used. */
export function JamWhere({
  touchpointId,
  value,
  onChange,
}: {
  readonly touchpointId: TouchpointId;
  readonly value: JamSubject;
  readonly onChange: (subject: JamSubject) => void;
}) {
  const subjects = useJamSubjects(touchpointId);
  const called = useWorkspace((workspace) => subjects.map((id) => nameOfSubject(workspace, id)), sameLists);
  const others = useWorkspace((workspace) => subjects.map((id) => otherUses(workspace, id, touchpointId)), sameLists);
  return (
    <RadioGroup<JamSubject>
      label={names.where}
      value={value}
      onChange={onChange}
      choices={subjects.map((id, index) => {
        if (index === 0) return { value: id, label: names.onlyHere };
        const count = others[index] ?? 0;
        return { value: id, label: everywhereWeUse(called[index] ?? ''), ...(count > 0 && { note: alsoAt(count) }) };
      })}
    />
  );
}

function nameOfSubject(workspace: Workspace, id: JamSubject): string {
  if (tableOf(id) === 'channels') return words(channelPath(workspace, id as ChannelId)); // of that table
  return words(namedOr('systems', workspace.systems[id as SystemId]?.name)); // the other kind that has a name here
}

function otherUses(workspace: Workspace, id: JamSubject, here: TouchpointId): number {
  if (tableOf(id) !== 'channels') return 0;
  return touchpointsOnChannel(workspace, id as ChannelId).filter((other) => other.id !== here).length; // of that table
}

const alsoAt = (count: number): Words =>
  say('jam.also-at', 'Also at {count, plural, one {# other touchpoint} other {# other touchpoints}}', { count });
