import { byOrder } from '../../../lib/order.ts';
import { foldedName } from '../../../model/folded-name.ts';
import type { Fragment } from '../../../model/fragment.ts';
import { libraryTables } from '../../../model/library-tables.ts';
import { type RecordData, recordData } from '../../../model/record-data.ts';
import type { TableName } from '../../../model/records/kinds.ts';
import { tableNames, type Workspace } from '../../../model/records/tables.ts';
import { ownershipOf } from '../../../model/selectors/ownership.ts';
import { journeysInOrder, touchpointsOf } from '../../../model/selectors/reading-order.ts';
import { madeCounts } from './made-counts.ts';
import type { NameMatch } from './names.ts';
import { type ImportPlan, type PreviewRow, previewLength } from './plan.ts';
import { noRoom } from './room.ts';

/** How a workspace checks itself is its own; another one's settings stay behind. */
const staysBehind: readonly TableName[] = ['checkSettings'];

/** Plans how everything of an opened workspace file is added to another workspace, with new ids; what the libraries have by name is used again. */
export function planWorkspace(file: Workspace, workspace: Workspace): ImportPlan {
  const tables: { [Table in TableName]?: Readonly<Record<string, RecordData>> } = {};
  for (const table of tableNames) {
    if (staysBehind.includes(table)) continue;
    tables[table] = Object.fromEntries(recordsOf(file, table).map((record) => [record.id, dataOf(table, record)]));
  }
  const fragment: Fragment = { tables };
  const matches = matchesOf(file, workspace);
  const tooMuchHere = noRoom(fragment, workspace);
  const tooMuch = noRoom(fragment);
  return {
    fragment,
    name: file.workspace.name,
    made: madeCounts(countsOf(tables, matches, workspace)),
    matches,
    rows: rowsOf(file),
    remarks: [],
    cut: [],
    ...(tooMuchHere && { tooMuchHere }),
    ...(tooMuch && { tooMuch }),
  };
}

interface Listed {
  readonly id: string;
  readonly order?: string;
  readonly counterpartId?: string | undefined;
}

/** Everything comes along, so that counterparts stay counterparts; a copy of one part would leave them behind. */
const dataOf = (table: TableName, record: Listed): RecordData =>
  record.counterpartId
    ? { ...recordData(table, record), counterpartId: record.counterpartId }
    : recordData(table, record);

/** The records of a table; those that have an order stand in it, as a fragment keeps it by that alone. */
function recordsOf(file: Workspace, table: TableName): readonly Listed[] {
  const records = Object.values<Listed>(file[table]);
  return records.sort((a, b) => byOrder({ order: '', ...a }, { order: '', ...b }));
}

type Named = Readonly<Record<string, { readonly name: string }>>;

/** A file of the same workspace has its libraries by id, any other one by name. */
function matchesOf(file: Workspace, workspace: Workspace): readonly NameMatch[] {
  return libraryTables.flatMap((table) => {
    const there: Named = workspace[table];
    const byName = new Map(Object.values(there).map(({ name }) => [foldedName(name), name]));
    return Object.entries<{ readonly name: string }>(file[table]).flatMap(([id, { name: written }]) => {
      const folded = foldedName(written);
      const name = Object.hasOwn(there, id) ? there[id]?.name : folded === '' ? undefined : byName.get(folded);
      return name === undefined ? [] : [{ table, written, name }];
    });
  });
}

type Planned = { readonly [Table in TableName]?: object };

function countsOf(tables: Planned, matches: readonly NameMatch[], workspace: Workspace) {
  const jams = Object.keys(tables.jams ?? {}).filter((id) => Object.hasOwn(workspace.jams, id)).length;
  const sizes = tableNames.map((table) => {
    const known = table === 'jams' ? jams : matches.filter((match) => match.table === table).length;
    return [table, Object.keys(tables[table] ?? {}).length - known] as const;
  });
  return Object.fromEntries(sizes);
}

function rowsOf(file: Workspace): readonly PreviewRow[] {
  const touchpoints = journeysInOrder(file).flatMap(({ id }) => touchpointsOf(file, id));
  return touchpoints.slice(0, previewLength).map(({ id, name, stageId, channelId, emotion }) => {
    const ownership = ownershipOf(file, id, 'operates');
    const owners = ownership.type === 'agreed' ? [ownership.departmentId] : [];
    return {
      stage: (stageId && file.stages[stageId]?.name) ?? '',
      touchpoint: name,
      channel: (channelId && file.channels[channelId]?.name) ?? '',
      departments: owners.flatMap((owner) => file.departments[owner]?.name ?? []),
      ...(emotion !== undefined && { emotion }),
    };
  });
}
