import { describe, expect, test } from 'vitest';
import { touchpointAddAfter } from '../../../../src/model/commands/touchpoint-add-after.ts';
import { cells, finder, made, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('touchpoint.add-after', () => {
  test('stands in the next column of the same row, connected; later ones of that row shift, other rows stay', () => {
    const { store, tp } = smallStore();
    const { show } = madeUndoneRedone(store, touchpointAddAfter({ afterId: tp('Browse'), name: 'Choose' }));
    expect(cells(store, { stage: 'Buy' })).toEqual(['Browse 0,0', 'Ask 0,1', 'Choose 1,0', 'Pay at the till 2,0']);
    expect(ways(store)).toEqual(['Browse → Choose', 'Browse → Pay at the till (likes it)', 'Pay at the till → Unpack']);
    expect(show).toEqual([finder(store).tp('Choose')]);
  });

  test('shifts only up to the first gap', () => {
    const { store, tp } = smallStore();
    made(store, touchpointAddAfter({ afterId: tp('Pay at the till'), name: 'Bag' }));
    const bag = finder(store).tp('Bag');
    made(store, touchpointAddAfter({ afterId: bag, name: 'Door' }));
    expect(cells(store, { stage: 'Buy' }).at(-1)).toBe('Door 3,0');
    madeUndoneRedone(store, touchpointAddAfter({ afterId: tp('Ask'), name: 'Ask again' }));
    expect(cells(store, { stage: 'Buy' })).toContain('Ask again 1,1');
    expect(cells(store, { stage: 'Buy' })).toContain('Door 3,0');
  });

  test('works in the tray, and one after another makes a chain', () => {
    const { store, tp } = smallStore();
    let afterId = tp('Idea');
    for (const name of ['One', 'Two', 'Three']) {
      made(store, touchpointAddAfter({ afterId, name }));
      afterId = finder(store).tp(name);
    }
    expect(cells(store, { journey: 'I shop' })).toEqual(['Idea 0,0', 'One 1,0', 'Two 2,0', 'Three 3,0']);
    expect(ways(store).filter((way) => /Idea|One|Two/.test(way))).toEqual(['Idea → One', 'One → Two', 'Two → Three']);
  });

  test('refuses a touchpoint that is gone, and a name that is too long', () => {
    const { store, tp } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    expect(refused(store, touchpointAddAfter({ afterId: gone }))).toEqual({ type: 'gone', id: gone });
    const long = touchpointAddAfter({ afterId: tp('Ask'), name: 'x'.repeat(501) });
    expect(refused(store, long).type).toBe('bad-value');
  });
});
