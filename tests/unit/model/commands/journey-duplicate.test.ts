import { describe, expect, test } from 'vitest';
import { journeyDuplicate } from '../../../../src/model/commands/journey-duplicate.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { broadband } from '../../../../src/model/presets/templates/broadband.ts';
import { journeysInOrder, touchpointsOf } from '../../../../src/model/selectors/reading-order.ts';
import { emptyStore, finder, made, madeUndoneRedone, nowhere, refused, sizes, smallStore } from '../workbench.ts';

describe('journey.duplicate', () => {
  test('stands right after it under the title given, with all that is in it', () => {
    const { store, journeyId, id } = smallStore();
    const { after } = madeUndoneRedone(store, journeyDuplicate({ id: journeyId(), title: 'I shop again' }));
    expect(journeysInOrder(after).map(({ title }) => title)).toEqual(['I shop', 'I shop again', 'I leave']);
    const names = (journey: string) => touchpointsOf(after, id('journeys', journey)).map(({ name }) => name);
    expect(names('I shop again')).toEqual(names('I shop'));
    expect(names('I shop again')).toHaveLength(5);
  });

  test('as its counterpart it is of the other state, and every stage and touchpoint knows its other', () => {
    const { store, journeyId } = smallStore();
    const originalId = journeyId();
    const edit = journeyDuplicate({ id: originalId, asCounterpart: true });
    const { after, show } = madeUndoneRedone(store, edit);
    const copy = Object.values(after.journeys).find(({ id }) => id === show[0]);
    const original = after.journeys[originalId];
    expect(copy).toMatchObject({ state: 'future', counterpartId: originalId });
    expect(original?.counterpartId).toBe(copy?.id);
    for (const touchpoint of touchpointsOf(after, originalId)) {
      const other = touchpoint.counterpartId && after.touchpoints[touchpoint.counterpartId];
      expect(other).toMatchObject({ name: touchpoint.name, counterpartId: touchpoint.id });
    }
  });

  test('doubles what belongs to a journey, and nothing that is shared', () => {
    const store = emptyStore();
    made(store, recordsAdd({ fragment: broadband }));
    const before = sizes(store.snapshot());
    const { id } = finder(store);
    made(store, journeyDuplicate({ id: id('journeys', 'I join and use broadband') }));
    const after = sizes(store.snapshot());
    const doubled = Object.keys(after).filter((table) => after[table] === (before[table] ?? 0) * 2);
    expect(doubled.toSorted()).toEqual(
      [
        ...['assignments', 'connections', 'experiences', 'jamExceptions', 'journeys'],
        ...['opportunities', 'painPoints', 'stages', 'touchpoints'],
      ].toSorted(),
    );
    expect(
      Object.keys(after)
        .filter((table) => after[table] === before[table])
        .toSorted(),
    ).toEqual(
      [
        ...['channelIntervals', 'channels', 'contactDrivers', 'departments', 'informationItems'],
        ...['jamReadings', 'jams', 'personas', 'systems'],
      ].toSorted(),
    );
    expect(store.problems()).toEqual([]);
  });

  test('refuses a journey that is gone', () => {
    const { store } = smallStore();
    const gone = nowhere('jo', 'journeys');
    expect(refused(store, journeyDuplicate({ id: gone }))).toEqual({ type: 'gone', id: gone });
  });
});
