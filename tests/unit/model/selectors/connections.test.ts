import { describe, expect, test } from 'vitest';
import { connectionAdd } from '../../../../src/model/commands/connection-add.ts';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { connectionsOf, incoming, outgoing } from '../../../../src/model/selectors/connections.ts';
import { made, smallStore } from '../workbench.ts';

describe('connections', () => {
  test('of a journey, out of a touchpoint, into it', () => {
    const { store, journeyId, tp, id, connection } = smallStore();
    const workspace = store.snapshot();
    const ids = [connection('Browse', 'Pay at the till').id, connection('Pay at the till', 'Unpack').id];
    expect(connectionsOf(workspace, journeyId()).map((each) => each.id)).toEqual(ids.toSorted());
    expect(connectionsOf(workspace, id('journeys', 'I leave'))).toEqual([]);
    expect(outgoing(workspace, tp('Pay at the till')).map((each) => each.id)).toEqual(ids.slice(1));
    expect(incoming(workspace, tp('Pay at the till')).map((each) => each.id)).toEqual(ids.slice(0, 1));
    expect(incoming(workspace, tp('Browse'))).toEqual([]);
  });

  test('follow what is added and deleted, also with a touchpoint', () => {
    const { store, journeyId, tp } = smallStore();
    expect(connectionsOf(store.snapshot(), journeyId())).toHaveLength(2);
    made(store, connectionAdd({ fromId: tp('Ask'), toId: tp('Ask') }));
    expect(outgoing(store.snapshot(), tp('Ask'))).toEqual(incoming(store.snapshot(), tp('Ask')));
    expect(connectionsOf(store.snapshot(), journeyId())).toHaveLength(3);
    const pay = tp('Pay at the till');
    made(store, recordDelete({ ids: [pay] }));
    expect(connectionsOf(store.snapshot(), journeyId())).toHaveLength(1);
    expect(outgoing(store.snapshot(), pay)).toEqual([]);
    store.undo();
    expect(outgoing(store.snapshot(), pay)).toHaveLength(1);
  });

  test('stay the same lists while only names change', () => {
    const { store, journeyId, tp } = smallStore();
    const then = connectionsOf(store.snapshot(), journeyId());
    made(store, recordSetField({ id: tp('Browse'), field: 'name', value: 'Look round' }));
    expect(connectionsOf(store.snapshot(), journeyId())).toBe(then);
  });
});
