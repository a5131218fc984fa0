import { describe, expect, test } from 'vitest';
import { personaAdd } from '../../../../src/model/commands/persona-add.ts';
import { all, made, madeUndoneRedone, refused, smallStore } from '../workbench.ts';

describe('persona.add', () => {
  test('adds one with its fields', () => {
    const { store, id, get } = smallStore();
    const fields = { kind: 'employee', segment: 'Tills' } as const;
    const { show } = madeUndoneRedone(store, personaAdd({ name: 'Bert', ...fields }));
    expect(get('personas', 'Bert')).toMatchObject(fields);
    expect(show).toEqual([id('personas', 'Bert')]);
  });

  test('one of the same name is found instead', () => {
    const { store, id } = smallStore();
    const before = all(store.snapshot(), 'personas').length;
    expect(made(store, personaAdd({ name: ' Ada '.toLowerCase() }))).toEqual([id('personas', 'Ada')]);
    expect(all(store.snapshot(), 'personas')).toHaveLength(before);
    expect(store.canUndo()).toBe(false);
  });

  test('several without a name are several', () => {
    const { store } = smallStore();
    const before = all(store.snapshot(), 'personas').length;
    madeUndoneRedone(store, personaAdd({ name: '' }));
    madeUndoneRedone(store, personaAdd({ name: '' }));
    expect(all(store.snapshot(), 'personas')).toHaveLength(before + 2);
  });

  test('refuses what its fields cannot hold', () => {
    const { store } = smallStore();
    expect(refused(store, personaAdd({ name: 'X', ...{ summary: 'x'.repeat(20_001) } })).type).toBe('bad-value');
    expect(refused(store, personaAdd({ name: 'x'.repeat(501) })).type).toBe('bad-value');
  });
});
