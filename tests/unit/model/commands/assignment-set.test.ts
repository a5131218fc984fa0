import { describe, expect, test } from 'vitest';
import { assignmentSet } from '../../../../src/model/commands/assignment-set.ts';
import { assignmentsOf, ownershipOf } from '../../../../src/model/selectors/ownership.ts';
import { all, made, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

/** The owners of *Pay at the till* as `operates Sales agreed`. */
function owners({ store, tp }: ReturnType<typeof smallStore>): readonly string[] {
  const workspace = store.snapshot();
  return assignmentsOf(workspace, tp('Pay at the till')).map(
    ({ role, departmentId, standing }) => `${role} ${workspace.departments[departmentId]?.name} ${standing}`,
  );
}

describe('assignment.set', () => {
  const start = () => {
    const small = smallStore();
    const touchpointId = small.tp('Pay at the till');
    const department = (name: string) => small.id('departments', name);
    return { ...small, touchpointId, department };
  };

  test('agrees on a first owner in a role', () => {
    const small = start();
    const { touchpointId, department } = small;
    const edit = assignmentSet({ touchpointId, role: 'builds', departmentId: department('IT') });
    const { show } = madeUndoneRedone(small.store, edit);
    expect(owners(small)).toEqual(['builds IT agreed', 'operates Sales agreed']);
    expect(show).toEqual([touchpointId]);
  });

  test('agreeing on another replaces the one agreed before', () => {
    const small = start();
    const { touchpointId, department } = small;
    madeUndoneRedone(small.store, assignmentSet({ touchpointId, role: 'operates', departmentId: department('IT') }));
    expect(owners(small)).toEqual(['operates IT agreed']);
  });

  test('unless it is to be added, which makes it contested', () => {
    const small = start();
    const { store, touchpointId, department } = small;
    const edit = assignmentSet({ touchpointId, role: 'operates', departmentId: department('IT'), add: true });
    const { after } = madeUndoneRedone(store, edit);
    expect(ownershipOf(after, touchpointId, 'operates').type).toBe('contested');
  });

  test('claims and proposals stand beside; agreeing on a claim keeps its reason and the other claims', () => {
    const small = start();
    const { store, touchpointId, department } = small;
    const claim = { touchpointId, role: 'renews', standing: 'claimed' } as const;
    madeUndoneRedone(store, assignmentSet({ ...claim, departmentId: department('IT'), reason: 'Ours' }));
    madeUndoneRedone(store, assignmentSet({ ...claim, departmentId: department('Sales') }));
    expect(owners(small).slice(1).toSorted()).toEqual(['renews IT claimed', 'renews Sales claimed']);

    madeUndoneRedone(store, assignmentSet({ touchpointId, role: 'renews', departmentId: department('IT') }));
    expect(owners(small).slice(1).toSorted()).toEqual(['renews IT agreed', 'renews Sales claimed']);
    expect(assignmentsOf(store.snapshot(), touchpointId).map(({ reason }) => reason)).toContain('Ours');
  });

  test('a department given by its name is found, or added with initials and a colour of its own', () => {
    const small = start();
    const { store, touchpointId, get } = small;
    madeUndoneRedone(store, assignmentSet({ touchpointId, role: 'operates', departmentName: ' contact  CENTRE ' }));
    expect(owners(small)).toEqual(['operates Contact centre agreed']);
    madeUndoneRedone(store, assignmentSet({ touchpointId, role: 'builds', departmentName: 'Store fitters' }));
    expect(owners(small)).toEqual(['builds Store fitters agreed', 'operates Contact centre agreed']);
    expect(get('departments', 'Store fitters')).toMatchObject({ initials: 'SF', colour: 3 });
  });

  test('without a department it clears what is agreed, and only then claims and proposals', () => {
    const small = start();
    const { store, touchpointId, department } = small;
    const role = 'operates';
    made(store, assignmentSet({ touchpointId, role, departmentId: department('IT'), standing: 'proposed' }));
    madeUndoneRedone(store, assignmentSet({ touchpointId, role }));
    expect(owners(small)).toEqual(['operates IT proposed']);
    madeUndoneRedone(store, assignmentSet({ touchpointId, role }));
    expect(owners(small)).toEqual([]);
    expect(refused(store, assignmentSet({ touchpointId, role }))).toEqual({ type: 'nothing-to-do' });
  });

  test('saying the same again changes nothing', () => {
    const { store, touchpointId, department } = start();
    const before = all(store.snapshot(), 'assignments');
    const edit = assignmentSet({ touchpointId, role: 'operates', departmentId: department('Sales') });
    expect(store.dispatch(edit).type).toBe('made');
    expect(all(store.snapshot(), 'assignments')).toEqual(before);
    expect(store.canUndo()).toBe(false);
  });

  test('refuses touchpoints and departments that are gone, and a date that is none', () => {
    const { store, touchpointId, department } = start();
    const gone = { touchpoint: nowhere('tp', 'touchpoints'), department: nowhere('de', 'departments') };
    const role = 'designs';
    const noTouchpoint = assignmentSet({ touchpointId: gone.touchpoint, role, departmentId: department('IT') });
    expect(refused(store, noTouchpoint)).toEqual({ type: 'gone', id: gone.touchpoint });
    const noDepartment = assignmentSet({ touchpointId, role, departmentId: gone.department });
    expect(refused(store, noDepartment)).toEqual({ type: 'gone', id: gone.department });
    const noDate = assignmentSet({ touchpointId, role, departmentId: department('IT'), on: '2026-02-30' });
    expect(refused(store, noDate).type).toBe('bad-value');
  });
});
