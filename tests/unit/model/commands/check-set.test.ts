import { describe, expect, test } from 'vitest';
import { checkSet } from '../../../../src/model/commands/check-set.ts';
import { all, madeUndoneRedone, refused, smallStore } from '../workbench.ts';

describe('check.set', () => {
  test('switches a check off, and on again in the same setting', () => {
    const { store } = smallStore();
    madeUndoneRedone(store, checkSet({ checkId: 'dead-end', on: 'off' }));
    expect(all(store.snapshot(), 'checkSettings')).toMatchObject([{ checkId: 'dead-end', on: 'off' }]);
    madeUndoneRedone(store, checkSet({ checkId: 'dead-end', on: 'on' }));
    expect(all(store.snapshot(), 'checkSettings')).toMatchObject([{ checkId: 'dead-end', on: 'on' }]);
  });

  test('changes severity and limit, each by itself', () => {
    const { store } = smallStore();
    madeUndoneRedone(store, checkSet({ checkId: 'hand-offs', limit: 6 }));
    madeUndoneRedone(store, checkSet({ checkId: 'hand-offs', severity: 'error' }));
    expect(all(store.snapshot(), 'checkSettings')).toMatchObject([{ limit: 6, severity: 'error', on: 'on' }]);
  });

  test('keeps the settings of two checks apart', () => {
    const { store } = smallStore();
    madeUndoneRedone(store, checkSet({ checkId: 'dead-end', on: 'off' }));
    madeUndoneRedone(store, checkSet({ checkId: 'trap', on: 'off' }));
    expect(all(store.snapshot(), 'checkSettings')).toHaveLength(2);
  });

  test('refuses what is no id of a check, and values that do not fit', () => {
    const { store } = smallStore();
    expect(refused(store, checkSet({ checkId: 'Dead end', on: 'off' })).type).toBe('bad-value');
    expect(refused(store, checkSet({ checkId: 'trap', limit: -1 })).type).toBe('bad-value');
  });
});
