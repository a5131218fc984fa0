import type { BaseIssue } from 'valibot';
import { say, type Words } from '../lib/words.ts';
import type { Fields } from '../model/records/field.ts';
import { tables } from '../model/records/tables.ts';
import { workspaceRecord } from '../model/records/workspace.ts';

const catalogues: readonly Fields[] = [workspaceRecord, ...Object.values(tables)].map(({ fields }) => fields);

/** What people call the parameter that was refused: the label of the field of that name, where there is one. */
export function paramLabel(issues: readonly BaseIssue<unknown>[]): Words {
  const key = issues[0]?.path?.[0]?.key;
  const name = typeof key === 'string' ? key : '';
  const field = catalogues.find((fields) => Object.hasOwn(fields, name))?.[name];
  return field?.label ?? say('param.other', 'This item');
}
