import { byOrder } from '../lib/order.ts';
import { type Fragment, journeyHere, stageHere } from './fragment.ts';
import { byCell } from './grid-order.ts';
import { isLibraryTable } from './library-tables.ts';
import { type RecordData, recordData, referencesIn } from './record-data.ts';
import { type RecordId, type TableName, tableOf } from './records/kinds.ts';
import type { Stage } from './records/stage.ts';
import { tableNames, type Workspace } from './records/tables.ts';
import type { Touchpoint } from './records/touchpoint.ts';
import { recordsIn } from './records-in.ts';

/** How a copy says where things belong: *here* is wherever it will be pasted, *in-place* is where they are now. */
export type CopyPlace = 'here' | 'in-place';

type Copied = { [Table in TableName]?: Record<string, RecordData> };

/** The stages and touchpoints of a copy in reading order, and whole journeys where those are copied. */
interface Chosen {
  readonly journeys: ReadonlySet<string>;
  readonly stages: readonly Stage[];
  readonly touchpoints: readonly Touchpoint[];
  /** Ids of the stages and touchpoints. */
  readonly ids: ReadonlySet<string>;
}

function choose(workspace: Workspace, ids: ReadonlySet<string>): Chosen {
  const stages = recordsIn(workspace, 'stages').filter(({ id, journeyId }) => ids.has(id) || ids.has(journeyId));
  const inOrder = recordsIn(workspace, 'stages')
    .sort(byOrder)
    .map(({ id }) => id);
  const rank = new Map(inOrder.map((id, index) => [id, index]));
  const whole = new Set<string | undefined>(stages.map(({ id }) => id));
  const touchpoints = recordsIn(workspace, 'touchpoints').filter(
    ({ id, stageId, journeyId }) => ids.has(id) || whole.has(stageId) || ids.has(journeyId),
  );
  const place = ({ stageId }: Touchpoint) => (stageId && rank.get(stageId)) ?? inOrder.length;
  touchpoints.sort((a, b) => place(a) - place(b) || byCell(a, b));
  stages.sort(byOrder);
  const chosen = new Set<string>([...stages, ...touchpoints].map(({ id }) => id));
  return { journeys: new Set([...ids].filter((id) => tableOf(id) === 'journeys')), stages, touchpoints, ids: chosen };
}

/**
 * Copies stages with their touchpoints, touchpoints, or whole journeys as data: with the connections among them, owners,
 * pain points and own jams, and with the library records they mention, so that another workspace finds those by name.
 */
export function copyOf(workspace: Workspace, ids: readonly RecordId[], where: CopyPlace = 'here'): Fragment {
  const chosen = choose(workspace, new Set<string>(ids));
  const copied: Copied = {};
  const put = (table: TableName, records: readonly { readonly id: string }[]) => {
    for (const record of records) {
      copied[table] ??= {};
      copied[table][record.id] = recordData(table, record);
    }
  };
  const isIn = (id: string) => chosen.ids.has(id);
  const isOfJourney = ({ journeyId }: { readonly journeyId: string }) => chosen.journeys.has(journeyId);
  const isOfTouchpoint = ({ touchpointId }: { readonly touchpointId: string }) => isIn(touchpointId);

  put(
    'journeys',
    recordsIn(workspace, 'journeys')
      .filter(({ id }) => chosen.journeys.has(id))
      .sort(byOrder),
  );
  put('stages', chosen.stages);
  put('touchpoints', chosen.touchpoints);
  put(
    'connections',
    recordsIn(workspace, 'connections').filter(({ fromId, toId }) => isIn(fromId) && isIn(toId)),
  );
  put('assignments', recordsIn(workspace, 'assignments').filter(isOfTouchpoint));
  put('painPoints', recordsIn(workspace, 'painPoints').filter(isOfTouchpoint));
  put('experiences', recordsIn(workspace, 'experiences').filter(isOfTouchpoint));
  put('jamExceptions', recordsIn(workspace, 'jamExceptions').filter(isOfTouchpoint));
  put('lanes', recordsIn(workspace, 'lanes').filter(isOfJourney).sort(byOrder));
  put('laneNotes', notesFor(workspace, chosen));
  put('opportunities', recordsIn(workspace, 'opportunities').filter(isOfJourney));
  put(
    'jams',
    recordsIn(workspace, 'jams').filter(({ subjects }) => Object.keys(subjects).some(isIn)),
  );
  keepOwnSubjects(copied, isIn);
  dropOuterCounterparts(copied);
  addMentionedLibrary(workspace, copied);
  if (where === 'here') placeHere(copied, chosen);
  return { tables: copied };
}

