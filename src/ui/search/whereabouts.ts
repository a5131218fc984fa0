import { say } from '../../lib/words.ts';
import { type JourneyId, type RecordId, tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { recordIn } from '../../model/records-in.ts';
import type { SearchedTable } from '../../model/search/entries.ts';
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
  const table = tableOf(id) as SearchedTable | undefined; // what was found is of a searched table
  switch (table) {
    case 'touchpoints':
      return placeOf(workspace, id);
    case 'stages':
    case 'lanes':
    case 'opportunities':
      return journeyOf(workspace, recordIn(workspace, table, id)?.journeyId);
    case 'connections':
      return placeOf(workspace, recordIn(workspace, table, id)?.fromId);
    case 'painPoints': {
      const at = recordIn(workspace, table, id)?.touchpointId;
      return at ? [nameAt(at)] : [];
    }
    case 'laneNotes': {
      const note = recordIn(workspace, table, id);
      return note ? [nameAt(note.laneId), nameAt(note.anchorId)] : [];
    }
    case 'jams': {
      const [subject] = Object.keys(recordIn(workspace, table, id)?.subjects ?? {}) as RecordId[]; // a set's keys are its members
      return subject ? [nameAt(subject)] : [];
    }
    case 'journeys':
    case 'channels':
    case 'departments':
    case 'systems':
    case 'informationItems':
    case 'personas':
    case undefined:
      return []; // of the whole workspace
  }
}

function placeOf(workspace: Workspace, id: string | undefined): readonly string[] {
  const touchpoint = id === undefined ? undefined : recordIn(workspace, 'touchpoints', id);
  if (!touchpoint) return [];
  const { journeyId, stageId } = touchpoint;
  return [...journeyOf(workspace, journeyId), words(stageId ? nameOf(workspace, stageId) : names.unsorted)];
}

function journeyOf(workspace: Workspace, id: JourneyId | undefined): readonly string[] {
  return id && Object.keys(workspace.journeys).length > 1 ? [words(nameOf(workspace, id))] : [];
}
