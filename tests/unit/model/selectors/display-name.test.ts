import { describe, expect, test } from 'vitest';
import { journeyAdd } from '../../../../src/model/commands/journey-add.ts';
import { recordAdd } from '../../../../src/model/commands/record-add.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import type { RecordId } from '../../../../src/model/records/kinds.ts';
import { channelAndOuter, channelPath } from '../../../../src/model/selectors/channel-path.ts';
import { copyTitle, namedOr, nameOf } from '../../../../src/model/selectors/display-name.ts';
import { words } from '../../../../src/words/render.ts';
import { made, nowhere, smallStore } from '../workbench.ts';

describe('the name of a record', () => {
  test('is its name or title, or says that it has none', () => {
    const { store, tp, id, journeyId } = smallStore();
    const read = (record: Parameters<typeof nameOf>[1]) => words(nameOf(store.snapshot(), record));
    expect([read(tp('Ask')), read(journeyId()), read(id('jams', 'Long queue'))]).toEqual([
      'Ask',
      'I shop',
      'Long queue',
    ]);
    const ask = tp('Ask');
    made(store, recordSetField({ id: ask, field: 'name', value: '  ' }));
    expect(read(ask)).toBe('Untitled touchpoint');
    expect(read(nowhere('st', 'stages'))).toBe('Untitled stage');
    expect(words(namedOr('channels', '{odd} name’s'))).toBe('{odd} name’s');
  });

  test('of journeys without a title counts them, in their order', () => {
    const { store, journeyId } = smallStore();
    const read = (id: Parameters<typeof nameOf>[1]) => words(nameOf(store.snapshot(), id));
    const [first] = made(store, journeyAdd({ title: '' }));
    const [second] = made(store, journeyAdd({ title: ' ' }));
    expect([journeyId(), first, second].map((id) => id && read(id))).toEqual([
      'I shop',
      'Untitled journey',
      'Untitled journey 2',
    ]);
    made(store, recordSetField({ id: first as RecordId, field: 'title', value: 'I return things' }));
    expect(read(second as RecordId)).toBe('Untitled journey');
  });

  test('of a copy is one that no other has', () => {
    expect(copyTitle('I shop', ['I shop'], words)).toBe('Copy of I shop');
    expect(copyTitle('I shop', ['I shop', 'Copy of I shop'], words)).toBe('Copy of I shop (2)');
    expect(copyTitle('I shop', ['Copy of I shop', 'Copy of I shop (2)'], words)).toBe('Copy of I shop (3)');
  });

  test('of a connection is its ends and its condition', () => {
    const { store, connection } = smallStore();
    const read = (from: string, to: string) => words(nameOf(store.snapshot(), connection(from, to).id));
    expect(read('Pay at the till', 'Unpack')).toBe('Pay at the till to Unpack');
    expect(read('Browse', 'Pay at the till')).toBe('Browse to Pay at the till, if likes it');
  });

  test('of an assignment is its role and department', () => {
    const { store } = smallStore();
    const names = Object.values(store.snapshot().assignments).map(({ id }) => words(nameOf(store.snapshot(), id)));
    expect(names).toEqual(['Operates: Sales']);
  });

  test('of others is their text, or their kind', () => {
    const { store, tp } = smallStore();
    const values = { touchpointId: tp('Ask'), text: 'Nobody there' };
    const [pain] = made(store, recordAdd({ table: 'painPoints', values }));
    if (!pain) throw new Error('Nothing was made');
    expect(words(nameOf(store.snapshot(), pain))).toBe('Nobody there');
    made(store, recordSetField({ id: pain, field: 'text', value: undefined }));
    expect(words(nameOf(store.snapshot(), pain))).toBe('Pain point');
  });

  test('is asked of records only', () => {
    expect(() => nameOf(smallStore().store.snapshot(), 'nonsense' as never)).toThrow('nonsense is no record');
  });
});

describe('the path of a channel', () => {
  test('names the channels around it, from the outside', () => {
    const { store, id } = smallStore();
    const workspace = store.snapshot();
    expect(words(channelPath(workspace, id('channels', 'Faults')))).toBe('Telephone › Faults');
    expect(words(channelPath(workspace, id('channels', 'Store')))).toBe('Store');
    expect(words(channelPath(workspace, nowhere('ch', 'channels')))).toBe('Untitled channel');
    expect(channelAndOuter(workspace, id('channels', 'Faults'))).toEqual([
      id('channels', 'Faults'),
      id('channels', 'Telephone'),
    ]);
  });
});
