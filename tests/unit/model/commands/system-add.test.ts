import { describe, expect, test } from 'vitest';
import { systemAdd } from '../../../../src/model/commands/system-add.ts';
import { all, made, madeUndoneRedone, refused, smallStore } from '../workbench.ts';

describe('system.add', () => {
  test('adds one with its fields', () => {
    const { store, id, get } = smallStore();
    const fields = { kind: 'billing', vendor: 'In-house' } as const;
    const { show } = madeUndoneRedone(store, systemAdd({ name: 'Billing', ...fields }));
    expect(get('systems', 'Billing')).toMatchObject(fields);
    expect(show).toEqual([id('systems', 'Billing')]);
  });

  test('one of the same name is found instead', () => {
    const { store, id } = smallStore();
    const before = all(store.snapshot(), 'systems').length;
    expect(made(store, systemAdd({ name: ' CRM '.toLowerCase() }))).toEqual([id('systems', 'CRM')]);
    expect(all(store.snapshot(), 'systems')).toHaveLength(before);
    expect(store.canUndo()).toBe(false);
  });

  test('several without a name are several', () => {
    const { store } = smallStore();
    const before = all(store.snapshot(), 'systems').length;
    madeUndoneRedone(store, systemAdd({ name: '' }));
    madeUndoneRedone(store, systemAdd({ name: '' }));
    expect(all(store.snapshot(), 'systems')).toHaveLength(before + 2);
  });

  test('refuses what its fields cannot hold', () => {
    const { store } = smallStore();
    expect(refused(store, systemAdd({ name: 'X', ...{ vendor: 'x'.repeat(501) } })).type).toBe('bad-value');
    expect(refused(store, systemAdd({ name: 'x'.repeat(501) })).type).toBe('bad-value');
  });
});
