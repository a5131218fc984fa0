import { type Draft, enablePatches, Immer, type Patch } from 'immer';
import { isId } from '../lib/ids.ts';
import { fail, type Result, succeed } from '../lib/result.ts';
import type { Words } from '../lib/words.ts';
import { checkedParams } from '../model/checked-params.ts';
import type { AnyCommand, Batch, Edit, Make } from '../model/commands/command.ts';
import type { Refusal } from '../model/errors.ts';
import { limits } from '../model/limits.ts';
import type { AnyRecord, RawData } from '../model/raw.ts';
import { prefixes, type RecordId, type TableName } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import { type Step, storedAt } from './steps.ts';
import { changedUnits, kindOf, newUnit } from './stored.ts';

/** What an edit would do: the steps, what to show afterwards, and what the undo list calls it. */
export interface Plan {
  readonly label: Words;
  readonly show: readonly RecordId[];
  readonly steps: readonly Step[];
}

enablePatches();
// What commands return is read for its differences and thrown away, so freezing it would be work for nothing.
const immer = new Immer({ autoFreeze: false });

/** Works out what an edit would do, and changes nothing. A command that throws is a bug, and so is one that nobody registered. */
export function planOf(
  edit: Edit | Batch,
  commands: ReadonlyMap<string, AnyCommand>,
  snapshot: Workspace,
  raw: RawData,
  make: Make,
): Result<Plan, Refusal> {
  const edits = 'edits' in edit ? edit.edits : [edit];
  const draft = immer.createDraft(snapshot);
  const show: RecordId[] = [];
  let called: Words | undefined;
  for (const each of edits) {
    const command = commands.get(each.type);
    if (!command) throw new Error(`There is no command “${each.type}”`);
    const params = checkedParams(command, each.params);
    if (!params.ok) return params;
    const outcome = command.apply(draft, params.value, make);
    if (outcome.type === 'refused') return fail(outcome.refusal);
    show.push(...outcome.show);
    called = outcome.called ?? command.label;
  }
  const steps = stepsBetween(snapshot, draft, raw);
  if (!steps.ok) return steps;
  const label = 'edits' in edit ? edit.label : called;
  if (!label) throw new Error('An edit without a label');
  return succeed({ label, show, steps: steps.value });
}

function stepsBetween(before: Workspace, draft: Draft<Workspace>, raw: RawData): Result<readonly Step[], Refusal> {
  let patches: readonly Patch[] = [];
  const after = immer.finishDraft(draft, (made) => {
    patches = made;
  });
  const created = new Map<TableName, number>();
  const steps: Step[] = [];
  for (const { table, id } of addressesIn(patches, before, after)) {
    const was = recordAt(before, table, id);
    const is = recordAt(after, table, id);
    const kind = kindOf(table);
    if (was === is || !kind) continue;
    if (!is) {
      steps.push({ type: 'remove', table, id });
    } else if (!was) {
      mustBeNew(table, id, raw);
      const unit = newUnit(kind, is);
      if (!unit.ok) return unit;
      steps.push({ type: 'create', table, id, unit: unit.value });
      created.set(table as TableName, (created.get(table as TableName) ?? 0) + 1); // the workspace's own record is always there
    } else {
      const units = changedUnits(kind, storedAt(raw, { table, id }) ?? {}, was, is);
      if (!units.ok) return units;
      for (const { unit, isGroup } of units.value) steps.push({ type: 'write', table, id, unit, isGroup });
    }
  }
  const over = overLimit(after, created);
  return over ? fail(over) : succeed(steps);
}

/** The records that patches speak of, each once. */
function addressesIn(patches: readonly Patch[], before: Workspace, after: Workspace) {
  const seen = new Map<string, { readonly table: string; readonly id: string }>();
  const add = (table: string, id: string) => seen.set(`${table}/${id}`, { table, id });
  for (const { path } of patches) {
    const [table, id] = path.map(String);
    if (table === undefined) throw new Error('A command put another workspace in the place of this one');
    if (table === 'workspace') add(table, '');
    else if (id !== undefined) add(table, id);
    else for (const each of new Set([...idsIn(before, table), ...idsIn(after, table)])) add(table, each);
  }
  return seen.values();
}

const idsIn = (workspace: Workspace, table: string): readonly string[] => Object.keys(workspace[table as TableName]); // patches name keys of the workspace

function recordAt(workspace: Workspace, table: string, id: string): AnyRecord | undefined {
  if (table === 'workspace') return workspace.workspace;
  const records: Readonly<Record<string, AnyRecord>> = workspace[table as TableName]; // patches name keys of the workspace
  return records[id];
}

function mustBeNew(table: string, id: string, raw: RawData): void {
  const prefix = prefixes[table as TableName]; // of a kind that is known
  if (!isId(id, prefix)) throw new Error(`A command made a record of ${table} under the id ${String(id)}`);
  if (raw.tables.get(table)?.has(id)) throw new Error(`A command made ${table}/${id} anew; ids are used once`);
}

function overLimit(after: Workspace, created: ReadonlyMap<TableName, number>): Refusal | undefined {
  for (const table of created.keys()) {
    const what = table === 'touchpoints' || table === 'connections' ? table : 'records';
    if (idsIn(after, table).length > limits[what]) return { type: 'over-limit', what, limit: limits[what] };
  }
  return undefined;
}
