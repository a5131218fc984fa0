import { describe, expect, test } from 'vitest';
import { recordAddToSet } from '../../../../src/model/commands/record-add-to-set.ts';
import { madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

const ranked = (members: Readonly<Record<string, string>>) =>
  Object.entries(members)
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([member]) => member);

describe('record.add-to-set', () => {
  test('puts one more subject under a jam', () => {
    const { store, id, tp, get } = smallStore();
    const jam = id('jams', 'Long queue');
    madeUndoneRedone(store, recordAddToSet({ id: jam, field: 'subjects', member: tp('Unpack') }));
    expect(Object.keys(get('jams', 'Long queue').subjects).toSorted()).toEqual(
      [id('channels', 'Telephone'), tp('Unpack')].toSorted(),
    );
  });

  test('puts a role in use', () => {
    const { store } = smallStore();
    const { id } = store.snapshot().workspace;
    const { after } = madeUndoneRedone(store, recordAddToSet({ id, field: 'rolesInUse', member: 'renews' }));
    expect(after.workspace.rolesInUse).toEqual({ operates: true, renews: true });
  });

  test('ranks a newcomer last, or before the member given; one that is there is ranked anew', () => {
    const { store, id, get } = smallStore();
    const persona = id('personas', 'Ada');
    const [web, phone, shop] = [id('channels', 'Website'), id('channels', 'Telephone'), id('channels', 'Store')];
    const order = () => ranked(get('personas', 'Ada').preferredChannelIds);
    const add = (member: string, before?: string) =>
      madeUndoneRedone(
        store,
        recordAddToSet({ id: persona, field: 'preferredChannelIds', member, ...(before ? { before } : {}) }),
      );
    expect(order()).toEqual([web, phone]);
    add(shop, phone);
    expect(order()).toEqual([web, shop, phone]);
    add(web);
    expect(order()).toEqual([shop, phone, web]);
    add(phone, shop);
    expect(order()).toEqual([phone, shop, web]);
  });

  test('adding what is in a set already changes nothing', () => {
    const { store, id } = smallStore();
    const edit = recordAddToSet({
      id: id('jams', 'Long queue'),
      field: 'subjects',
      member: id('channels', 'Telephone'),
    });
    const before = store.snapshot();
    expect(store.dispatch(edit).type).toBe('made');
    expect(store.snapshot()).toBe(before);
    expect(store.canUndo()).toBe(false);
  });

  test.each<[string, (small: ReturnType<typeof smallStore>) => [string, string, string], string]>([
    ['a record that is gone', ({ tp }) => [nowhere('ja', 'jams'), 'subjects', tp('Ask')], 'gone'],
    ['a member that is gone', ({ id }) => [id('jams', 'Long queue'), 'subjects', nowhere('tp', 'touchpoints')], 'gone'],
    ['a member of another kind', ({ id, stage }) => [id('jams', 'Long queue'), 'subjects', stage('Buy')], 'bad-value'],
    ['a system that talks to itself', ({ id }) => [id('systems', 'CRM'), 'talksTo', id('systems', 'CRM')], 'to-itself'],
    ['a field that is no set', ({ tp }) => [tp('Ask'), 'name', 'X'], 'unknown-field'],
    ['a field that is not there', ({ tp }) => [tp('Ask'), 'friends', 'X'], 'unknown-field'],
  ])('refuses %s', (_, edit, type) => {
    const small = smallStore();
    const [id, field, member] = edit(small);
    expect(refused(small.store, recordAddToSet({ id: id as never, field, member })).type).toBe(type); // any record's id
  });
});
