import { describe, expect, test } from 'vitest';
import { themes } from '../../../../src/look/tokens.ts';
import type { Workspace } from '../../../../src/model/records/tables.ts';
import { detailAt } from '../../../../src/scene/detail.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { createCanvasPainter, type PaintOptions } from '../../../../src/scene/painters/canvas.ts';
import type { PaintContext } from '../../../../src/scene/painters/canvas-context.ts';
import { createScenes } from '../../../../src/scene/scene.ts';
import { words } from '../../../../src/words/render.ts';
import { largeJourney, made, madeId, madeJourney, madeJourneyId } from '../made-workspace.ts';

const methods = [
  'save',
  'restore',
  'setTransform',
  'translate',
  'scale',
  'clearRect',
  'beginPath',
  'moveTo',
  'lineTo',
  'rect',
  'roundRect',
  'fill',
  'stroke',
  'fillRect',
  'fillText',
  'setLineDash',
] as const;

/** A context that writes down what was asked of it. */
function recorder() {
  const calls: { readonly name: string; readonly args: readonly unknown[]; readonly font: unknown }[] = [];
  const context: Record<string, unknown> = {};
  for (const name of methods) context[name] = (...args: unknown[]) => calls.push({ name, args, font: context.font });
  return {
    context: context as unknown as PaintContext<string>, // every method it has is there
    count: (name: (typeof methods)[number]) => calls.filter((call) => call.name === name).length,
    boxes: () =>
      calls
        .filter(({ name }) => name === 'roundRect')
        .map(({ args: [x, y, width, height] }) => ({
          x: Number(x),
          y: Number(y),
          width: Number(width),
          height: Number(height),
        })),
    texts: () => calls.filter(({ name }) => name === 'fillText').map(({ args }) => String(args[0])),
    fonts: () =>
      calls
        .filter(({ name }) => name === 'fillText')
        .map(({ font }) => Number(/(\d+(?:\.\d+)?)px/.exec(String(font))?.[1])),
  };
}

function painted(workspace: Workspace, zoom: number, options: Partial<PaintOptions> = {}) {
  const made: string[] = [];
  const paint = createCanvasPainter((d) => {
    made.push(d);
    return d;
  });
  const scene = createScenes(words)(workspace, layoutJourney(workspace, madeJourneyId));
  const asked = { view: { x: 0, y: 0, zoom }, size: { width: 1440, height: 900 }, colours: themes.light, ...options };
  const first = recorder();
  paint(first.context, scene, asked);
  const paths = made.length;
  const second = recorder();
  paint(second.context, scene, asked);
  return { ...second, pathsMade: paths, pathsMadeAgain: made.length - paths };
}

const jam = made('jams', 1, { title: 'Queue', subjects: { [madeId('touchpoints', 1)]: true } as never });
const three = madeJourney(
  1,
  [
    { stage: 0, values: { name: 'Calls', emotion: 1 } },
    { stage: 0, column: 1, values: { name: 'Waits' } },
    { stage: 0, row: 1, values: { name: 'Gives up' } },
  ],
  [{ from: 0, to: 1, condition: 'busy' }],
  { jams: [jam] },
);

/** One line comes down between two rows where another passes. */
const crossed = madeJourney(
  1,
  [
    { stage: 0, row: 1, values: { name: 'Waits at home' } },
    { stage: 0, column: 1, values: { name: 'Menu' } },
    { stage: 0, column: 1, row: 1, values: { name: 'Calls' } },
    { stage: 0, column: 2, values: { name: 'Chats' } },
  ],
  [
    { from: 0, to: 3, condition: 'online' },
    { from: 1, to: 2, condition: 'speak to someone' },
  ],
);

