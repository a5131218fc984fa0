import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '../../src/model/records/tables.ts';
import { layoutJourney } from '../../src/scene/layout-journey.ts';
import { arrange, prepare } from '../../src/scene/tidy/arrange.ts';
import { subjectOf } from '../../src/scene/tidy/subject.ts';
import {
  type MadeConnection,
  type MadeTouchpoint,
  madeId,
  madeJourney,
  madeJourneyId,
} from '../unit/scene/made-workspace.ts';
import { cellsOf, measured, tidied } from '../unit/scene/tidy/tidied.ts';

interface MadeUp {
  readonly stages: number;
  readonly touchpoints: readonly MadeTouchpoint[];
  readonly connections: readonly MadeConnection[];
}

const anyJourney = fc
  .record({ stages: fc.integer({ min: 1, max: 4 }), count: fc.integer({ min: 1, max: 30 }) })
  .chain(({ stages, count }) => {
    const number = fc.integer({ min: 0, max: count - 1 });
    const stage = fc.option(fc.integer({ min: 0, max: stages - 1 }), { nil: undefined, freq: 12 });
    const step = fc.integer({ min: 0, max: 6 });
    return fc.record({
      stages: fc.constant(stages),
      touchpoints: fc.array(fc.record({ stage, column: step, row: step }), { minLength: count, maxLength: count }),
      connections: fc.array(fc.record({ from: number, to: number, condition: fc.constantFrom('', '', 'if late') }), {
        maxLength: 2 * count,
      }),
    });
  });

const workspaceOf = ({ stages, touchpoints, connections }: MadeUp): Workspace =>
  madeJourney(stages, touchpoints, connections);

const stagesOf = (workspace: Workspace) => cellsOf(workspace).map((cell) => cell.split(':')[0]);

test('everything stays in its stage, on a cell of its own', () => {
  fc.assert(
    fc.property(anyJourney, (made) => {
      const before = workspaceOf(made);
      const { after } = tidied(before);
      expect(stagesOf(after)).toEqual(stagesOf(before));
      expect(after.stages).toBe(before.stages);
      const cells = cellsOf(after).filter((cell) => !cell.startsWith('tray'));
      expect(new Set(cells).size).toBe(cells.length);
    }),
  );
});

test('lines never cross more often than before, and no more of them lead back', () => {
  fc.assert(
    fc.property(anyJourney, (made) => {
      const before = measured(workspaceOf(made));
      const after = measured(tidied(workspaceOf(made)).after);
      expect(after.crossings).toBeLessThanOrEqual(before.crossings);
      expect(after.backward).toBeLessThanOrEqual(before.backward);
    }),
  );
});

test('tidying what is tidy changes nothing', () => {
  fc.assert(
    fc.property(anyJourney, (made) => {
      expect(tidied(tidied(workspaceOf(made)).after).moved).toBe(0);
    }),
  );
});

test('in whatever order records come, the outcome is the same', () => {
  const shuffled = <Value extends object>(table: Value, turn: number): Value => {
    const entries = Object.entries(table);
    const cut = entries.length === 0 ? 0 : turn % entries.length;
    return Object.fromEntries([...entries.slice(cut), ...entries.slice(0, cut)].reverse()) as Value; // the same records
  };
  fc.assert(
    fc.property(anyJourney, fc.nat({ max: 50 }), (made, turn) => {
      const journey = workspaceOf(made);
      const turned = {
        ...journey,
        stages: shuffled(journey.stages, turn),
        touchpoints: shuffled(journey.touchpoints, turn),
        connections: shuffled(journey.connections, turn),
      };
      expect(cellsOf(tidied(turned).after)).toEqual(cellsOf(tidied(journey).after));
    }),
  );
});

test('where no way leads round in a circle, every connection within a stage leads to the right', () => {
  const forwardOnly = anyJourney.map(({ connections, ...made }) => ({
    ...made,
    connections: connections.filter(({ from, to }) => from < to),
  }));
  fc.assert(
    fc.property(forwardOnly, fc.constantFrom('present', 'anew'), fc.boolean(), (made, start, isPinned) => {
      const subject = subjectOf(workspaceOf(made), madeJourneyId);
      const { columns } = arrange(prepare(subject), { start, isPinned });
      const within = subject.links.filter(({ from, to }) => subject.stageOf[from] === subject.stageOf[to]);
      expect(within.filter(({ from, to }) => (columns[from] ?? 0) >= (columns[to] ?? 0))).toEqual([]);
    }),
  );
});

/** Where all others are drawn on the grid. */
const drawnApartFrom = (only: readonly string[], workspace: Workspace) =>
  [...layoutJourney(workspace, madeJourneyId).cards.values()]
    .filter(({ id }) => !only.includes(id))
    .map(({ id, column, row }) => ({ id, column, row }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

test('only those asked for move', () => {
  fc.assert(
    fc.property(anyJourney, fc.array(fc.nat({ max: 29 }), { maxLength: 12 }), (made, chosen) => {
      const before = workspaceOf(made);
      const numbers = new Set(chosen.filter((number) => number < made.touchpoints.length));
      const only = [...numbers].map((number) => madeId('touchpoints', number));
      const options = { only };
      const { after } = tidied(before, options);
      expect(drawnApartFrom(only, after)).toEqual(drawnApartFrom(only, before));
      expect(measured(after).crossings).toBeLessThanOrEqual(measured(before).crossings);
      expect(tidied(after, options).moved).toBe(0);
    }),
  );
});
