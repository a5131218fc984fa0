import { describe, expect, test } from 'vitest';
import { assignmentSet } from '../../../../src/model/commands/assignment-set.ts';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { all, made, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

const names = (records: readonly { readonly name: string }[]) => records.map(({ name }) => name).toSorted();

describe('record.delete', () => {
  test('a touchpoint goes with its connections and owners, and all come back', () => {
    const { store, tp } = smallStore();
    expect(ways(store)).toEqual(['Browse → Pay at the till (likes it)', 'Pay at the till → Unpack']);
    const { after } = madeUndoneRedone(store, recordDelete({ ids: [tp('Pay at the till')] }));
    expect(ways(store)).toEqual([]);
    expect(all(after, 'assignments')).toEqual([]);
    expect(
      Object.values(after.jams)
        .map(({ subjects }) => Object.keys(subjects).length)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1]);
  });

  test('a stage takes its touchpoints along, the others stay', () => {
    const { store, stage } = smallStore();
    const { after } = madeUndoneRedone(store, recordDelete({ ids: [stage('Buy')] }));
    expect(names(all(after, 'stages'))).toEqual(['Goodbye', 'Use']);
    expect(names(all(after, 'touchpoints'))).toEqual(['Cancel', 'Idea', 'Unpack']);
    expect(ways(store)).toEqual([]);
  });

  test('a journey takes all that is in it', () => {
    const { store, journeyId } = smallStore();
    const { after } = madeUndoneRedone(store, recordDelete({ ids: [journeyId()] }));
    expect(names(all(after, 'touchpoints'))).toEqual(['Cancel']);
    expect(names(all(after, 'stages'))).toEqual(['Goodbye']);
  });

  test('a channel is simply gone: what mentions it reads as none', () => {
    const { store, id, get } = smallStore();
    const { after } = madeUndoneRedone(store, recordDelete({ ids: [id('channels', 'Telephone')] }));
    expect(names(all(after, 'channels'))).toEqual(['Faults', 'Store', 'Website']);
    expect(get('channels', 'Faults').partOfId).toBeUndefined();
    expect(get('jams', 'Long queue').subjects).toEqual({});
  });

  test('several at once are one step', () => {
    const { store, tp, id } = smallStore();
    const ids = [tp('Browse'), tp('Idea'), id('departments', 'IT')];
    const { after, show } = madeUndoneRedone(store, recordDelete({ ids }));
    expect(names(all(after, 'touchpoints'))).toEqual(['Ask', 'Cancel', 'Pay at the till', 'Unpack']);
    expect(names(all(after, 'departments'))).toEqual(['Contact centre', 'Sales']);
    expect(show).toEqual([]);
  });

  test('assignments that say the same are deleted as one', () => {
    const { store, tp, id } = smallStore();
    const twin = { touchpointId: tp('Ask'), role: 'builds', departmentId: id('departments', 'IT') } as const;
    made(store, assignmentSet(twin));
    made(store, recordsAdd({ fragment: { tables: { assignments: { again: twin } } } }));
    const twins = all(store.snapshot(), 'assignments').filter(({ role }) => role === 'builds');
    expect(twins).toHaveLength(2);
    const { after } = madeUndoneRedone(store, recordDelete({ ids: twins.slice(1).map((each) => each.id) }));
    expect(all(after, 'assignments').map(({ role }) => role)).toEqual(['operates']);
  });

  test('what is gone already is passed over; nothing but that is refused, and so is nothing at all', () => {
    const { store, tp } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, recordDelete({ ids: [gone] }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, recordDelete({ ids: [] }))).toEqual({ type: 'nothing-to-do' });
    madeUndoneRedone(store, recordDelete({ ids: [gone, tp('Idea')] }));
  });
});