describe('levels of detail', () => {
  test('go by how large a card is on the screen, and by how many there are', () => {
    const of = (cards: number) => [0.02, 0.15, 0.2, 0.29, 0.31, 0.6, 0.63, 2].map((zoom) => detailAt(zoom, cards));
    const near = ['name', 'name', 'full', 'full'];
    expect(of(4000)).toEqual(['block', 'block', 'block', 'block', ...near]);
    expect(of(14)).toEqual(['block', 'block', 'name', 'name', ...near]);
  });

  test('near by, everything is drawn', () => {
    expect(painted(three, 1).texts()).toEqual(
      expect.arrayContaining(['Stage 0', 'busy', 'Calls', 'Waits', '1 jam', 'Emotion']),
    );
  });

  test('farther out, names and numbers of jams', () => {
    const texts = painted(three, 0.4).texts();
    expect(texts).toEqual(expect.arrayContaining(['Stage 0', 'Calls', 'Waits', '1', 'Emotion']));
  });

  test('a condition is legible, or three dots where it has no room, or absent', () => {
    const said = (zoom: number) => painted(three, zoom, { parts: new Set(['labels']) }).texts();
    expect(said(0.6)).toEqual(['busy']);
    expect(said(0.37)).toEqual(['…']);
    expect(said(0.3)).toEqual([]);
  });

  test('lines have heads for as long as these can be seen', () => {
    const heads = (zoom: number) => painted(three, zoom, { parts: new Set(['connections']) }).count('fill');
    expect([0.6, 0.45, 0.25, 0.12].map(heads)).toEqual([1, 1, 1, 0]);
  });

  test('conditions of two lines never lie on one another', () => {
    for (const zoom of [0.8, 0.6, 0.5, 0.4]) {
      const boxes = painted(crossed, zoom, { parts: new Set(['labels']) }).boxes();
      expect(boxes.length).toBe(2);
      const [a, b] = boxes;
      expect(a && b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
        false,
      );
    }
  });

  test('far out, blocks with numbers of jams', () => {
    expect(painted(three, 0.2, { detail: 'block' }).texts()).toEqual(['Emotion', 'Stage 0', '1']);
    expect(painted(three, 0.05).texts()).toEqual([]);
  });

  test('notes of a row are read near by, and shapes from farther out', () => {
    const laneId = madeId('lanes', 1);
    const noted: Workspace = {
      ...three,
      journeys: { [madeJourneyId]: made('journeys', 1, { title: 'I call', lanesShown: { [laneId]: 'a1' } }) },
      lanes: { [laneId]: made('lanes', 1, { journeyId: madeJourneyId, name: 'Thinking', order: 'a1' }) },
      laneNotes: {
        [madeId('laneNotes', 1)]: made('laneNotes', 1, {
          laneId,
          anchorId: madeId('stages', 0),
          text: 'How long?',
          order: 'a1',
        }),
      },
    };
    expect(painted(noted, 1).texts()).toContain('How long?');
    for (const detail of ['name', 'block'] as const) {
      const without = painted({ ...noted, laneNotes: {} }, 0.25, { detail, parts: new Set(['lanes']) });
      const { texts, boxes } = painted(noted, 0.25, { detail, parts: new Set(['lanes']) });
      expect(texts()).not.toContain('How long?');
      expect(boxes().length - without.boxes().length).toBe(1);
    }
  });

  test('of a few touchpoints, names begin to be read while blocks of many have none', () => {
    expect(painted(three, 0.2).texts()).toEqual(expect.arrayContaining(['Calls', 'Waits']));
  });

  test('letters are legible or absent at every zoom', () => {
    for (const zoom of [0.03, 0.08, 0.14, 0.2, 0.31, 0.45, 0.6]) {
      const least = Math.min(...painted(three, zoom).fonts(), 1000);
      expect(least * zoom).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('painting', () => {
  test('fills thousands of blocks with a few calls', () => {
    const far = painted(largeJourney(4000), 0.02);
    expect(far.count('rect')).toBe(4000);
    expect(far.count('fill')).toBeLessThan(100);
    expect(far.count('moveTo')).toBe(0);
  });

  test('draws only what is seen', () => {
    const near = painted(largeJourney(4000), 1);
    expect(near.texts().filter((text) => text.startsWith('Touchpoint')).length).toBeLessThan(60);
  });

  test('makes each path once', () => {
    const { pathsMade, pathsMadeAgain } = painted(three, 1);
    expect(pathsMade).toBeGreaterThan(0);
    expect(pathsMadeAgain).toBe(0);
  });

  test('leaves out what others draw, and draws the parts asked for', () => {
    expect(painted(three, 1, { leaveOut: new Set([madeId('touchpoints', 0)]) }).texts()).not.toContain('Calls');
    expect(painted(three, 1, { parts: new Set(['connections', 'labels']) }).texts()).toEqual(['busy']);
  });

  test('clears the surface, or keeps what lies under it', () => {
    expect(painted(three, 1).count('clearRect')).toBe(1);
    expect(painted(three, 1, { keepsGround: true }).count('clearRect')).toBe(0);
  });
});
