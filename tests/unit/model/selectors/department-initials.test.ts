import { expect, test } from 'vitest';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { departmentInitials } from '../../../../src/model/selectors/department-initials.ts';
import { finder, made, nowhere, smallStore } from '../workbench.ts';

test('are the department’s own, else made of its name, each once', () => {
  const { store } = smallStore();
  const departments = { a: { name: 'Sandwiches' }, b: { name: 'Sales abroad' }, c: { name: '' } };
  made(store, recordsAdd({ fragment: { tables: { departments } } }));
  const read = (name: string) => departmentInitials(store.snapshot(), finder(store).id('departments', name));
  expect(read('Sales')).toBe('SA');
  const others = [read('Sandwiches'), read('Sales abroad')];
  expect(others).not.toContain('SA');
  expect(new Set(others).size).toBe(2);
  expect(read('')).toBe('?');
  expect(departmentInitials(store.snapshot(), nowhere('de', 'departments'))).toBe('?');
});

test('follow the name where none are given', () => {
  const { store, id } = smallStore();
  const sales = id('departments', 'Sales');
  made(store, recordSetField({ id: sales, field: 'initials', value: '' }));
  made(store, recordSetField({ id: sales, field: 'name', value: 'Order desk' }));
  expect(departmentInitials(store.snapshot(), sales)).toBe('OD');
});
