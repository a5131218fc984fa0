import { describe, expect, test } from 'vitest';
import { connectionInsertTouchpoint } from '../../../../src/model/commands/connection-insert-touchpoint.ts';
import { cells, finder, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('connection.insert-touchpoint', () => {
  test('a new one next to the first end; the first part keeps the condition', () => {
    const { store, connection } = smallStore();
    const { id } = connection('Browse', 'Pay at the till');
    const { show } = madeUndoneRedone(store, connectionInsertTouchpoint({ id, name: 'Choose' }));
    expect(ways(store)).toEqual(['Browse → Choose (likes it)', 'Choose → Pay at the till', 'Pay at the till → Unpack']);
    expect(cells(store, { stage: 'Buy' })).toEqual(['Browse 0,0', 'Ask 0,1', 'Choose 1,0', 'Pay at the till 2,0']);
    expect(connection('Browse', 'Choose').id).toBe(id);
    expect(show).toEqual([finder(store).tp('Choose')]);
  });

  test('a new one on the cell given', () => {
    const { store, connection, stage } = smallStore();
    const { id } = connection('Pay at the till', 'Unpack');
    const cell = { stageId: stage('Use'), column: 2, row: 1 };
    madeUndoneRedone(store, connectionInsertTouchpoint({ id, name: 'Carry', ...cell }));
    expect(cells(store, { stage: 'Use' })).toEqual(['Unpack 0,0', 'Carry 2,1']);
    expect(ways(store)).toContain('Carry → Unpack');
  });

  test('one that is there is dropped on it and stays on its cell', () => {
    const { store, connection, tp } = smallStore();
    const { id } = connection('Browse', 'Pay at the till');
    madeUndoneRedone(store, connectionInsertTouchpoint({ id, touchpointId: tp('Ask') }));
    expect(ways(store)).toEqual(['Ask → Pay at the till', 'Browse → Ask (likes it)', 'Pay at the till → Unpack']);
    expect(cells(store, { stage: 'Buy' })).toEqual(['Browse 0,0', 'Ask 0,1', 'Pay at the till 1,0']);
  });

  test('refuses what is gone, its own ends, another journey, and a stage of another journey', () => {
    const { store, connection, tp, stage } = smallStore();
    const { id } = connection('Browse', 'Pay at the till');
    const gone = nowhere('co', 'connections');
    expect(refused(store, connectionInsertTouchpoint({ id: gone }))).toEqual({ type: 'gone', id: gone });
    const nobody = nowhere('tp', 'touchpoints');
    expect(refused(store, connectionInsertTouchpoint({ id, touchpointId: nobody }))).toEqual({
      type: 'gone',
      id: nobody,
    });
    expect(refused(store, connectionInsertTouchpoint({ id, touchpointId: tp('Browse') })).type).toBe('to-itself');
    expect(refused(store, connectionInsertTouchpoint({ id, touchpointId: tp('Cancel') })).type).toBe('other-journey');
    const across = connectionInsertTouchpoint({ id, stageId: stage('Goodbye'), column: 0 });
    expect(refused(store, across)).toEqual({ type: 'gone', id: stage('Goodbye') });
  });
});
