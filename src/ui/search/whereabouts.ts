import { say } from '../../lib/words.ts';
import {
  type ConnectionId,
  type IdOf,
  type JamId,
  type JourneyId,
  type RecordId,
  type StageId,
  type TouchpointId,
  tableOf,
} from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { names } from '../names.ts';

/** Where a record that was found is: its journey (where there are several) and stage, or what it hangs on; empty where it is of the whole workspace. */
export const whereaboutsOf = (workspace: Workspace, id: RecordId): string => joined(partsOf(workspace, id));

/** Parts of a note on one line, empty ones left out. */
export const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .reduce(
      (first, second) => (first ? words(say('search.and', '{first} · {second}', { first, second })) : second),
      '',
    );

function partsOf(workspace: Workspace, id: RecordId): readonly string[] {
  const { stages, connections, painPoints, laneNotes, lanes, opportunities, jams } = workspace;
  const nameAt = (at: RecordId) => words(nameOf(workspace, at));
  const table = tableOf(id);
  if (table === 'touchpoints') return placeOf(workspace, id as TouchpointId); // by its prefix, as all below
  if (table === 'stages') return journeyOf(workspace, stages[id as StageId]?.journeyId);
  if (table === 'lanes') return journeyOf(workspace, lanes[id as IdOf<'lanes'>]?.journeyId);
  if (table === 'opportunities') return journeyOf(workspace, opportunities[id as IdOf<'opportunities'>]?.journeyId);
  if (table === 'connections') {
    const from = connections[id as ConnectionId]?.fromId;
    return from ? placeOf(workspace, from) : [];
  }
  if (table === 'painPoints') {
    const at = painPoints[id as IdOf<'painPoints'>]?.touchpointId;
    return at ? [nameAt(at)] : [];
  }
  if (table === 'laneNotes') {
    const note = laneNotes[id as IdOf<'laneNotes'>];
    return note ? [nameAt(note.laneId), nameAt(note.anchorId)] : [];
  }
  if (table !== 'jams') return [];
  const subjects = Object.keys(jams[id as JamId]?.subjects ?? {}) as RecordId[]; // a set's keys are its members
  return subjects.slice(0, 1).map(nameAt);
}

function placeOf(workspace: Workspace, id: TouchpointId): readonly string[] {
  const touchpoint = workspace.touchpoints[id];
  if (!touchpoint) return [];
  const { journeyId, stageId } = touchpoint;
  return [...journeyOf(workspace, journeyId), words(stageId ? nameOf(workspace, stageId) : names.unsorted)];
}

function journeyOf(workspace: Workspace, id: JourneyId | undefined): readonly string[] {
  return id && Object.keys(workspace.journeys).length > 1 ? [words(nameOf(workspace, id))] : [];
}
