import { describe, expect, test } from 'vitest';
import { departmentAdd } from '../../../../src/model/commands/department-add.ts';
import { departmentPresets } from '../../../../src/model/presets/departments.ts';
import { words } from '../../../../src/words/render.ts';
import { all, emptyStore, made, madeUndoneRedone, refused, smallStore } from '../workbench.ts';

describe('department.add', () => {
  test.each([
    ['Marketing', 'MA'],
    ['Business insight', 'BI'],
    ['HR', 'HR'],
    ['Iris tests', 'IR'],
    ['Salad', 'SL'],
    ['Customer care', 'CU'],
    ['財務部', '財務'],
    ['???', ''],
  ])('gives “%s” the initials %s, which no other has', (name, initials) => {
    const { store, get } = smallStore();
    madeUndoneRedone(store, departmentAdd({ name }));
    expect(get('departments', name).initials).toBe(initials);
  });

  test('gives each a colour that is used least', () => {
    const { store } = smallStore();
    for (const name of ['A1', 'B1', 'C1', 'D1', 'E1', 'F1']) made(store, departmentAdd({ name }));
    const colours = all(store.snapshot(), 'departments').map(({ colour }) => colour);
    expect(colours.toSorted((a, b) => a - b)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('initials and colour given win; the same name is found instead', () => {
    const { store, get, id } = smallStore();
    madeUndoneRedone(store, departmentAdd({ name: 'Finance', initials: 'FIN', colour: 7 }));
    expect(get('departments', 'Finance')).toMatchObject({ initials: 'FIN', colour: 7 });
    expect(made(store, departmentAdd({ name: 'sales' }))).toEqual([id('departments', 'Sales')]);
  });

  test('every preset has initials of its own', () => {
    const store = emptyStore();
    for (const { name, fields } of departmentPresets) made(store, departmentAdd({ name: words(name), ...fields }));
    const initials = all(store.snapshot(), 'departments').map((department) => department.initials);
    expect(new Set(initials).size).toBe(departmentPresets.length);
  });

  test('refuses initials that are too long, and a colour that is none', () => {
    const { store } = smallStore();
    expect(refused(store, departmentAdd({ name: 'Finance', initials: 'FINA' })).type).toBe('bad-value');
    expect(refused(store, departmentAdd({ name: 'Finance', colour: 8 })).type).toBe('bad-value');
  });
});