/** Copies all there is, under the keys of its ids: what *Add to this workspace* brings from another one. */
export function copyOfAll(workspace: Workspace): Fragment {
  const copied: Copied = {};
  for (const table of tableNames) {
    const records: { readonly id: string; readonly order?: string }[] = recordsIn(workspace, table);
    records.sort((a, b) => byOrder({ id: a.id, order: a.order ?? '' }, { id: b.id, order: b.order ?? '' }));
    copied[table] = Object.fromEntries(records.map((record) => [record.id, recordData(table, record)]));
  }
  return { tables: copied };
}

/** Notes stand in lanes of a journey: they go along where the lane stays within reach. */
function notesFor(workspace: Workspace, { ids, journeys }: Chosen) {
  return recordsIn(workspace, 'laneNotes')
    .filter(({ anchorId, laneId }) => {
      const lane = workspace.lanes[laneId];
      return lane && ids.has(anchorId) && (journeys.size === 0 || journeys.has(lane.journeyId));
    })
    .sort(byOrder);
}

function keepOwnSubjects(copied: Copied, isIn: (id: string) => boolean): void {
  for (const [id, jam] of Object.entries(copied.jams ?? {})) {
    const subjects = Array.isArray(jam.subjects) ? jam.subjects.filter(isIn) : [];
    if (copied.jams) copied.jams[id] = { ...jam, subjects };
  }
}

/** A copy is nobody's counterpart, unless the other one is copied with it. */
function dropOuterCounterparts(copied: Copied): void {
  for (const table of ['journeys', 'stages', 'touchpoints'] as const) {
    const records = copied[table] ?? {};
    for (const [id, { counterpartId, ...others }] of Object.entries(records)) {
      const isOut = typeof counterpartId !== 'string' || !Object.hasOwn(records, counterpartId);
      if (counterpartId !== undefined && isOut) records[id] = others;
    }
  }
}

function addMentionedLibrary(workspace: Workspace, copied: Copied): void {
  const waiting = tableNames.flatMap((table) => Object.values(copied[table] ?? {}).map((data) => ({ table, data })));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { key } of referencesIn(next.table, next.data)) {
      const table = tableOf(key);
      if (!table || !isLibraryTable(table) || copied[table]?.[key]) continue;
      const record = (workspace[table] as Readonly<Record<string, object>>)[key]; // the table that the id's prefix names
      if (!record) continue;
      const data = recordData(table, record);
      copied[table] ??= {};
      copied[table][key] = data;
      waiting.push({ table, data });
    }
  }
}

/** Lets what is not in a journey or stage of the copy belong to wherever it is pasted; touchpoints of several stages stand side by side. */
function placeHere(copied: Copied, { journeys, stages, touchpoints }: Chosen): void {
  for (const { id, journeyId } of stages) {
    if (copied.stages && !journeys.has(journeyId)) copied.stages[id] = { ...copied.stages[id], journeyId: journeyHere };
  }
  const whole = new Set<string | undefined>(stages.map(({ id }) => id));
  const loose = touchpoints.filter(({ stageId, journeyId }) => !whole.has(stageId) && !journeys.has(journeyId));
  const top = Math.min(...loose.map(({ row }) => row));
  let shift = 0;
  let end = 0;
  loose.forEach((touchpoint, index) => {
    const { id, stageId, column, row } = touchpoint;
    if (index === 0 || loose[index - 1]?.stageId !== stageId) shift = end - column; // the first of a stage is its leftmost
    end = Math.max(end, column + shift + 1);
    if (copied.touchpoints)
      copied.touchpoints[id] = {
        ...copied.touchpoints[id],
        stageId: stageHere,
        column: column + shift,
        row: row - top,
      };
  });
  for (const touchpoint of touchpoints) {
    if (copied.touchpoints && !journeys.has(touchpoint.journeyId))
      copied.touchpoints[touchpoint.id] = { ...copied.touchpoints[touchpoint.id], journeyId: journeyHere };
  }
}
