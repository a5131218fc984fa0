import { describe, expect, test } from 'vitest';
import { byOrder, isOrderKey } from '../../../../src/lib/order.ts';
import { orderAmong } from '../../../../src/model/commands/sibling-order.ts';

const siblings = (orders: string) =>
  orders.split(' ').map((order, index) => ({ id: `s${index}`, order: order === '-' ? '' : order }));

/** The ids in order after a newcomer `new` was put before another, or last. */
function after(all: { id: string; order: string }[], beforeId?: string): string {
  const order = orderAmong(all, beforeId);
  expect(isOrderKey(order)).toBe(true);
  return [...all, { id: 'new', order }]
    .toSorted(byOrder)
    .map(({ id }) => id)
    .join(' ');
}

describe('an order among siblings', () => {
  test.each([
    ['distinct keys, first', 'a0 a1 a2', 's0', 'new s0 s1 s2'],
    ['distinct keys, between', 'a0 a1 a2', 's1', 's0 new s1 s2'],
    ['distinct keys, last', 'a0 a1 a2', undefined, 's0 s1 s2 new'],
    ['equal keys', 'a0 a0 a0', 's1', 's0 new s1 s2'],
    ['equal keys before the first', 'a0 a0 a0', 's0', 'new s0 s1 s2'],
    ['equal keys, last', 'a0 a0 a0', undefined, 's0 s1 s2 new'],
    ['unreadable keys', 'a0 ?! ?!', 's2', 's0 s1 new s2'],
    ['before the first unreadable key', 'a0 ?! ?!', 's1', 's0 new s1 s2'],
    ['after unreadable keys', 'a0 ?! -', undefined, 's0 s2 s1 new'],
    ['equal keys after others', 'a0 a1 a1 a1 a2', 's3', 's0 s1 s2 new s3 s4'],
    ['a sibling that is gone', 'a0 a1', 's9', 's0 s1 new'],
  ])('%s', (_, orders, beforeId, expected) => {
    expect(after(siblings(orders), beforeId)).toBe(expected);
  });

  test('distinct readable keys are left alone', () => {
    const all = siblings('a0 a1 a2');
    orderAmong(all, 's1');
    expect(all.map(({ order }) => order)).toEqual(['a0', 'a1', 'a2']);
  });

  test('keys stay usable however often one place is inserted at', () => {
    const all = siblings('a0 a1');
    for (let index = 0; index < 3000; index++) all.push({ id: `n${index}`, order: orderAmong(all, 's1') });
    expect(all.every(({ order }) => isOrderKey(order))).toBe(true);
    expect(
      all
        .toSorted(byOrder)
        .map(({ id }) => id)
        .slice(-3),
    ).toEqual(['n2998', 'n2999', 's1']);
  });
});
