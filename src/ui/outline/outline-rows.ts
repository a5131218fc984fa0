import type { AssignmentId, ConnectionId, JamId, JourneyId, StageId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import { outgoing } from '../../model/selectors/connections.ts';
import { jamsAt } from '../../model/selectors/jams-at.ts';
import { assignmentsOf } from '../../model/selectors/ownership.ts';
import { stagesOf, touchpointsOf, touchpointsOfStage, unsortedOf } from '../../model/selectors/reading-order.ts';

/** What a row of the Outline stands for. */
export type RowOf =
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'unsorted' }
  | { readonly kind: 'touchpoint'; readonly id: TouchpointId }
  | { readonly kind: 'goes-to'; readonly id: ConnectionId; readonly touchpointId: TouchpointId }
  | { readonly kind: 'owner'; readonly id: AssignmentId; readonly touchpointId: TouchpointId }
  | { readonly kind: 'jam'; readonly id: JamId; readonly touchpointId: TouchpointId };

/** One row: an item of the tree that is in reach, with its place among its siblings. The same object for as long as all of it is the same. */
export interface Row {
  /** A record id, `unsorted`, or for a jam its id and its touchpoint's, as one jam stands at many. */
  readonly key: string;
  readonly of: RowOf;
  readonly parent: string | undefined;
  readonly level: 1 | 2 | 3;
  /** From 1. */
  readonly position: number;
  /** How many siblings there are, itself included. */
  readonly count: number;
  /** Whether what is within shows; undefined where nothing is within. */
  readonly open: boolean | undefined;
}

/** The rows of a journey from top to bottom. */
export interface Rows {
  readonly list: readonly Row[];
  /** Where each row stands in the list. */
  readonly at: ReadonlyMap<string, number>;
}

/** The key of the row of the *Unsorted* tray. */
export const unsortedKey = 'unsorted';

/** The key of a jam as one touchpoint has it; it begins like the jam's id. */
export const jamKey = (id: JamId, touchpointId: TouchpointId): string => `${id}@${touchpointId}`;

/** No rows, before any journey was read. */
export const noRows: Rows = { list: [], at: new Map() };

/** Reads the rows of a journey: stages, touchpoints in reading order, and what each touchpoint carries. Rows that are as they were stay the same objects, and so does the whole. */
export function readRows(
  workspace: Workspace,
  journeyId: JourneyId,
  isClosed: (key: string) => boolean,
  before: Rows = noRows,
): Rows {
  const list: Row[] = [];
  const at = new Map<string, number>();
  const add = (row: Row) => {
    const known = before.list[before.at.get(row.key) ?? -1];
    at.set(row.key, list.length);
    list.push(known && isSameRow(known, row) ? known : row);
  };
  const rank = createRank(workspace, journeyId);

  const addTouchpoint = ({ id }: Touchpoint, parent: string, position: number, count: number) => {
    const entries = entriesOf(workspace, id, rank);
    const open = entries.length > 0 ? !isClosed(id) : undefined;
    add({ key: id, of: { kind: 'touchpoint', id }, parent, level: 2, position, count, open });
    if (!open) return;
    entries.forEach((of, index) => {
      const key = of.kind === 'jam' ? jamKey(of.id, id) : of.id;
      add({ key, of, parent: id, level: 3, position: index + 1, count: entries.length, open: undefined });
    });
  };

  const stages = stagesOf(workspace, journeyId);
  const unsorted = unsortedOf(workspace, journeyId);
  const count = stages.length + (unsorted.length > 0 ? 1 : 0);
  const addPlace = (of: RowOf, key: string, position: number, touchpoints: readonly Touchpoint[]) => {
    const open = touchpoints.length > 0 ? !isClosed(key) : undefined;
    add({ key, of, parent: undefined, level: 1, position, count, open });
    if (!open) return;
    for (const [index, each] of touchpoints.entries()) addTouchpoint(each, key, index + 1, touchpoints.length);
  };
  for (const [index, { id }] of stages.entries())
    addPlace({ kind: 'stage', id }, id, index + 1, touchpointsOfStage(workspace, id));
  if (unsorted.length > 0) addPlace({ kind: 'unsorted' }, unsortedKey, count, unsorted);

  const isSame = list.length === before.list.length && list.every((row, index) => row === before.list[index]);
  return isSame ? before : { list, at };
}

type Entry = Extract<RowOf, { readonly touchpointId: TouchpointId }>;

/** What a touchpoint carries: where it goes, in reading order; who owns it; what jams there. */
function entriesOf(workspace: Workspace, touchpointId: TouchpointId, rank: (id: TouchpointId) => number): Entry[] {
  const ways = outgoing(workspace, touchpointId);
  const inOrder = ways.length > 1 ? [...ways].sort((a, b) => rank(a.toId) - rank(b.toId)) : ways;
  return [
    ...inOrder.map(({ id }): Entry => ({ kind: 'goes-to', id, touchpointId })),
    ...assignmentsOf(workspace, touchpointId).map(({ id }): Entry => ({ kind: 'owner', id, touchpointId })),
    ...jamsAt(workspace, touchpointId).map(({ jam }): Entry => ({ kind: 'jam', id: jam.id, touchpointId })),
  ];
}

/** Where a touchpoint stands in reading order; counted only once somebody asks. */
function createRank(workspace: Workspace, journeyId: JourneyId): (id: TouchpointId) => number {
  let ranks: ReadonlyMap<TouchpointId, number> | undefined;
  return (id) => {
    ranks ??= new Map(touchpointsOf(workspace, journeyId).map((touchpoint, index) => [touchpoint.id, index]));
    return ranks.get(id) ?? -1;
  };
}

const isSameRow = (a: Row, b: Row): boolean =>
  a.position === b.position &&
  a.count === b.count &&
  a.open === b.open &&
  a.parent === b.parent &&
  a.of.kind === b.of.kind;

/** The touchpoint a row is, or belongs to. */
export const touchpointOfRow = ({ of }: Row): TouchpointId | undefined =>
  of.kind === 'touchpoint' ? of.id : 'touchpointId' in of ? of.touchpointId : undefined;

/** The row of a key. */
export const rowAt = (rows: Rows, key: string | undefined): Row | undefined =>
  key === undefined ? undefined : rows.list[rows.at.get(key) ?? -1];
