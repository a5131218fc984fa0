import { say } from '../../lib/words.ts';
import {
  type ConnectionId,
  type JamId,
  type JourneyId,
  type RecordId,
  type StageId,
  type TouchpointId,
  tableOf,
} from '../../model/records/kinds.ts';
import type { RecordIn, Workspace } from '../../model/records/tables.ts';
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
  const nameAt = (at: RecordId) => words(nameOf(workspace, at));
  switch (tableOf(id)) {
    case 'stages':
      return journeyOf(workspace, workspace.stages[id as StageId]?.journeyId); // by its prefix, as all below
    case 'touchpoints':
      return placeOf(workspace, id as TouchpointId);
    case 'connections': {
      const from = workspace.connections[id as ConnectionId]?.fromId;
      return from ? placeOf(workspace, from) : [];
    }
    case 'painPoints': {
      const at = workspace.painPoints[id as RecordIn<'painPoints'>['id']]?.touchpointId;
      return at ? [nameAt(at)] : [];
    }
    case 'laneNotes': {
      const note = workspace.laneNotes[id as RecordIn<'laneNotes'>['id']];
      return note ? [nameAt(note.laneId), nameAt(note.anchorId)] : [];
    }
    case 'lanes':
      return journeyOf(workspace, workspace.lanes[id as RecordIn<'lanes'>['id']]?.journeyId);
    case 'opportunities':
      return journeyOf(workspace, workspace.opportunities[id as RecordIn<'opportunities'>['id']]?.journeyId);
    case 'jams': {
      const subjects = Object.keys(workspace.jams[id as JamId]?.subjects ?? {}) as RecordId[]; // a set's keys are its members
      return subjects.slice(0, 1).map(nameAt);
    }
    default:
      return [];
  }
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
