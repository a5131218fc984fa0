import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '../../src/model/records/tables.ts';
import type { JourneyLayout } from '../../src/scene/layout.ts';
import { layoutJourney } from '../../src/scene/layout-journey.ts';
import { sameRoute } from '../../src/scene/routes/route.ts';
import { indexOf } from '../../src/scene/spatial-index.ts';
import { largeJourney, made, madeId, madeJourney, madeJourneyId } from '../unit/scene/made-workspace.ts';

const mostStages = 4;
const cell = {
  stage: fc.option(fc.nat({ max: mostStages - 1 }), { nil: undefined, freq: 6 }),
  column: fc.nat({ max: 5 }),
  row: fc.nat({ max: 8 }),
};
const at = fc.nat({ max: 200 });
const condition = fc.constantFrom('', '', 'in a hurry', 'if nobody answers for a long time', 'paid');

/** An edit as data; records are named by their place in their table, round and round. */
const anyChange = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('move' as const), at, ...cell }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('add' as const), ...cell }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('delete' as const), at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('rename' as const), at }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('connect' as const), at, to: at, condition }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('redirect' as const), at, to: at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('disconnect' as const), at }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('condition' as const), at, condition }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reorder' as const), at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('bring back' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('tray' as const) }) },
);
type Change = typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never;

interface State {
  readonly workspace: Workspace;
  readonly before: Workspace;
  readonly showTray: boolean;
  readonly made: number;
}

type Records = Readonly<Record<string, object>>;
type Table = 'touchpoints' | 'connections' | 'stages';

const idAt = (table: Records, place: number): string | undefined => {
  const ids = Object.keys(table);
  return ids[place % ids.length];
};

const put = (workspace: Workspace, table: Table, id: string | undefined, values: object): Workspace => {
  const records: Records = workspace[table];
  return id ? { ...workspace, [table]: { ...records, [id]: { ...records[id], ...values } } } : workspace;
};

const without = (workspace: Workspace, table: Table, goes: (id: string, record: object) => boolean): Workspace => ({
  ...workspace,
  [table]: Object.fromEntries(Object.entries<object>(workspace[table]).filter(([id, record]) => !goes(id, record))),
});

function edited({ workspace, before, showTray, made: number }: State, change: Change): State {
  const touchpoint = (place: number) => idAt(workspace.touchpoints, place);
  const connection = (place: number) => idAt(workspace.connections, place);
  const stageId = (stage: number | undefined) => (stage === undefined ? undefined : madeId('stages', stage));
  const to = (next: Workspace): State => ({ workspace: next, before: workspace, showTray, made: number + 1 });
  switch (change.type) {
    case 'move': {
      const place = { stageId: stageId(change.stage), column: change.column, row: change.row };
      return to(put(workspace, 'touchpoints', touchpoint(change.at), place));
    }
    case 'add': {
      const place = { stageId: stageId(change.stage), column: change.column, row: change.row };
      const record = made('touchpoints', number, { journeyId: madeJourneyId, name: 'New', ...place });
      return to(put(workspace, 'touchpoints', record.id, record));
    }
    case 'delete': {
      const gone = touchpoint(change.at);
      const cut = without(workspace, 'connections', (_, { fromId, toId }: { fromId?: string; toId?: string }) =>
        [fromId, toId].includes(gone),
      );
      return to(without(cut, 'touchpoints', (id) => id === gone));
    }
    case 'rename':
      return to(put(workspace, 'touchpoints', touchpoint(change.at), { name: `Called ${number}` }));
    case 'connect': {
      const ends = { fromId: touchpoint(change.at), toId: touchpoint(change.to), condition: change.condition };
      if (!ends.fromId || !ends.toId) return to(workspace);
      const record = { ...made('connections', number, {}), ...ends };
      return to(put(workspace, 'connections', record.id, record));
    }
    case 'redirect':
      return to(put(workspace, 'connections', connection(change.at), { toId: touchpoint(change.to) }));
    case 'disconnect': {
      const gone = connection(change.at);
      return to(without(workspace, 'connections', (id) => id === gone));
    }
    case 'condition':
      return to(put(workspace, 'connections', connection(change.at), { condition: change.condition }));
    case 'reorder': {
      const ids = Object.keys(workspace.stages);
      const [one, other] = [ids[change.at % ids.length], ids[(change.at + 1) % ids.length]];
      const orders = [one, other].map((id) => Object.entries(workspace.stages).find(([key]) => key === id)?.[1].order);
      return to(put(put(workspace, 'stages', one, { order: orders[1] }), 'stages', other, { order: orders[0] }));
    }
    case 'bring back':
      return to(before);
    case 'tray':
      return { ...to(workspace), showTray: !showTray };
  }
}

