import { isId } from '../lib/ids.ts';
import { fail, type Result, succeed } from '../lib/result.ts';
import type { Words } from '../lib/words.ts';
import { checkedParams } from '../model/checked-params.ts';
import type { AnyCommand, Batch, Edit, Make, WorkspaceDraft } from '../model/commands/command.ts';
import { type OpenDraft, openDraft } from '../model/draft.ts';
import type { Refusal } from '../model/errors.ts';
import { limits } from '../model/limits.ts';
import type { RawData } from '../model/raw.ts';
import { prefixes, type RecordId, type TableName } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import { countIn } from '../model/records-in.ts';
import { type Step, storedAt } from './steps.ts';
import { changedUnits, kindOf, newUnit } from './stored.ts';

/** What an edit would do: the steps, what to show afterwards, and what the undo list calls it. */
export interface Plan {
  readonly label: Words;
  readonly show: readonly RecordId[];
  readonly steps: readonly Step[];
}

/** Works out what an edit would do, and changes nothing. A command that throws is a bug, and so is one that nobody registered. */
export function planOf(
  edit: Edit | Batch,
  commands: ReadonlyMap<string, AnyCommand>,
  snapshot: Workspace,
  raw: RawData,
  make: Make,
): Result<Plan, Refusal> {
  const edits = 'edits' in edit ? edit.edits : [edit];
  const open = openDraft(snapshot);
  const show: RecordId[] = [];
  let called: Words | undefined;
  for (const each of edits) {
    const command = commands.get(each.type);
    if (!command) throw new Error(`There is no command “${each.type}”`);
    const params = checkedParams(command, each.params);
    if (!params.ok) return params;
    const outcome = command.apply(open.draft, params.value, make);
    if (outcome.type === 'refused') return fail(outcome.refusal);
    show.push(...outcome.show);
    called = outcome.called ?? command.label;
  }
  const steps = stepsOf(open, raw);
  if (!steps.ok) return steps;
  const label = 'edits' in edit ? edit.label : called;
  if (!label) throw new Error('An edit without a label');
  return succeed({ label, show, steps: steps.value });
}

function stepsOf({ draft, opened }: OpenDraft, raw: RawData): Result<readonly Step[], Refusal> {
  const created = new Set<TableName>();
  const steps: Step[] = [];
  for (const { table, id, was, is } of opened()) {
    const kind = kindOf(table);
    if (was === is || !kind) continue;
    if (!is) {
      steps.push({ type: 'remove', table, id });
    } else if (!was) {
      mustBeNew(table, id, raw);
      const unit = newUnit(kind, is);
      if (!unit.ok) return unit;
      steps.push({ type: 'create', table, id, unit: unit.value });
      created.add(table as TableName); // the workspace's own record is always there
    } else {
      const units = changedUnits(kind, storedAt(raw, { table, id }) ?? {}, was, is);
      if (!units.ok) return units;
      for (const { unit, isGroup } of units.value) steps.push({ type: 'write', table, id, unit, isGroup });
    }
  }
  const over = overLimit(draft, created);
  return over ? fail(over) : succeed(steps);
}

function mustBeNew(table: string, id: string, raw: RawData): void {
  const prefix = prefixes[table as TableName]; // of a kind that is known
  if (!isId(id, prefix)) throw new Error(`A command made a record of ${table} under the id ${String(id)}`);
  if (raw.tables.get(table)?.has(id)) throw new Error(`A command made ${table}/${id} anew; ids are used once`);
}

function overLimit(draft: WorkspaceDraft, created: ReadonlySet<TableName>): Refusal | undefined {
  for (const table of created) {
    const what = table === 'touchpoints' || table === 'connections' ? table : 'records';
    if (countIn(draft, table) > limits[what]) return { type: 'over-limit', what, limit: limits[what] };
  }
  return undefined;
}
