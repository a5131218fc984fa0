import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../../src/model/records/tables.ts';
import type { Box, Point } from '../../../src/scene/items.ts';
import type { JourneyLayout, LayoutOptions } from '../../../src/scene/layout.ts';
import { layoutJourney } from '../../../src/scene/layout-journey.ts';
import { type MadeConnection, type MadeTouchpoint, madeId, madeJourney, madeJourneyId } from './made-workspace.ts';

const lay = (workspace: Workspace, options?: LayoutOptions) => layoutJourney(workspace, madeJourneyId, options);

/** What a layout says, without the paths that follow from it and without what it was made from. */
function said(layout: JourneyLayout) {
  const routes = [...layout.connections.values()].map(({ id, points, label }) => ({ id, points, label }));
  return {
    stages: layout.stages,
    cards: [...layout.cards.values()],
    tray: layout.tray,
    routes,
    lanes: layout.lanes,
    bounds: layout.bounds,
  };
}

const anyJourney = fc
  .record({
    stages: fc.integer({ min: 0, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 6 }),
    count: fc.integer({ min: 1, max: 40 }),
    ways: fc.integer({ min: 0, max: 70 }),
  })
  .chain(({ stages, columns, rows, count, ways }) => {
    const number = fc.integer({ min: 0, max: count - 1 });
    const touchpoint = fc.record({
      stage: stages
        ? fc.option(fc.integer({ min: 0, max: stages - 1 }), { nil: undefined, freq: 8 })
        : fc.constant(undefined),
      column: fc.integer({ min: 0, max: columns - 1 }),
      row: fc.integer({ min: 0, max: rows - 1 }),
    });
    const connection = fc.record({
      from: number,
      to: number,
      condition: fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.lorem({ maxCount: 5 }) },
      ),
    });
    return fc.record({
      stages: fc.constant(stages),
      touchpoints: fc.array(touchpoint, { minLength: count, maxLength: count }),
      connections: fc.array(connection, { minLength: ways, maxLength: ways }),
    });
  });

type MadeUp = {
  readonly stages: number;
  readonly touchpoints: readonly MadeTouchpoint[];
  readonly connections: readonly MadeConnection[];
};
const workspaceOf = ({ stages, touchpoints, connections }: MadeUp) => madeJourney(stages, touchpoints, connections);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (a: Box, b: Box): boolean =>
  a.x > b.x && a.x + a.width < b.x + b.width && a.y > b.y && a.y + a.height < b.y + b.height;

const boxOfPiece = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

