import { describe, expect, test } from 'vitest';
import type { Tables } from '../../../src/model/raw.ts';
import { scratch } from '../../../src/store/document-tools.ts';
import { rawTables } from '../../../src/store/plain-form.ts';
import { bytesFromTables, storeFromTables } from '../../../src/store/tables-form.ts';
import { added, recordOf, remove, seededBytes, set, trialOptions, trialStore } from './trial-store.ts';

const id = (prefix: string, name: string) => `${prefix}_${name.padEnd(21, 'A')}`;
const [buy, shop, pay, link] = [id('jo', 'buy'), id('st', 'shop'), id('tp', 'pay'), id('co', 'link')];
const [phone, email, order] = [id('ch', 'phone'), id('ch', 'email'), id('ii', 'order')];

/** Into a document, over the wire, and out again. */
function roundTrip(tables: Tables): Tables {
  const read = scratch(bytesFromTables(tables, seededBytes(5)));
  if (!read.ok) throw read.failure;
  expect(rawTables(storeFromTables(tables, trialOptions(4)))).toEqual(read.value.projection);
  return read.value.projection;
}

const workspace = { id: 'ws_AAAAAAAAAAAAAAAAAAAAA', name: 'Trial' };

describe('the form of files', () => {
  test('defaults are left out, sets are sorted, ranked sets are in order, deleted records have no content', () => {
    const store = trialStore();
    const journey = added(store, 'journeys', {
      title: 'I buy',
      state: 'current',
      lanesShown: { emotion: 'a0', owners: 'Zz' },
    });
    const [a, b] = [added(store, 'channels', { name: 'A' }), added(store, 'channels')];
    const touchpoint = added(store, 'touchpoints', {
      journeyId: journey,
      column: 0,
      row: 2,
      alternativeChannelIds: { [b]: true, [a]: true },
    });
    store.dispatch(set({ id: touchpoint, fields: { column: 4 } }));
    store.dispatch(set({ id: touchpoint, fields: { column: 0 } }));
    store.dispatch(set({ id: 'workspace', fields: { rolesInUse: {} } }));
    store.dispatch(remove({ ids: [b as never] }));

    expect(rawTables(store)).toEqual({
      workspace: { ...workspace, rolesInUse: [] },
      journeys: { [journey]: { title: 'I buy', lanesShown: ['owners', 'emotion'] } },
      channels: { [a]: { name: 'A' }, [b]: { gone: true } },
      touchpoints: { [touchpoint]: { journeyId: journey, row: 2, alternativeChannelIds: [a, b].sort() } },
    });
  });

  test('what was read from it reads so, and comes out the same', () => {
    const tables = {
      workspace: { ...workspace, currency: '€', rolesInUse: ['builds', 'operates'] },
      journeys: { [buy]: { title: 'I buy', lanesShown: ['owners', 'emotion', 'jams'] } },
      stages: { [shop]: { journeyId: buy, name: 'Shop', order: 'a0' } },
      touchpoints: { [pay]: { journeyId: buy, stageId: shop, column: 2, alternativeChannelIds: [email, phone] } },
      channels: { [phone]: { name: 'Telephone' }, [email]: { gone: true } },
      informationItems: { [order]: { name: 'Order number' } },
    };
    const store = storeFromTables(tables, trialOptions());

    expect(store.snapshot().workspace).toMatchObject({ currency: '€', rolesInUse: { builds: true, operates: true } });
    expect(Object.keys(recordOf(store, buy)?.lanesShown as object)).toEqual(['owners', 'emotion', 'jams']);
    expect(recordOf(store, pay)).toMatchObject({ stageId: shop, column: 2, alternativeChannelIds: { [phone]: true } });
    expect(store.problems()).toEqual([]);
    expect(store.canUndo()).toBe(false);
    expect(roundTrip(tables)).toEqual(tables);
  });

  test.each<readonly [string, Tables]>([
    [
      'a table nobody knows',
      { satellites: { sat_1: { name: 'Sputnik', seen: ['b', 'a'], 'odd/key': { deep: [1, null] } } } },
    ],
    ['tables that are none', { satellites: [1, 2], moons: 'many', empty: {}, nothing: null }],
    ['a known table that is none', { journeys: 'all of them', stages: 5 }],
    ['a table of the name this form keeps odd ones under', { $odd: { a: { b: 1 } } }],
    [
      'records that are none',
      { journeys: { [buy]: 'a text', [id('jo', 'x')]: [1], [id('jo', 'y')]: null, [id('jo', 'z')]: 7 } },
    ],
    [
      'ids of another kind, and hostile ones',
      { journeys: { short: { title: 'x' }, constructor: { a: 1 }, [phone]: {} } },
    ],
    [
      'unknown fields',
      { journeys: { [buy]: { mood: 'good', nested: { a: [{ b: 1 }] }, constructor: 'x', toString: 1 } } },
    ],
    [
      'values that do not fit',
      {
        journeys: { [buy]: { title: 5, state: 'never', order: { a: 1 }, reviewOn: '2026-02-30', counterpartId: null } },
      },
    ],
    [
      'numbers out of range',
      { touchpoints: { [pay]: { journeyId: buy, column: 999999, emotion: -7, weight: 1e300 } } },
    ],
    [
      'sets that are none',
      {
        connections: { [link]: { fromId: pay, toId: pay, carries: { a: 1 } } },
        journeys: { [buy]: { lanesShown: 'all' } },
      },
    ],
    ['sets with members that are none', { connections: { [link]: { carries: [order, 5], 'carries/x': 7 } } }],
    ['sets with a member twice', { connections: { [link]: { carries: [order, order] } } }],
    ['sets of unreadable members', { connections: { [link]: { carries: ['', 'a/b', 'no id'] } } }],
    ['a mark of deletion that is none', { journeys: { [buy]: { gone: 0, title: 'here' } } }],
    [
      'texts with control characters and signs that turn the writing',
      { journeys: { [buy]: { title: 'a\u0000b\u202Ec\uFFFF\r\n' } } },
    ],
    [
      'owners that are not there',
      { stages: { [shop]: { name: 'Lost' } }, touchpoints: { [pay]: { journeyId: id('jo', 'none') } } },
    ],
    ['an odd workspace', { workspace: { id: 5, name: ['x'], rolesInUse: 'all', gone: true } }],
  ])('%s come out as they came', (_name, tables) => {
    const given = { workspace, ...tables };
    expect(roundTrip(given)).toEqual(given);
  });

  test('names that would poison an object come out as they came, and poison nothing', () => {
    const text = `{"workspace":{"id":"ws_AAAAAAAAAAAAAAAAAAAAA"},"journeys":{
      "__proto__":{"title":"x"},
      "${buy}":{"__proto__":{"polluted":true},"nested":{"__proto__":{"polluted":true},"x":["é",{"constructor":{"prototype":{}}}]}}},"__proto__":{"a":{"b":1}}}`;
    const out = roundTrip(JSON.parse(text));
    expect(JSON.stringify(out)).toBe(JSON.stringify(JSON.parse(text)));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('lone surrogates are replaced, because replicas would not agree on them', () => {
    const out = roundTrip({ workspace, journeys: { [buy]: { title: 'a\ud800b', mood: ['\udc00'] } } });
    expect(out.journeys).toEqual({ [buy]: { title: 'a\ufffdb', mood: ['\ufffd'] } });
  });

  test('an edit of a field that was odd writes it anew', () => {
    const store = storeFromTables(
      {
        workspace,
        touchpoints: { [pay]: { journeyId: buy, asks: 'all', column: '3' } },
        journeys: { [buy]: {} },
        informationItems: { [order]: {} },
      },
      trialOptions(),
    );
    store.dispatch(set({ id: pay, fields: { asks: { [order]: true }, row: 1 } }));
    expect(rawTables(store).touchpoints).toEqual({ [pay]: { journeyId: buy, asks: [order], row: 1 } });
    store.undo();
    expect(rawTables(store).touchpoints).toMatchObject({ [pay]: { journeyId: buy, asks: 'all' } });
  });
});
