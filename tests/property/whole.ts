import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Field } from '../../src/model/records/field.ts';
import { type TableName, tableOf } from '../../src/model/records/kinds.ts';
import { tableNames, tables, type Workspace } from '../../src/model/records/tables.ts';

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A record of a workspace by its id. */
export function recordIn(workspace: Workspace, id: unknown): Readonly<Record<string, unknown>> | undefined {
  const table = typeof id === 'string' ? tableOf(id) : undefined;
  return table && (workspace[table] as unknown as Records)[id as string];
}

/** Every way in which a workspace is not whole: references that lead nowhere, to another journey, or in a circle. */
export function brokenReferences(workspace: Workspace): readonly string[] {
  const broken: string[] = [];
  for (const table of tableNames) {
    const records = workspace[table] as unknown as Records;
    for (const [id, record] of Object.entries(records)) {
      if (record.id !== id) broken.push(`${id} says it is ${String(record.id)}`);
      for (const [name, { type }] of Object.entries<Field>(tables[table].fields)) {
        if (!Object.hasOwn(record, name)) broken.push(`${id} has no ${name}`);
        if (!type.refersTo) continue;
        const value = record[name];
        const single = value === undefined ? [] : [JSON.stringify(value).slice(1, -1)];
        const targets = type.shape === 'value' ? single : Object.keys(value as object);
        for (const to of targets) if (!recordIn(workspace, to)) broken.push(`${id}.${name} leads to ${to}`);
        const climbs = type.shape === 'value' && name !== 'counterpartId' && type.refersTo.to.includes(table);
        if (climbs && leadsBack(workspace, table, id, name)) broken.push(`${id}.${name} leads back`);
      }
    }
  }
  for (const { id, journeyId, stageId } of Object.values(workspace.touchpoints)) {
    if (stageId && workspace.stages[stageId]?.journeyId !== journeyId) broken.push(`${id} stands in a foreign stage`);
  }
  for (const { id, fromId, toId } of Object.values(workspace.connections)) {
    if (workspace.touchpoints[fromId]?.journeyId !== workspace.touchpoints[toId]?.journeyId)
      broken.push(`${id} joins two journeys`);
  }
  return broken;
}

function leadsBack(workspace: Workspace, table: TableName, id: string, name: string): boolean {
  const seen = new Set<unknown>();
  const records = workspace[table] as unknown as Records;
  for (let at = records[id]?.[name]; typeof at === 'string' && !seen.has(at); at = records[at]?.[name]) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** Records that are the same object in both workspaces, by id, of those that are in both. */
export function changedIds(before: Workspace, after: Workspace): readonly string[] {
  return tableNames.flatMap((table) => {
    const was = before[table] as unknown as Records;
    const is = after[table] as unknown as Records;
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((id) => was[id] !== is[id]);
  });
}

/** Expects two values to be equal; many times faster than the runner's own comparison, which is asked only where they are not. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}
