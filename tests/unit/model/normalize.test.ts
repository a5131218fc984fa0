import { describe, expect, test } from 'vitest';
import { type Normalized, normalize, normalizeChanged, problemsOf } from '../../../src/model/normalize.ts';
import type { RawData, RawRecord } from '../../../src/model/raw.ts';

const id = (prefix: string, name: string) => `${prefix}_${name.padEnd(21, 'A')}`;
const [buy, rent] = [id('jo', 'buy'), id('jo', 'rent')];
const [shop, home] = [id('st', 'shop'), id('st', 'home')];
const [pay, use] = [id('tp', 'pay'), id('tp', 'use')];
const [phone, faults] = [id('ch', 'phone'), id('ch', 'faults')];
const [link, said, answer] = [id('co', 'link'), id('cm', 'said'), id('cm', 'answer')];

type Stored = Record<string, Record<string, unknown>>;

const data = (tables: Stored, workspace: RawRecord = {}): RawData => ({
  workspace,
  tables: new Map(Object.entries(tables).map(([table, records]) => [table, new Map(Object.entries(records))])),
});

const read = ({ workspace }: Normalized, table: string, record: string): Record<string, unknown> | undefined =>
  (workspace as unknown as Record<string, Record<string, Record<string, unknown>>>)[table]?.[record];

/** Two journeys; one of them with a stage, two touchpoints, a connection, and a channel within another. */
const whole: Stored = {
  journeys: { [buy]: { title: 'I buy' }, [rent]: {} },
  stages: { [shop]: { journeyId: buy }, [home]: { journeyId: rent } },
  touchpoints: {
    [pay]: { journeyId: buy, stageId: shop, channelId: faults, [`alternativeChannelIds/${phone}`]: true },
    [use]: { journeyId: buy, stageId: shop },
  },
  connections: { [link]: { fromId: pay, toId: use } },
  channels: { [phone]: {}, [faults]: { partOfId: phone } },
  comments: { [said]: { subjectId: pay }, [answer]: { subjectId: pay, replyToId: said } },
};

const changedTo = (table: string, record: string, value: unknown): RawData =>
  data({ ...whole, [table]: { ...whole[table], [record]: value } });

const gone = (table: string, record: string) =>
  changedTo(table, record, { ...(whole[table]?.[record] as object), gone: 'ed_1' });

describe('1. a bad field reads as its default, an unusable record is set aside', () => {
  test('and both are reported', () => {
    const odd = normalize(
      data({
        journeys: { [buy]: { state: 'never', title: 5 }, [rent]: 'a text' },
        stages: { [shop]: { name: 'Shop' } },
      }),
    );
    expect(read(odd, 'journeys', buy)).toMatchObject({ state: 'current', title: '' });
    expect(read(odd, 'journeys', rent)).toBeUndefined();
    expect(read(odd, 'stages', shop)).toBeUndefined();
    expect(problemsOf(odd)).toEqual([
      { type: 'bad-field', table: 'journeys', id: buy, field: 'title' },
      { type: 'bad-field', table: 'journeys', id: buy, field: 'state' },
      { type: 'set-aside', table: 'journeys', id: rent },
      { type: 'set-aside', table: 'stages', id: shop },
    ]);
  });

  test('an id of another kind sets a record aside', () => {
    expect(problemsOf(normalize(data({ journeys: { [phone]: {} } })))).toEqual([
      { type: 'set-aside', table: 'journeys', id: phone },
    ]);
  });
});

test('an id that every object answers to is no record, and hides nothing that was one', () => {
  const stored = data({
    journeys: Object.fromEntries([
      ['__proto__', {}],
      ['toString', {}],
    ]),
  });
  const before = normalize(data({}));
  const normalized = normalizeChanged(before, stored, [
    { table: 'journeys', id: '__proto__' },
    { table: 'journeys', id: 'toString' },
  ]);
  expect([...normalized.changed]).toEqual([]);
  expect(problemsOf(normalized)).toHaveLength(2);
});

