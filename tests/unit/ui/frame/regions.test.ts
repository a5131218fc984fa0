import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goToNextRegion } from '../../../../src/ui/frame/regions.ts';

beforeEach(() => {
  // There is no layout here: everything that stands on the page is shown.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue({ length: 1 } as DOMRectList); // only its length is asked for
  document.body.innerHTML = `
    <header data-region><button id="bar">x</button></header>
    <button id="tool">x</button>
    <div data-region><div id="map" tabindex="0"></div></div>
    <button id="zoom">x</button>
    <section data-region><input id="details"></section>
    <div data-region id="messages"></div>`;
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const from = (id: string | undefined, step: 1 | -1): string | undefined => {
  if (id) document.getElementById(id)?.focus();
  goToNextRegion(step);
  return document.activeElement?.id;
};

test('F6 goes round the regions, and Shift+F6 the other way', () => {
  expect([from('bar', 1), from('map', 1), from('details', 1)]).toEqual(['map', 'details', 'bar']);
  expect([from('bar', -1), from('map', -1), from('details', -1)]).toEqual(['details', 'bar', 'map']);
});

test('from between two regions it goes to the one after or before', () => {
  expect([from('tool', 1), from('tool', -1)]).toEqual(['map', 'bar']);
  expect([from('zoom', 1), from('zoom', -1)]).toEqual(['details', 'map']);
});

test('messages are on the way while there is something to press in them', () => {
  const messages = document.getElementById('messages');
  if (messages) messages.innerHTML = '<button id="undo">x</button>';
  expect([from('details', 1), from('undo', 1), from('undo', -1)]).toEqual(['undo', 'bar', 'details']);
});

test('from nowhere it begins at an end', () => {
  expect(from(undefined, 1)).toBe('bar');
  (document.activeElement as HTMLElement).blur(); // the button
  expect(from(undefined, -1)).toBe('details');
});
