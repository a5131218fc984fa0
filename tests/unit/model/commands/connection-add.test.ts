import { describe, expect, test } from 'vitest';
import { connectionAdd } from '../../../../src/model/commands/connection-add.ts';
import { madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('connection.add', () => {
  test('joins two touchpoints', () => {
    const { store, tp, connection } = smallStore();
    const { show } = madeUndoneRedone(store, connectionAdd({ fromId: tp('Ask'), toId: tp('Unpack') }));
    expect(ways(store)).toContain('Ask → Unpack');
    expect(show).toEqual([connection('Ask', 'Unpack').id]);
  });

  test('again with another condition, and with a share and a status', () => {
    const { store, tp, connection } = smallStore();
    const ends = { fromId: tp('Pay at the till'), toId: tp('Unpack') };
    madeUndoneRedone(store, connectionAdd({ ...ends, condition: 'in a hurry', share: 0.25, status: 'proposed' }));
    expect(ways(store)).toContain('Pay at the till → Unpack (in a hurry)');
    const added = Object.values(store.snapshot().connections).find(({ condition }) => condition === 'in a hurry');
    expect(added).toMatchObject({ share: 0.25, status: 'proposed' });
    expect(connection('Pay at the till', 'Unpack')).toBeDefined();
  });

  test('back again, with itself, and from the tray', () => {
    const { store, tp } = smallStore();
    madeUndoneRedone(store, connectionAdd({ fromId: tp('Unpack'), toId: tp('Pay at the till') }));
    madeUndoneRedone(store, connectionAdd({ fromId: tp('Ask'), toId: tp('Ask') }));
    madeUndoneRedone(store, connectionAdd({ fromId: tp('Idea'), toId: tp('Ask') }));
    expect(ways(store)).toEqual([
      'Ask → Ask',
      'Browse → Pay at the till (likes it)',
      'Idea → Ask',
      'Pay at the till → Unpack',
      'Unpack → Pay at the till',
    ]);
  });

  test.each<[string, (small: ReturnType<typeof smallStore>) => Parameters<typeof connectionAdd>[0], string]>([
    ['an end that is gone', ({ tp }) => ({ fromId: tp('Ask'), toId: nowhere('tp', 'touchpoints') }), 'gone'],
    ['a beginning that is gone', ({ tp }) => ({ fromId: nowhere('tp', 'touchpoints'), toId: tp('Ask') }), 'gone'],
    ['an end in another journey', ({ tp }) => ({ fromId: tp('Ask'), toId: tp('Cancel') }), 'other-journey'],
    ['the same ends again', ({ tp }) => ({ fromId: tp('Pay at the till'), toId: tp('Unpack') }), 'already-connected'],
    [
      'the same condition in other letters',
      ({ tp }) => ({ fromId: tp('Browse'), toId: tp('Pay at the till'), condition: ' Likes  it' }),
      'already-connected',
    ],
    ['a share above one', ({ tp }) => ({ fromId: tp('Ask'), toId: tp('Unpack'), share: 1.5 }), 'bad-value'],
  ])('refuses %s', (_, params, type) => {
    const small = smallStore();
    expect(refused(small.store, connectionAdd(params(small))).type).toBe(type);
  });
});