describe('2. owners and mentions', () => {
  test('what is whole reads as it is written, and nothing is reported', () => {
    const normalized = normalize(data(whole));
    expect(read(normalized, 'touchpoints', pay)).toMatchObject({ stageId: shop, channelId: faults });
    expect(problemsOf(normalized)).toEqual([]);
  });

  test('a record is hidden with its owner, through any number of steps, and nothing is reported', () => {
    const normalized = normalize(gone('journeys', buy));
    for (const [table, record] of [
      ['stages', shop],
      ['touchpoints', pay],
      ['connections', link],
      ['comments', answer],
    ])
      expect(read(normalized, table!, record!)).toBeUndefined();
    expect(problemsOf(normalized)).toEqual([]);
  });

  test('and comes back with it', () => {
    const before = normalize(data(whole));
    const address = { table: 'journeys', id: buy };
    const without = normalizeChanged(before, gone('journeys', buy), [address]);
    expect(normalizeChanged(without, data(whole), [address]).workspace).toEqual(before.workspace);
  });

  test('an owner that was never there is reported', () => {
    const normalized = normalize(changedTo('stages', shop, { journeyId: id('jo', 'none') }));
    expect(read(normalized, 'stages', shop)).toBeUndefined();
    expect(problemsOf(normalized)).toEqual([{ type: 'no-owner', table: 'stages', id: shop, field: 'journeyId' }]);
  });

  test('a mention of something deleted reads as none, or is no member; nothing is reported', () => {
    const channels = { [phone]: { gone: 'ed_1' }, [faults]: { gone: true } };
    const normalized = normalize(data({ ...whole, channels }));
    expect(read(normalized, 'touchpoints', pay)).toMatchObject({ channelId: undefined, alternativeChannelIds: {} });
    expect(problemsOf(normalized)).toEqual([]);
  });

  test('a mention of something that was never there is reported', () => {
    const { channels: _, ...others } = whole;
    const normalized = normalize(data(others));
    expect(read(normalized, 'touchpoints', pay)).toMatchObject({ channelId: undefined, alternativeChannelIds: {} });
    expect(problemsOf(normalized)).toEqual([
      { type: 'dangling', table: 'touchpoints', id: pay, field: 'channelId', to: faults },
      { type: 'dangling', table: 'touchpoints', id: pay, field: 'alternativeChannelIds', to: phone },
    ]);
  });

  test('a touchpoint whose stage was deleted, or is another journey’s, is unsorted', () => {
    expect(read(normalize(gone('stages', shop)), 'touchpoints', use)).toMatchObject({ stageId: undefined });
    const abroad = normalize(changedTo('touchpoints', use, { journeyId: buy, stageId: home }));
    expect(read(abroad, 'touchpoints', use)).toMatchObject({ stageId: undefined });
    expect(problemsOf(abroad)).toEqual([]);
  });
});

test('3. a connection between two journeys is hidden and reported', () => {
  const normalized = normalize(changedTo('touchpoints', use, { journeyId: rent }));
  expect(read(normalized, 'connections', link)).toBeUndefined();
  expect(problemsOf(normalized)).toEqual([{ type: 'across-journeys', table: 'connections', id: link }]);
});

describe('4. circles are cut at the greatest id', () => {
  test('of channels within each other', () => {
    const normalized = normalize(changedTo('channels', phone, { partOfId: faults }));
    expect(read(normalized, 'channels', faults)).toMatchObject({ partOfId: phone });
    expect(read(normalized, 'channels', phone)).toMatchObject({ partOfId: undefined });
    expect(problemsOf(normalized)).toEqual([{ type: 'cycle', table: 'channels', id: phone, field: 'partOfId' }]);
  });

  test('of comments that answer each other, which all stay to be seen', () => {
    const normalized = normalize(changedTo('comments', said, { subjectId: pay, replyToId: answer }));
    expect(read(normalized, 'comments', answer)).toMatchObject({ replyToId: said });
    expect(read(normalized, 'comments', said)).toMatchObject({ replyToId: undefined });
  });

  test('and opened again once one of it is deleted', () => {
    const round = normalize(changedTo('channels', phone, { partOfId: faults }));
    const channels = { [phone]: { partOfId: faults }, [faults]: { partOfId: phone, gone: 'ed_1' } };
    const opened = normalizeChanged(round, data({ ...whole, channels }), [{ table: 'channels', id: faults }]);
    expect(problemsOf(opened)).toEqual([]);
  });

  test('counterparts name each other', () => {
    const normalized = normalize(
      data({ journeys: { [buy]: { counterpartId: rent }, [rent]: { counterpartId: buy } } }),
    );
    expect(read(normalized, 'journeys', buy)).toMatchObject({ counterpartId: rent });
    expect(read(normalized, 'journeys', rent)).toMatchObject({ counterpartId: buy });
  });

  test('a thread of 20,000 replies is read', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => id('cm', `${at}`.padStart(8, '0')));
    const comments = Object.fromEntries(ids.map((one, at) => [one, { subjectId: pay, replyToId: ids[at + 1] }]));
    const normalized = normalize(data({ ...whole, comments }));
    expect(Object.keys(normalized.workspace.comments)).toHaveLength(20_000);
  });
});

test('5. numbers out of range are clamped; what is no finite number reads as the default', () => {
  const touchpoint = { journeyId: buy, emotion: 7, column: -2, row: Number.NaN, weight: Infinity };
  expect(read(normalize(changedTo('touchpoints', use, touchpoint)), 'touchpoints', use)).toMatchObject({
    emotion: 2,
    column: 0,
    row: 0,
    weight: undefined,
  });
});

test('6. an unreadable order key is kept for the next reorder', () => {
  expect(read(normalize(changedTo('stages', shop, { journeyId: buy, order: '??' })), 'stages', shop)).toMatchObject({
    order: '??',
  });
});

test('the workspace’s own record is always there', () => {
  expect(normalize(data({})).workspace.workspace).toMatchObject({ id: '', name: '', rolesInUse: { operates: true } });
  const odd = normalize(data({}, { id: 'ws_1', name: 4, 'rolesInUse/operates': false, 'rolesInUse/builds': true }));
  expect(odd.workspace.workspace).toMatchObject({ id: 'ws_1', name: '', rolesInUse: { builds: true } });
  expect(problemsOf(odd)).toEqual([{ type: 'bad-field', table: 'workspace', id: 'ws_1', field: 'name' }]);
});