/** What a layout says, and what is found in it. */
function said(layout: JourneyLayout) {
  const { stages, tray, lanes, bounds, grid } = layout;
  const box = { x: -300, y: 100, width: 1300, height: 700 };
  return {
    stages,
    tray,
    lanes,
    bounds,
    grid,
    cards: [...layout.cards],
    byId: [...layout.cards.keys()].map((id) => layout.cards.get(id)),
    routes: [...layout.connections.values()].map(({ id, fromId, toId, points, label }) => ({
      id,
      fromId,
      toId,
      points,
      label,
    })),
    ways: [...layout.connections.keys()].map((id) => layout.connections.get(id)?.id),
    cardsInBox: indexOf(layout).cardsIn(box),
    routesInBox: indexOf(layout)
      .routesIn(box)
      .map(({ id }) => id),
  };
}

/** What looks as before and is another object all the same, and what has gone and is still found. */
function notKept(before: JourneyLayout, now: JourneyLayout): readonly string[] {
  const routes = [...now.connections.values()].filter((route) => {
    const last = before.connections.get(route.id);
    return last && last !== route && sameRoute(last, route);
  });
  const cards = [...now.cards.values()].filter((card) => {
    const last = before.cards.get(card.id);
    return last && last !== card && JSON.stringify(last) === JSON.stringify(card);
  });
  const there = new Set<string>([...now.connections.values()].map(({ id }) => id));
  const ghosts = [...before.connections.keys()].filter((id) => !there.has(id) && now.connections.has(id));
  return [...routes.map(({ id }) => id), ...cards.map(({ id }) => id), ...ghosts];
}

const anyJourney = fc
  .record({ count: fc.integer({ min: 1, max: 50 }), ways: fc.integer({ min: 0, max: 90 }) })
  .chain(({ count, ways }) => {
    const number = fc.nat({ max: count - 1 });
    return fc.record({
      touchpoints: fc.array(fc.record(cell), { minLength: count, maxLength: count }),
      connections: fc.array(fc.record({ from: number, to: number, condition }), { minLength: ways, maxLength: ways }),
    });
  });

/** Every state on the way: the layout that goes on from the one before, and that one. */
function* follow(workspace: Workspace, changes: readonly Change[]) {
  let state: State = { workspace, before: workspace, showTray: false, made: 1000 };
  let before = layoutJourney(workspace, madeJourneyId);
  said(before); // so that there is an index to hand on
  for (const change of changes) {
    state = edited(state, change);
    const { showTray } = state;
    const now = layoutJourney(state.workspace, madeJourneyId, { showTray, previous: before });
    yield { before, now, anew: layoutJourney(state.workspace, madeJourneyId, { showTray }) };
    before = now;
  }
}

const anyChanges = (most: number) => fc.array(anyChange, { minLength: 1, maxLength: most });

test('after any edits a layout that goes on from the one before is the same as one made anew', () => {
  fc.assert(
    fc.property(anyJourney, anyChanges(8), ({ touchpoints, connections }, changes) => {
      for (const { before, now, anew } of follow(madeJourney(mostStages, touchpoints, connections), changes)) {
        expect(said(now)).toEqual(said(anew));
        expect(notKept(before, now)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('so it is on a map on which many lines share their gutters', () => {
  const workspace = largeJourney(400);
  fc.assert(
    fc.property(anyChanges(4), (changes) => {
      for (const { before, now, anew } of follow(workspace, changes)) {
        expect(said(now)).toEqual(said(anew));
        expect(notKept(before, now)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});
