// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { themes, tokenNames } from '../../../../src/look/tokens.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { svgOf } from '../../../../src/scene/painters/svg.ts';
import { printedScene } from '../../../../src/scene/printed-scene.ts';
import { createScenes } from '../../../../src/scene/scene.ts';
import { thumbnailOf } from '../../../../src/scene/thumbnail.ts';
import { words } from '../../../../src/words/render.ts';
import { madeJourney, madeJourneyId } from '../made-workspace.ts';

const parser = new DOMParser();

/** Reads a document as XML; a malformed one throws. */
function parsed(svg: string): Document {
  const document = parser.parseFromString(svg, 'image/svg+xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`Malformed: ${error.textContent}`);
  return document;
}

/** A name as XML can hold it: without what it cannot, its line ends as XML reads them. */
const readable = (name: string): string =>
  (name.trim() ? name : 'Untitled touchpoint')
    .replace(/\p{Cs}|[^\P{Cc}\t\n\r]|\ufffe|\uffff/gu, '')
    .replace(/\r\n?/g, '\n');

function printed(name: string) {
  const workspace = madeJourney(
    1,
    [
      { stage: 0, values: { name, emotion: 1 } },
      { stage: 0, column: 1, values: { name } },
    ],
    [{ from: 0, to: 1, condition: name }],
  );
  const scene = createScenes(words)(workspace, layoutJourney(workspace, madeJourneyId));
  const { items, bounds } = printedScene(scene, { title: name, subtitle: name, foot: name });
  return svgOf(items, bounds, 'light', { title: name, description: name, ground: 'ground' });
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ']]>',
    '<script>alert(1)</script>',
    '&#x0;&lt;',
    '" onload="x',
    '\u0000\u0008\u001f\ufffe\uffff',
    '\ud800 lone',
    '--><!--',
  ),
);

test('a malformed document would be noticed', () => expect(() => parsed('<svg>&</svg>')).toThrow('Malformed'));

test('is well-formed and holds the whole name, whatever the names are', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const document = parsed(printed(name));
      const titles = [...document.querySelectorAll('g.touchpoint > title')].map((title) => title.textContent);
      expect(titles).toEqual([readable(name), readable(name)]);
      expect(document.querySelector('script, foreignObject, image, use, style, a, [href], [onload]')).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test('refers to nothing outside itself', () => {
  expect(printed('Calls')).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")|url\(|@import/);
});

test('wears each theme', () => {
  for (const theme of ['light', 'dark'] as const) {
    const [ground] = tokenNames;
    const svg = svgOf([{ type: 'rect', x: 0, y: 0, width: 1, height: 1, fill: ground ?? 'ground' }], bounds, theme, {
      title: 'One',
    });
    expect(svg).toContain(`fill="${themes[theme][ground ?? 'ground']}"`);
  }
});

const bounds = { x: 0, y: 0, width: 10, height: 20 };

test('draws every kind of item', () => {
  const svg = svgOf(
    [
      {
        type: 'rect',
        x: 1,
        y: 2,
        width: 3,
        height: 4,
        radius: 1,
        stroke: 'line',
        lineWidth: 2,
        dash: [1, 2],
        opacity: 0.5,
      },
      { type: 'path', d: 'M0 0L1 1', stroke: 'ink', round: true },
      {
        type: 'text',
        x: 1,
        y: 2,
        text: 'A & B',
        size: 'body',
        weight: 'medium',
        colour: 'ink',
        anchor: 'end',
        italic: true,
      },
      { type: 'icon', name: 'gem', x: 1.005, y: 2, size: 12, colour: 'gem' },
      { type: 'group', id: 'st_1', kind: 'stage', title: 'Buy', x: 5, y: 6, items: [] },
    ],
    bounds,
    'light',
    { title: 'All' },
  );
  const document = parsed(svg);
  expect(document.documentElement.getAttribute('viewBox')).toBe('0 0 10 20');
  expect(document.querySelector('rect')?.getAttribute('stroke-dasharray')).toBe('1 2');
  expect(document.querySelector('text')?.textContent).toBe('A & B');
  expect(document.querySelector('text')?.getAttribute('text-anchor')).toBe('end');
  expect(document.querySelectorAll('path')).toHaveLength(2);
  expect(document.querySelector('g#st_1 > title')?.textContent).toBe('Buy');
});

test('a thumbnail shows every condition once, in few bytes also for many touchpoints', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ stage: index % 30, column: index % 7, row: index % 11 }));
  const svg = thumbnailOf(madeJourney(30, many), madeJourneyId);
  expect(parsed(svg).querySelectorAll('path')).toHaveLength(1);
  expect(svg.length).toBeLessThan(30_000);
});

test('a thumbnail of nothing is an empty picture', () => {
  expect(parsed(thumbnailOf(madeJourney(0, []), madeJourneyId)).querySelector('rect, path')).toBeNull();
});
