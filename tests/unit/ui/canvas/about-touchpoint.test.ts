import { expect, test } from 'vitest';
import { aboutTouchpoint, listed } from '../../../../src/ui/canvas/about-touchpoint.ts';
import { words } from '../../../../src/words/render.ts';
import { made, madeId, madeJourney } from '../../scene/made-workspace.ts';
import { card } from './laid-out.ts';

const phone = made('channels', 1, {
  name: 'Telephone',
  kind: 'phone',
  operatingDepartmentId: madeId('departments', 1),
});
const centre = made('departments', 1, { name: 'Contact centre' });
const jam = (number: number) => made('jams', number, { title: 'Slow', subjects: { [phone.id]: true } });

const workspace = madeJourney(
  1,
  [{ stage: 0, values: { channelId: phone.id, emotion: -2, momentOfTruth: true } }, {}],
  [],
  { channels: [phone], departments: [centre], jams: [jam(1), jam(2)] },
);

const about = (number: number, isSelected: boolean) => words(aboutTouchpoint(workspace, card(number), isSelected));

test('a touchpoint is described by its place, what it carries, who runs it, how it feels, and whether it is selected', () => {
  expect(about(0, true)).toBe(
    'in stage Stage 0, by Telephone, 2 jams, runs: Contact centre, feels very bad, moment of truth, selected',
  );
});

test('what is not known is not said', () => {
  expect(about(1, false)).toBe('in Unsorted');
});

test('names with braces and commas are kept as they are', () => {
  const odd = { id: 'name', english: '{name}', values: { name: '{a}, b' } };
  expect(words(listed([odd, odd]))).toBe('{a}, b, {a}, b');
});
