import { describe, expect, test } from 'vitest';
import { recordSetFields } from '../../../../src/model/commands/record-set-fields.ts';
import { madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('record.set-fields', () => {
  test('writes a limit with its metric and unit in one step', () => {
    const { store, id, get } = smallStore();
    const values = { limitMetric: 'Wait', limitValue: 12, limitUnit: 'min' };
    const { show } = madeUndoneRedone(store, recordSetFields({ id: id('jams', 'Long queue'), values }));
    expect(get('jams', 'Long queue')).toMatchObject(values);
    expect(show).toEqual([id('jams', 'Long queue')]);
  });

  test('clears what is undefined', () => {
    const { store, id, get } = smallStore();
    madeUndoneRedone(store, recordSetFields({ id: id('jams', 'One till only'), values: { severity: undefined } }));
    expect(get('jams', 'One till only').severity).toBe(3);
  });

  test('writes fields of the workspace', () => {
    const { store } = smallStore();
    const { id } = store.snapshot().workspace;
    const { after } = madeUndoneRedone(store, recordSetFields({ id, values: { name: 'Shop', currency: '€' } }));
    expect(after.workspace).toMatchObject({ name: 'Shop', currency: '€' });
  });

  test('all or none: one bad value keeps every old one', () => {
    const { store, id } = smallStore();
    const edit = recordSetFields({ id: id('jams', 'Long queue'), values: { title: 'Longer', severity: 9 } });
    expect(refused(store, edit)).toMatchObject({ type: 'bad-value' });
  });

  test('refuses what is gone, unknown fields, and a place', () => {
    const { store, tp, stage } = smallStore();
    const gone = nowhere('ja', 'jams');
    expect(refused(store, recordSetFields({ id: gone, values: { title: 'X' } }))).toEqual({ type: 'gone', id: gone });
    const unknown = recordSetFields({ id: tp('Ask'), values: { feeling: 1 } });
    expect(refused(store, unknown)).toEqual({ type: 'unknown-field', field: 'feeling' });
    const place = recordSetFields({ id: tp('Ask'), values: { stageId: stage('Use') } });
    expect(refused(store, place)).toEqual({ type: 'unknown-field', field: 'stageId' });
  });
});