describe('a layout', () => {
  test('is the same for the same records, in whatever order they arrived', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const workspace = workspaceOf(journey);
        const reversed = {
          ...workspace,
          touchpoints: Object.fromEntries(Object.entries(workspace.touchpoints).reverse()),
          connections: Object.fromEntries(Object.entries(workspace.connections).reverse()),
        } as Workspace;
        expect(said(lay(reversed))).toEqual(said(lay(workspace)));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same with the one before it and without', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (one, other) => {
        const before = lay(workspaceOf(one));
        expect(said(lay(workspaceOf(other), { previous: before }))).toEqual(said(lay(workspaceOf(other))));
      }),
      { numRuns: 60 },
    );
  });

  test('no two cards lie on one another, and each lies in its stage or the tray', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const { cards, stages, tray } = lay(workspaceOf(journey));
        const boxes = [...cards.values()];
        expect(boxes).toHaveLength(journey.touchpoints.length);
        for (const [index, card] of boxes.entries()) {
          expect(boxes.slice(index + 1).filter((other) => overlap(card, other))).toEqual([]);
          const around = stages.find(({ id }) => id === card.stageId)?.box ?? tray?.box;
          expect(around && within(card, around)).toBe(true);
        }
        for (const [index, { box }] of stages.entries())
          for (const other of [...stages.slice(index + 1).map((stage) => stage.box), ...(tray ? [tray.box] : [])])
            expect(overlap(box, other)).toBe(false);
      }),
    );
  });

  test('no connection runs under a card or across a stage’s name', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const { cards, stages, connections } = lay(workspaceOf(journey));
        const closed: readonly Box[] = [...cards.values(), ...stages.map(({ header }) => header)];
        expect(connections.size).toBe(journey.connections.length);
        const crossed = [...connections.values()].flatMap(({ points, label }) => {
          const pieces = points.slice(1).map((point, index) => boxOfPiece(points[index] ?? point, point));
          const slanted = pieces.filter(({ width, height }) => width > 0 && height > 0);
          const drawn = label ? [...pieces, label.box] : pieces;
          return [...slanted, ...drawn.filter((box) => closed.some((other) => overlap(box, other)))];
        });
        expect(crossed).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a connection leaves on the right and enters on the left, above or below in one column', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const { cards, connections } = lay(workspaceOf(journey));
        const middle = ({ y, height }: Box) => y + height / 2;
        const wrong = [...connections.values()].filter(({ fromId, toId, points }) => {
          const from = cards.get(fromId);
          const to = cards.get(toId);
          const start = points[0];
          const end = points.at(-1);
          if (!from || !to || !start || !end) return true;
          const isInside = Math.abs(start.y - middle(from)) < 49 && Math.abs(end.y - middle(to)) < 49;
          const sideways = start.x === from.x + from.width && end.x === to.x && isInside;
          const along = [from.y, from.y + from.height].includes(start.y) && [to.y, to.y + to.height].includes(end.y);
          return from.x === to.x && fromId !== toId ? !along : !sideways;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe('parallel connections', () => {
  test('keep apart in one gutter', () => {
    const touchpoints = [0, 1, 2].flatMap((row) => [0, 1].map((column) => ({ stage: 0, column, row })));
    const { connections } = lay(
      madeJourney(1, touchpoints, [
        { from: 0, to: 5 },
        { from: 2, to: 5 },
        { from: 4, to: 1 },
        { from: 0, to: 3 },
      ]),
    );
    const places = [...connections.values()].map(({ points }) => points[1]?.x);
    expect(new Set(places).size).toBe(4);
  });

  test('twins and returns do not lie on one another', () => {
    const { connections } = lay(
      madeJourney(
        1,
        [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 0, row: 1 }],
        [
          { from: 0, to: 1 },
          { from: 0, to: 1 },
          { from: 0, to: 2 },
          { from: 2, to: 0 },
        ],
      ),
    );
    const starts = [...connections.values()].map(({ points }) => points[0]);
    expect(starts[0]?.y).not.toBe(starts[1]?.y);
    expect(starts[2]?.x).not.toBe(starts[3]?.x);
  });
});

describe('what an edit leaves alone', () => {
  const workspace = madeJourney(
    2,
    [{ stage: 0 }, { stage: 0, column: 1 }, { stage: 1 }, { stage: 1, row: 1 }],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ],
  );
  const before = lay(workspace);
  const id = madeId('touchpoints', 3);
  const changed = (values: object): Workspace => ({
    ...workspace,
    touchpoints: { ...workspace.touchpoints, [id]: { ...workspace.touchpoints[id], ...values } },
  });

  test('a text moves nothing', () => {
    const after = lay(changed({ name: 'Calls' }), { previous: before });
    expect(after.cards).toBe(before.cards);
    expect(after.connections).toBe(before.connections);
    expect(after.stages).toBe(before.stages);
  });

  test('a moved card changes itself and its own connections', () => {
    const after = lay(changed({ row: 2 }), { previous: before });
    const card = (number: number) => madeId('touchpoints', number);
    const way = (number: number) => madeId('connections', number);
    for (const number of [0, 1, 2]) expect(after.cards.get(card(number))).toBe(before.cards.get(card(number)));
    for (const number of [0, 1]) expect(after.connections.get(way(number))).toBe(before.connections.get(way(number)));
    expect(after.cards.get(id)).not.toEqual(before.cards.get(id));
    expect(after.connections.get(way(2))).not.toBe(before.connections.get(way(2)));
  });

  test('a removed touchpoint and a new one are seen', () => {
    const { [id]: _, ...rest } = workspace.touchpoints;
    const without = { ...workspace, touchpoints: rest } as Workspace;
    const after = lay(without, { previous: before });
    expect(after.cards.size).toBe(3);
    expect(after.connections.size).toBe(2);
    expect(said(lay(workspace, { previous: after }))).toEqual(said(before));
  });
});

describe('the grid', () => {
  test('touchpoints on one cell are drawn one below the other, by id, and push down those below', () => {
    const { cards } = lay(madeJourney(1, [{ stage: 0, row: 1 }, { stage: 0 }, { stage: 0 }, { stage: 0, row: 4 }]));
    const rows = [0, 1, 2, 3].map((number) => cards.get(madeId('touchpoints', number))?.row);
    expect(rows).toEqual([2, 0, 1, 4]);
  });

  test('a stage is as wide as its last used column asks for, empty ones inside it included', () => {
    const { stages } = lay(madeJourney(3, [{ stage: 0 }, { stage: 1, column: 3 }]));
    expect(stages.map(({ columns }) => columns)).toEqual([1, 4, 1]);
    expect(stages.map(({ box }) => box.width)).toEqual([248, 248 + 3 * 268, 248]);
  });

  test('the tray is there for touchpoints without a stage, or when asked for, left of the stages', () => {
    const empty = madeJourney(1, [{ stage: 0 }]);
    expect(lay(empty).tray).toBeUndefined();
    const shown = lay(empty, { showTray: true }).tray;
    expect(shown?.count).toBe(0);
    expect((shown?.box.x ?? 0) + (shown?.box.width ?? 0)).toBeLessThan(0);
    expect(lay(madeJourney(1, [{ stage: 0 }, {}, {}])).tray?.count).toBe(2);
  });

  test('a journey without anything has no size', () => {
    expect(lay(madeJourney(0, [])).bounds).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
