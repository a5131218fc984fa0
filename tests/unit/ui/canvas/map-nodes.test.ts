import { describe, expect, test } from 'vitest';
import { createNodes, type NodesOf } from '../../../../src/ui/canvas/map-nodes.ts';
import { card, laidOut, stageId } from './laid-out.ts';

const everywhere = { area: { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }, showsCards: true, count: 0 };
const layout = laidOut(2, [{ stage: 1 }, { stage: 0 }, { stage: 0, column: 1 }, {}]);

const given: NodesOf = {
  layout,
  inSight: everywhere,
  kept: new Set(),
  selected: new Set(),
  tabStop: undefined,
  nameOf: (type, id) => `${type} ${id}`,
};

const ids = (of: Partial<NodesOf>) => createNodes()({ ...given, ...of }).map(({ id }) => id);

describe('elements', () => {
  test('come in reading order: the tray with what is in it, each stage with its touchpoints, the lanes', () => {
    expect(ids({})).toEqual(['tray', card(3), stageId(0), card(1), card(2), stageId(1), card(0), 'emotion']);
  });

  test('leave out touchpoints that the canvas draws, but not those somebody deals with', () => {
    const inSight = { ...everywhere, showsCards: false };
    expect(ids({ inSight, kept: new Set([card(2)]) })).toEqual(['tray', stageId(0), card(2), stageId(1), 'emotion']);
  });

  test('are the same list while nothing has changed', () => {
    const make = createNodes();
    expect(make({ ...given, kept: new Set() })).toBe(make({ ...given, kept: new Set() }));
  });

  test('change only where something about them has changed', () => {
    const make = createNodes();
    const before = new Map(make(given).map((node) => [node.id, node]));
    const after = make({ ...given, selected: new Set([card(1)]), tabStop: card(2) });
    const changed = after.filter((node) => before.get(node.id) !== node).map(({ id }) => id);
    expect(changed).toEqual([card(1), card(2)]);
  });

  test('answer to their roles, with exactly one tab stop', () => {
    const nodes = createNodes()({ ...given, selected: new Set([card(1)]), tabStop: card(2) });
    const byId = new Map(nodes.map((node) => [node.id, node]));
    expect(byId.get(card(1))?.ariaRole).toBe('article');
    expect(byId.get(stageId(0))?.ariaRole).toBe('group');
    expect(byId.get(card(1))?.domAttributes?.['aria-current']).toBe('true');
    expect(nodes.filter((node) => node.domAttributes?.tabIndex === 0).map(({ id }) => id)).toEqual([card(2)]);
  });

  test('are measured by nobody: they come with their size and without handles', () => {
    for (const node of createNodes()(given)) {
      expect(node.measured).toEqual({ width: node.width, height: node.height });
      expect(node.handles).toEqual([]);
    }
  });
});
