import { describe, expect, test } from 'vitest';
import { connectionAdd } from '../../../../src/model/commands/connection-add.ts';
import { connectionRedirect } from '../../../../src/model/commands/connection-redirect.ts';
import { made, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('connection.redirect', () => {
  test.each([
    ['to another end', 'Browse', 'Ask', 'Browse → Ask (likes it)'],
    ['from another beginning', 'Ask', 'Pay at the till', 'Ask → Pay at the till (likes it)'],
    ['round the other way', 'Pay at the till', 'Browse', 'Pay at the till → Browse (likes it)'],
    ['onto itself', 'Browse', 'Browse', 'Browse → Browse (likes it)'],
  ])('%s, keeping its condition', (_, from, to, expected) => {
    const { store, tp, connection } = smallStore();
    const { id } = connection('Browse', 'Pay at the till');
    const { show } = madeUndoneRedone(store, connectionRedirect({ id, fromId: tp(from), toId: tp(to) }));
    expect(ways(store)).toEqual([expected, 'Pay at the till → Unpack'].toSorted());
    expect(show).toEqual([id]);
  });

  test('refuses what is gone, another journey, and where another connection is', () => {
    const { store, tp, connection } = smallStore();
    const { id } = connection('Browse', 'Pay at the till');
    const gone = nowhere('co', 'connections');
    const ends = { fromId: tp('Browse'), toId: tp('Ask') };
    expect(refused(store, connectionRedirect({ id: gone, ...ends }))).toEqual({ type: 'gone', id: gone });
    expect(refused(store, connectionRedirect({ id, ...ends, toId: tp('Cancel') })).type).toBe('other-journey');
  });

  test('refuses to become the twin of another connection, but may stay as it is', () => {
    const { store, tp, connection } = smallStore();
    made(store, connectionAdd({ fromId: tp('Ask'), toId: tp('Unpack') }));
    const { id } = connection('Pay at the till', 'Unpack');
    const twin = connectionRedirect({ id, fromId: tp('Ask'), toId: tp('Unpack') });
    expect(refused(store, twin)).toEqual({ type: 'already-connected' });
    const same = connectionRedirect({ id, fromId: tp('Pay at the till'), toId: tp('Unpack') });
    expect(store.refusal(same)).toBeUndefined();
  });
});
