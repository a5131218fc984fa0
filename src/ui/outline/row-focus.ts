import {
  type AssignmentId,
  type ConnectionId,
  type JamId,
  type StageId,
  type TouchpointId,
  tableOf,
} from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { SessionState } from '../../store/session.ts';
import { type Row, type Rows, rowAt, unsortedKey } from './outline-rows.ts';

/** The records that are selected with a row: itself; none for the tray, which is no record. */
export const selectedWith = ({ of }: Row): readonly string[] => (of.kind === 'unsorted' ? [] : [of.id]);

/** Whether a row is among what is selected. */
export const isRowSelected = ({ of }: Row, selection: ReadonlySet<string>): boolean =>
  of.kind !== 'unsorted' && selection.has(of.id);

/** The row that Tab comes to: the one that had the keyboard last, else one that is selected, else the first. */
export function rowInTurn(rows: Rows, { focused, selection }: SessionState): Row | undefined {
  const last = rowAt(rows, focused) ?? selection.map((id) => rowAt(rows, id)).findLast((row) => row !== undefined);
  return last ?? rows.list[0];
}

/** What has to be open for a record's row to be in the list, outermost first; undefined where it is not in this journey's outline. */
export function aroundRow(workspace: Workspace, key: string): readonly string[] | undefined {
  const [id = key, at] = key.split('@');
  const table = tableOf(id);
  if (table === 'stages') return workspace.stages[id as StageId] && []; // by its prefix
  if (table === 'touchpoints') {
    const touchpoint = workspace.touchpoints[id as TouchpointId]; // by its prefix
    return touchpoint && [touchpoint.stageId ?? unsortedKey];
  }
  if (table === 'connections') return within(workspace, workspace.connections[id as ConnectionId]?.fromId); // by its prefix
  if (table === 'assignments') return within(workspace, workspace.assignments[id as AssignmentId]?.touchpointId); // by its prefix
  return table === 'jams' ? workspace.jams[id as JamId] && within(workspace, at) : undefined; // by its prefix
}

function within(workspace: Workspace, touchpointId: string | undefined): readonly string[] | undefined {
  const around = touchpointId === undefined ? undefined : aroundRow(workspace, touchpointId);
  return around && touchpointId !== undefined ? [...around, touchpointId] : undefined;
}
