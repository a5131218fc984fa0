import { describe, expect, test } from 'vitest';
import { assignmentSet } from '../../../../src/model/commands/assignment-set.ts';
import { recordAddToSet } from '../../../../src/model/commands/record-add-to-set.ts';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import type { FragmentRecord } from '../../../../src/model/fragment.ts';
import { ownershipCounts } from '../../../../src/model/selectors/counts.ts';
import { assignmentsOf, operatingDepartmentOf, ownershipOf } from '../../../../src/model/selectors/ownership.ts';
import { made, smallStore } from '../workbench.ts';

type Said = readonly [department: string, standing: 'agreed' | 'claimed' | 'proposed'];

/** The small journey in which these departments are said to build *Browse*; the role is in use unless said otherwise. */
function building(said: readonly Said[], isInUse = true) {
  const small = smallStore();
  const { store, tp, id } = small;
  const touchpointId = tp('Browse');
  if (isInUse)
    made(store, recordAddToSet({ id: store.snapshot().workspace.id, field: 'rolesInUse', member: 'builds' }));
  for (const [name, standing] of said)
    made(
      store,
      assignmentSet({ touchpointId, role: 'builds', departmentId: id('departments', name), standing, add: true }),
    );
  return { ...small, touchpointId, ownership: ownershipOf(store.snapshot(), touchpointId, 'builds') };
}

describe('ownership', () => {
  test.each<[string, readonly Said[], string]>([
    ['one agreed', [['IT', 'agreed']], 'agreed'],
    [
      'one agreed beside claims',
      [
        ['IT', 'agreed'],
        ['Sales', 'claimed'],
        ['Contact centre', 'claimed'],
      ],
      'agreed',
    ],
    [
      'two agreed',
      [
        ['IT', 'agreed'],
        ['Sales', 'agreed'],
      ],
      'contested',
    ],
    [
      'two claiming and none agreed',
      [
        ['IT', 'claimed'],
        ['Sales', 'claimed'],
      ],
      'contested',
    ],
    ['a single claim', [['IT', 'claimed']], 'gap'],
    ['a proposal', [['IT', 'proposed']], 'gap'],
    [
      'a claim and a proposal',
      [
        ['IT', 'claimed'],
        ['Sales', 'proposed'],
      ],
      'gap',
    ],
    ['nobody', [], 'gap'],
  ])('with %s', (_, said, type) => {
    const { ownership } = building(said);
    expect(ownership.type).toBe(type);
    expect(ownership.claims).toHaveLength(said.filter(([, standing]) => standing === 'claimed').length);
    expect(ownership.proposals).toHaveLength(said.filter(([, standing]) => standing === 'proposed').length);
  });

  test.each<[string, readonly Said[], string]>([
    ['nobody', [], 'not-in-use'],
    [
      'two claiming',
      [
        ['IT', 'claimed'],
        ['Sales', 'claimed'],
      ],
      'not-in-use',
    ],
    [
      'two agreed',
      [
        ['IT', 'agreed'],
        ['Sales', 'agreed'],
      ],
      'not-in-use',
    ],
    ['one agreed', [['IT', 'agreed']], 'agreed'],
  ])('a role that is not in use is neither a gap nor contested: with %s', (_, said, type) => {
    expect(building(said, false).ownership.type).toBe(type);
  });

  test('names the departments it is contested between', () => {
    const { ownership, id } = building([
      ['IT', 'claimed'],
      ['Sales', 'claimed'],
    ]);
    const between = ownership.type === 'contested' ? ownership.departmentIds : [];
    expect(between.toSorted()).toEqual([id('departments', 'IT'), id('departments', 'Sales')].toSorted());
  });

  test('assignments that say the same read as one, empty fields filled from the others', () => {
    const { store, tp, id } = smallStore();
    const same = { touchpointId: tp('Ask'), departmentId: id('departments', 'IT'), role: 'operates' } as const;
    const assignments: Record<string, FragmentRecord<'assignments'>> = {
      a: { ...same, reason: 'Long since', on: '2026-01-01' },
      b: { ...same, person: 'Ann' },
      c: { ...same, person: 'Ben' },
    };
    made(store, recordsAdd({ fragment: { tables: { assignments } } }));
    const stored = Object.values(store.snapshot().assignments)
      .filter(({ touchpointId }) => touchpointId === tp('Ask'))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(assignmentsOf(store.snapshot(), tp('Ask'))).toEqual([
      { ...stored[0], person: stored.find(({ person }) => person)?.person, reason: 'Long since', on: '2026-01-01' },
    ]);
    expect(ownershipOf(store.snapshot(), tp('Ask'), 'operates').type).toBe('agreed');
  });

  test('stays the same object while nothing about it changes', () => {
    const { store, tp } = smallStore();
    const read = () => ownershipOf(store.snapshot(), tp('Pay at the till'), 'operates');
    const then = read();
    made(store, recordSetField({ id: tp('Ask'), field: 'name', value: 'Ask twice' }));
    expect(read()).toBe(then);
  });
});

describe('the operating department', () => {
  test('is the one agreed, else that of the channel, else none; two agreed are contested', () => {
    const { store, tp, id } = smallStore();
    const read = (name: string) => operatingDepartmentOf(store.snapshot(), tp(name));
    const [it, sales] = [id('departments', 'IT'), id('departments', 'Sales')];
    expect(read('Pay at the till')).toEqual({ type: 'department', departmentId: sales, by: 'assignment' });
    expect(read('Browse')).toEqual({ type: 'department', departmentId: it, by: 'channel' });
    expect(read('Unpack')).toEqual({ type: 'none' });
    const ask = { touchpointId: tp('Browse'), role: 'operates', departmentId: sales } as const;
    made(store, assignmentSet({ ...ask, standing: 'claimed' }));
    expect(read('Browse')).toMatchObject({ by: 'channel' });
    made(store, assignmentSet(ask));
    expect(read('Browse')).toEqual({ type: 'department', departmentId: sales, by: 'assignment' });
    made(store, assignmentSet({ ...ask, departmentId: it, add: true }));
    expect(read('Browse')).toMatchObject({ type: 'contested' });
  });

  test('is none once the department is gone', () => {
    const { store, tp, id } = smallStore();
    made(store, recordDelete({ ids: [id('departments', 'Sales'), id('departments', 'IT')] }));
    expect(operatingDepartmentOf(store.snapshot(), tp('Pay at the till'))).toEqual({ type: 'none' });
    expect(operatingDepartmentOf(store.snapshot(), tp('Browse'))).toEqual({ type: 'none' });
  });
});

describe('the counts of ownership', () => {
  test('a gap counts only in a role in which somebody owns something', () => {
    const { store, journeyId, tp, id } = smallStore();
    const workspaceId = store.snapshot().workspace.id;
    const read = () => ownershipCounts(store.snapshot(), journeyId());
    expect(read()).toEqual({ cells: 5, agreed: 1, contested: 0, gaps: 4 });
    made(store, recordAddToSet({ id: workspaceId, field: 'rolesInUse', member: 'renews' }));
    expect(read()).toEqual({ cells: 10, agreed: 1, contested: 0, gaps: 4 });
    made(store, assignmentSet({ touchpointId: tp('Ask'), role: 'renews', departmentId: id('departments', 'IT') }));
    expect(read()).toEqual({ cells: 10, agreed: 2, contested: 0, gaps: 8 });
  });
});
