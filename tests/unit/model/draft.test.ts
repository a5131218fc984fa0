import { describe, expect, test } from 'vitest';
import { openDraft, untouchedIn } from '../../../src/model/draft.ts';
import type { Touchpoint } from '../../../src/model/records/touchpoint.ts';
import { countIn, recordIn, recordsIn } from '../../../src/model/records-in.ts';
import { largeJourney, made, madeId } from '../scene/made-workspace.ts';

const workspace = largeJourney(60);
const id = madeId('touchpoints', 5);

describe('a draft', () => {
  test('is written to without a trace in the workspace, and tells what became of each record', () => {
    const was = workspace.touchpoints[id];
    const { draft, opened } = openDraft(workspace);
    const touchpoint = draft.touchpoints[id];
    if (touchpoint) touchpoint.name = 'Calls again';
    expect(draft.touchpoints[id]?.name).toBe('Calls again');
    expect(recordIn(draft, 'touchpoints', id)?.name).toBe('Calls again');
    expect(workspace.touchpoints[id]).toBe(was);
    expect(was?.name).toBe('Touchpoint 5');
    expect(opened()).toEqual([{ table: 'touchpoints', id, was, is: { ...was, name: 'Calls again' } }]);
  });

  test('opens nothing that is only looked through, and keeps what was derived of it until it is written to', () => {
    const { draft, opened } = openDraft(workspace);
    expect(recordsIn(draft, 'touchpoints')).toHaveLength(60);
    expect(countIn(draft, 'connections')).toBe(78);
    expect(opened()).toEqual([]);
    expect(untouchedIn(draft, 'touchpoints')).toBe(workspace.touchpoints);
    delete draft.touchpoints[id];
    expect(untouchedIn(draft, 'touchpoints')).toBeUndefined();
    expect(untouchedIn(draft, 'connections')).toBe(workspace.connections);
  });

  test('counts and lists what was put in and taken out', () => {
    const { draft } = openDraft(workspace);
    const next = made('touchpoints', 'next', { name: 'Waits' });
    const tables: { touchpoints: Record<string, Touchpoint> } = draft;
    tables.touchpoints[next.id] = next;
    delete draft.touchpoints[id];
    delete draft.touchpoints[id];
    expect(countIn(draft, 'touchpoints')).toBe(60);
    expect(recordsIn(draft, 'touchpoints').map((each) => each.id)).toEqual(Object.keys(draft.touchpoints));
    expect(next.id in draft.touchpoints).toBe(true);
    expect(id in draft.touchpoints).toBe(false);
    expect(draft.touchpoints[id]).toBeUndefined();
    tables.touchpoints[id] = next;
    expect(countIn(draft, 'touchpoints')).toBe(61);
  });

  test('has sets of its own', () => {
    const { draft } = openDraft(workspace);
    const [role] = Object.keys(workspace.workspace.rolesInUse);
    const set = draft.workspace.rolesInUse as Record<string, unknown>;
    delete set[role ?? ''];
    expect(Object.keys(workspace.workspace.rolesInUse)).toContain(role);
    expect(Object.keys(draft.workspace.rolesInUse)).not.toContain(role);
  });

  test('knows no record by the name of what every object has', () => {
    const { draft } = openDraft(workspace);
    const touchpoints: Record<string, unknown> = draft.touchpoints;
    expect(touchpoints.constructor).toBeUndefined();
    expect('toString' in touchpoints).toBe(false);
  });
});
