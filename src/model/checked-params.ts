import { safeParse } from 'valibot';
import { fail, type Result, succeed } from '../lib/result.ts';
import { say, type Words } from '../lib/words.ts';
import type { AnyCommand } from './commands/command.ts';
import type { Refusal } from './errors.ts';
import type { Fields } from './records/field.ts';
import { storable } from './records/field-types.ts';
import { tables } from './records/tables.ts';
import { workspaceRecord } from './records/workspace.ts';

/** The parameters of an edit as its command takes them, every text in them as it may be stored; refused by the name of the first that does not fit. */
export function checkedParams({ schema }: AnyCommand, params: unknown): Result<unknown, Refusal> {
  const parsed = safeParse(schema, withStorableTexts(params));
  if (parsed.success) return succeed(parsed.output);
  const key = parsed.issues[0].path?.[0]?.key;
  return fail({ type: 'bad-value', field: labelOf(typeof key === 'string' ? key : '') });
}

function withStorableTexts(params: unknown): unknown {
  if (typeof params === 'string') return storable(params);
  if (typeof params !== 'object' || params === null) return params;
  if (Array.isArray(params)) return params.map(withStorableTexts);
  return Object.fromEntries(Object.entries(params).map(([key, each]) => [storable(key), withStorableTexts(each)]));
}

const catalogues: readonly Fields[] = [workspaceRecord, ...Object.values(tables)].map(({ fields }) => fields);

/** What people call a parameter: the label of the first field of that name, where there is one. */
function labelOf(name: string): Words {
  const fields = catalogues.find((each) => Object.hasOwn(each, name));
  return fields?.[name]?.label ?? say('param.other', 'This item');
}
