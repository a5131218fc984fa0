import { describe, expect, test } from 'vitest';
import { informationItemAdd } from '../../../../src/model/commands/information-item-add.ts';
import { all, made, madeUndoneRedone, refused, smallStore } from '../workbench.ts';

describe('information-item.add', () => {
  test('adds one with its fields', () => {
    const { store, id, get } = smallStore();
    const fields = { sensitivity: 'personal' } as const;
    const { show } = madeUndoneRedone(store, informationItemAdd({ name: 'Address', ...fields }));
    expect(get('informationItems', 'Address')).toMatchObject(fields);
    expect(show).toEqual([id('informationItems', 'Address')]);
  });

  test('one of the same name is found instead', () => {
    const { store, id } = smallStore();
    const before = all(store.snapshot(), 'informationItems').length;
    expect(made(store, informationItemAdd({ name: ' Receipt '.toLowerCase() }))).toEqual([
      id('informationItems', 'Receipt'),
    ]);
    expect(all(store.snapshot(), 'informationItems')).toHaveLength(before);
    expect(store.canUndo()).toBe(false);
  });

  test('several without a name are several', () => {
    const { store } = smallStore();
    const before = all(store.snapshot(), 'informationItems').length;
    madeUndoneRedone(store, informationItemAdd({ name: '' }));
    madeUndoneRedone(store, informationItemAdd({ name: '' }));
    expect(all(store.snapshot(), 'informationItems')).toHaveLength(before + 2);
  });

  test('refuses what its fields cannot hold', () => {
    const { store } = smallStore();
    expect(
      refused(
        store,
        informationItemAdd({ name: 'X', ...{ sensitivity: 'secret' as never /* what a file may hold */ } }),
      ).type,
    ).toBe('bad-value');
    expect(refused(store, informationItemAdd({ name: 'x'.repeat(501) })).type).toBe('bad-value');
  });
});
