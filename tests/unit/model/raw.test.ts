import { describe, expect, test } from 'vitest';
import { say } from '../../../src/lib/words.ts';
import { type RawRecord, readFields, readRecord } from '../../../src/model/raw.ts';
import { defineRecord } from '../../../src/model/records/field.ts';
import {
  choice,
  choiceSet,
  longText,
  nameText,
  optionalInteger,
  rankedNames,
} from '../../../src/model/records/field-types.ts';
import { tableNames, tables } from '../../../src/model/records/tables.ts';

const words = say('trial', 'Trial');
const entry = { level: 'first', label: words, input: 'none' } as const;

const trial = defineRecord(words, {
  name: { ...entry, type: nameText, formerly: ['title', 'label'] },
  text: { ...entry, type: longText },
  state: { ...entry, type: choice({ one: words, two: words }) },
  size: { ...entry, type: optionalInteger({ min: 0, max: 9 }) },
  roles: { ...entry, type: choiceSet({ designs: words, operates: words }, 'operates'), formerly: ['parts'] },
  rows: { ...entry, type: rankedNames('emotion') },
});

const read = (raw: RawRecord) => readFields(trial.fields, 'x', raw);

describe('reading a stored record', () => {
  test('every field is there, in the order of the catalogue, frozen', () => {
    const { record, badFields } = read({});
    expect(Object.keys(record)).toEqual(['id', 'name', 'text', 'state', 'size', 'roles', 'rows']);
    expect(record).toEqual({
      id: 'x',
      name: '',
      text: '',
      state: 'one',
      size: undefined,
      roles: { operates: true },
      rows: { emotion: 'a0' },
    });
    expect(badFields).toEqual([]);
    expect(Object.isFrozen(record) && Object.isFrozen(record.roles)).toBe(true);
  });

  test('a bad field reads as its default and is named', () => {
    const { record, badFields } = read({ name: 5, state: 'three', size: Number.NaN, roles: ['designs'], text: null });
    expect(record).toMatchObject({ name: '', state: 'one', size: undefined, roles: { operates: true } });
    expect(badFields).toEqual(['name', 'text', 'state', 'size', 'roles']);
  });

  test('numbers are clamped without a word', () => {
    expect(read({ size: 44 })).toMatchObject({ record: { size: 9 }, badFields: [] });
  });

  test('a field stored under an earlier name is found; today’s name wins', () => {
    expect(read({ label: 'L' }).record.name).toBe('L');
    expect(read({ label: 'L', title: 'T' }).record.name).toBe('T');
    expect(read({ label: 'L', title: 'T', name: 'N' }).record.name).toBe('N');
    expect(read({ 'parts/designs': true, 'parts/operates': false }).record.roles).toEqual({ designs: true });
    expect(read({ 'parts/designs': true, 'roles/designs': false }).record.roles).toEqual({ operates: true });
  });

  test('sets are assembled from their keys, and a default member can be taken out', () => {
    expect(read({ 'roles/designs': true, 'roles/operates': false }).record.roles).toEqual({ designs: true });
    expect(read({ 'roles/designs': false, 'roles/operates': true }).record.roles).toEqual({ operates: true });
  });

  test('ranked members come in the order of their ranks, unreadable ranks last', () => {
    const { rows } = read({ 'rows/thinking': 'Zz', 'rows/doing': '??', 'rows/saying': 'a1' }).record;
    expect(Object.keys(rows as object)).toEqual(['thinking', 'emotion', 'saying', 'doing']);
  });

  test('members that cannot be read are left out and the set is named', () => {
    const { record, badFields } = read({
      'roles/renews': true,
      'roles/designs': 1,
      'rows/a b': 'a1',
      'rows/saying': true,
    });
    expect(record).toMatchObject({ roles: { operates: true }, rows: { emotion: 'a0' } });
    expect(badFields).toEqual(['roles', 'rows']);
  });

  test('what nobody here knows changes nothing', () => {
    expect(read({ colour: 'red', 'far/away': true, '/': 1, constructor: 'x' })).toEqual(read({}));
  });
});

describe('readRecord', () => {
  const id = 'jo_AAAAAAAAAAAAAAAAAAAAA';

  test('reads the same stored object once', () => {
    const raw = { title: 'I buy' };
    expect(readRecord('journeys', id, raw)).toBe(readRecord('journeys', id, raw));
    expect(readRecord('journeys', 'jo_BBBBBBBBBBBBBBBBBBBBB', raw)).toMatchObject({
      record: { id: 'jo_BBBBBBBBBBBBBBBBBBBBB' },
    });
  });

  test.each([
    ['a text', 'a text'],
    ['nothing', null],
    ['a list', []],
    ['bytes', new Uint8Array(3)],
  ])('%s is no record', (_name, stored) => {
    expect(readRecord('journeys', id, stored)).toEqual({ state: 'unusable' });
  });

  test('a record is gone by the mark of an edit or of a file, and by nothing else', () => {
    expect(readRecord('journeys', id, { gone: 'ed_1' })).toEqual({ state: 'gone' });
    expect(readRecord('journeys', id, { gone: true })).toEqual({ state: 'gone' });
    expect(readRecord('journeys', id, { gone: 0 })).toMatchObject({ state: 'present' });
  });
});

test('no field of the catalogue is named like something every object has', () => {
  const names = tableNames.flatMap((table) => Object.keys(tables[table].fields));
  expect(
    names.filter((name) => name in Object.prototype || name === 'id' || name === 'gone' || name.includes('/')),
  ).toEqual([]);
});
