import { expect, test } from 'vitest';
import { normalize, normalizeChanged } from '../../../src/model/normalize.ts';

const id = (prefix: string, at: number) => `${prefix}_${String(at).padStart(21, '0')}`;

/** Ten journeys of eight stages, 10,000 touchpoints on twenty channels, 13,000 connections. */
function largeData() {
  const journeys = new Map<string, unknown>();
  const stages = new Map<string, unknown>();
  const channels = new Map<string, unknown>();
  const touchpoints = new Map<string, unknown>();
  const connections = new Map<string, unknown>();
  for (let at = 0; at < 10; at += 1) journeys.set(id('jo', at), { title: 'I buy' });
  for (let at = 0; at < 80; at += 1) stages.set(id('st', at), { journeyId: id('jo', at % 10) });
  for (let at = 0; at < 20; at += 1) channels.set(id('ch', at), at < 10 ? {} : { partOfId: id('ch', at - 10) });
  for (let at = 0; at < 10_000; at += 1)
    touchpoints.set(id('tp', at), {
      journeyId: id('jo', at % 10),
      stageId: id('st', at % 80),
      channelId: id('ch', at % 20),
    });
  for (let at = 0; at < 13_000; at += 1)
    connections.set(id('co', at), { fromId: id('tp', at % 10_000), toId: id('tp', (at + 10) % 10_000) });
  return { workspace: {}, tables: new Map(Object.entries({ journeys, stages, channels, touchpoints, connections })) };
}

test('one edit at 10,000 touchpoints looks at a handful of records, and leaves the others the same objects', () => {
  const data = largeData();
  let normalized = normalize(data);
  const edits: readonly (readonly [table: string, record: string, change: object])[] = [
    ['touchpoints', id('tp', 4321), { name: 'Pay' }],
    ['touchpoints', id('tp', 4321), { stageId: id('st', 11), column: 3 }],
    ['touchpoints', id('tp', 4321), { channelId: id('ch', 3) }],
    ['touchpoints', id('tp', 10_001), { journeyId: id('jo', 1), name: 'New' }],
    ['touchpoints', id('tp', 10_001), { gone: 'ed_1' }],
    ['touchpoints', id('tp', 10_001), { gone: undefined }],
    ['connections', id('co', 77), { condition: 'if late' }],
    ['connections', id('co', 13_001), { fromId: id('tp', 5), toId: id('tp', 15) }],
    ['channels', id('ch', 3), { name: 'Telephone' }],
    ['channels', id('ch', 13), { partOfId: id('ch', 4) }],
    ['stages', id('st', 7), { name: 'Buy' }],
    ['journeys', id('jo', 7), { goal: 'Tea' }],
  ];

  for (const [table, record, change] of edits) {
    const records = data.tables.get(table);
    records?.set(record, { ...(records.get(record) as object | undefined), ...change });
    const counter = { reads: 0 };
    const before = normalized;
    normalized = normalizeChanged(before, data, [{ table, id: record }], counter);

    expect(counter.reads, `${table} ${JSON.stringify(change)}`).toBeLessThanOrEqual(12);
    expect(counter.reads).toBeGreaterThan(0);
    expect([...normalized.changed]).toEqual([record]);
    const untouched = id('tp', 42) as keyof typeof normalized.workspace.touchpoints;
    expect(normalized.workspace.touchpoints[untouched]).toBe(before.workspace.touchpoints[untouched]);
    expect(normalized.workspace.touchpoints === before.workspace.touchpoints).toBe(table !== 'touchpoints');
  }
  expect(normalize(data).workspace).toEqual(normalized.workspace);
});

test('what a deleted touchpoint takes along is its own connections only', () => {
  const data = largeData();
  const before = normalize(data);
  const counter = { reads: 0 };
  data.tables.get('touchpoints')?.set(id('tp', 500), { journeyId: id('jo', 0), gone: 'ed_1' });
  const after = normalizeChanged(before, data, [{ table: 'touchpoints', id: id('tp', 500) }], counter);

  expect([...after.changed].filter((each) => each.startsWith('co_'))).toHaveLength(4);
  expect(counter.reads).toBeLessThanOrEqual(16);
});
