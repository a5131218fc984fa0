// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mermaidJourney } from '../../../../src/exchange/import/mermaid-journey/format.ts';
import { readJourney } from '../../../../src/exchange/import/mermaid-journey/read-journey.ts';
import { words } from '../../../../src/words/render.ts';
import { fixtures } from '../../../fixtures/folders.ts';
import { realJourneys } from '../../../fixtures/real-journeys.ts';
import { mermaidsOwnReading } from './mermaids-own-reading.ts';

const fixture = (name: string) => readFileSync(join(fixtures, 'mermaid', name), 'utf8');
const outline = (text: string) => {
  const { stages, touchpoints } = readJourney(text);
  const inStage = (key?: string) =>
    touchpoints
      .filter(({ stageKey }) => stageKey === key)
      .map(({ name, emotion, actors }) => [name, emotion ?? null, ...(actors ?? [])]);
  return [...(inStage().length ? [['', inStage()]] : []), ...stages.map(({ key, name }) => [name, inStage(key)])];
};
const saysOf = (text: string) => readJourney(text).remarks.map(({ line, says }) => `${line ?? '–'} ${words(says)}`);

test('title, sections, tasks, scores and actors of a plain diagram', () => {
  expect(readJourney(fixture('plain.mmd')).title).toBe('I get a new boiler');
  expect(outline(fixture('plain.mmd'))).toEqual([
    [
      'Decide',
      [
        ['Compare offers', 1, 'Customer'],
        ['Ask a neighbour', 2, 'Customer', 'Neighbour'],
      ],
    ],
    [
      'Install',
      [
        ['Wait for the fitter', -2, 'Customer'],
        ['See it fitted', 0, 'Fitter', 'Customer'],
      ],
    ],
  ]);
});

test('a section that comes again is a stage of its own, and may be empty', () => {
  expect(outline(fixture('repeated-sections.mmd'))).toEqual([
    ['Call', [['Explain the case', -1, 'Agent']]],
    ['Wait', []],
    [
      'Call',
      [
        ['Explain the case again', -2, 'Agent'],
        ['Hear of the refund', 1],
      ],
    ],
  ]);
});

test('tasks before any section have no stage', () => {
  expect(outline(fixture('before-any-section.mmd'))).toEqual([
    [
      '',
      [
        ['Notice the fault', -1, 'Customer'],
        ['Look it up', 0],
      ],
    ],
    ['Report', [['Fill in the form', 0, 'Customer']]],
  ]);
});

test('comments are whole lines; a directive may take several', () => {
  expect(readJourney(fixture('comments.mmd'))).toMatchObject({ title: 'I change my address', unread: [] });
  expect(outline(fixture('comments.mmd'))).toEqual([
    [
      'At home',
      [
        ['Find the page', 0, 'Me'],
        ['Type it in %% twice', -1, 'Me'],
      ],
    ],
  ]);
});

test('the description for screen readers is kept, in its block form too, and what follows the block is read', () => {
  const reading = readJourney(fixture('accessible.mmd'));
  expect(reading).toMatchObject({ title: 'I move house', description: 'Replaced by one line: with a colon' });
  expect(saysOf(fixture('accessible.mmd'))).toEqual([
    '– The second title for screen readers, “A move in two steps”, was left out.',
  ]);
  const block = readJourney('journey\naccDescr {\n one\n two }\naccTitle: Only this');
  expect(block).toMatchObject({ title: 'Only this', description: 'one\ntwo' });
});

test('front matter gives the title, CRLF and tabs are space, surplus commas name nobody', () => {
  const text = fixture('front-matter-crlf.mmd');
  expect(readJourney(text).title).toBe('I say "hello"');
  expect(outline(text)).toEqual([
    [
      'Greet',
      [
        ['Open the door', 2, 'Host'],
        ['Close it', 1, 'Host', 'Guest'],
      ],
    ],
  ]);
});

test('entities are replaced after splitting, and line breaks are spaces', () => {
  const text = fixture('entities.mmd');
  expect(readJourney(text).title).toBe('Terms #1 "final"');
  expect(outline(text)).toEqual([
    [
      'Read and sign',
      [
        ['At 10:30 sign', 1, 'Smith, Jones', 'Clerk'],
        ['# first of all', 2, 'A <b>'],
        ['Ratio 1:2', 0, '♥ and #unknown;'],
      ],
    ],
  ]);
});

test('a score that is no number is no score; others outside 1 to 5 are kept as notes and reported', () => {
  const { touchpoints } = readJourney(fixture('odd-scores.mmd'));
  expect(touchpoints.map(({ name, emotion, note }) => [name, emotion, note])).toEqual([
    ['None', undefined, undefined],
    ['Word', undefined, 'Score in the diagram: good'],
    ['Zero', undefined, 'Score in the diagram: 0'],
    ['Seven', undefined, 'Score in the diagram: 7'],
    ['Half', 1, 'Score in the diagram: 3.5'],
    ['Minus', undefined, 'Score in the diagram: -2'],
    ['Five', 2, undefined],
    ['Bare', undefined, undefined],
  ]);
  expect(saysOf(fixture('odd-scores.mmd')).map((says) => says.slice(0, 8))).toEqual([
    '5 “Word”',
    '6 “Zero”',
    '7 “Seven',
    '8 “Half”',
    '9 “Minus',
  ]);
});

test('what is no statement is named with its line, and the rest is read', () => {
  const reading = readJourney(fixture('odd-lines.mmd'));
  expect(reading.unread.map(({ line, text }) => [line, text])).toEqual([
    [1, 'Some words before it'],
    [5, 'No colon here'],
    [6, ': 5: Nobody'],
    [9, 'accDescr { never closed'],
    [11, 'journey'],
  ]);
  expect(reading.stages.map(({ name }) => name)).toEqual(['', 'With: colon']);
  expect(reading.touchpoints.map(({ name, note }) => [name, note])).toEqual([
    ['Fine', 'and more: of it'],
    ['Still read', undefined],
    ['After the second', undefined],
  ]);
});

test.each([
  [
    'title-only.mmd',
    'I only have a title',
    'This diagram holds no touchpoints: only its title makes an empty journey.',
  ],
  ['empty-section.mmd', undefined, 'This diagram has stages, but no touchpoints in them.'],
  ['nothing.mmd', undefined, 'This diagram holds nothing but the word “journey”: it makes an empty journey.'],
])('%s has no touchpoints, and the reading says so', (name, title, says) => {
  const reading = readJourney(fixture(name));
  expect(reading.title).toBe(title);
  expect(reading.touchpoints).toEqual([]);
  expect(saysOf(fixture(name))).toEqual([`– ${says}`]);
});

test('a page of Markdown gives its first journey, with the lines of the page', async () => {
  const text = fixture('in-a-page.md');
  expect(mermaidJourney.recognises(text)).toBeGreaterThan(0.9);
  const outcome = (await mermaidJourney.load())(text, {});
  if (outcome.type !== 'journey') throw new Error('a journey was expected');
  const { reading } = outcome;
  expect(reading.title).toBe('I renew');
  expect(reading.touchpoints).toMatchObject([{ name: 'Get a letter', line: 14 }]);
  expect(reading.remarks.map(({ says }) => words(says))).toEqual([
    'The page holds another journey; only the first one was read.',
  ]);
});

test.each(['journey planning:\nBuy a ticket', 'Journey to work\nGet up', 'flowchart LR\n a --> b', '', 'journeys'])(
  '%j is no journey diagram',
  (text) => {
    expect(mermaidJourney.recognises(text)).toBe(0);
  },
);

const own = readdirSync(join(fixtures, 'mermaid')).filter((name) => name.endsWith('.mmd'));

test.each(own)('%s is recognised by what it holds', (name) => {
  expect(mermaidJourney.recognises(fixture(name))).toBe(name === 'odd-lines.mmd' ? 0 : 0.95);
});

// Mermaid refuses odd lines as a whole, and keeps halves of scores.
const readOtherwise = ['odd-lines.mmd', 'odd-scores.mmd'];

test.each(own.filter((name) => !readOtherwise.includes(name)))('%s reads as Mermaid itself reads it', async (name) => {
  expect(asMermaidCounts(fixture(name))).toEqual(await mermaidsOwnCounts(fixture(name)));
});

interface Counts {
  readonly stages: number;
  readonly scores: readonly (number | undefined)[];
  readonly people: readonly number[];
}

function asMermaidCounts(text: string): Counts {
  const { stages, touchpoints } = readJourney(text);
  return {
    stages: stages.length,
    scores: touchpoints.map(({ emotion }) => (emotion === undefined ? undefined : emotion + 3)),
    people: touchpoints.map(({ actors }) => actors?.length ?? 0),
  };
}

async function mermaidsOwnCounts(text: string): Promise<Counts> {
  const { sections, tasks } = await mermaidsOwnReading(text);
  return {
    stages: sections.length,
    scores: tasks.map(({ score }) => (score >= 1 && score <= 5 ? score : undefined)),
    people: tasks.map(({ people }) => new Set(people.filter(Boolean)).size),
  };
}

const real = realJourneys();

test.each(real)('corpus: $path gives what is expected of it', ({ text, expected }) => {
  expect(mermaidJourney.recognises(text)).toBe(0.95);
  const { description = '', stages, touchpoints, unread } = readJourney(text);
  const isEmpty = ({ key }: { readonly key: string }) => !touchpoints.some(({ stageKey }) => stageKey === key);
  expect({
    unread,
    stages: stages.length,
    empty: stages.filter(isEmpty).length,
    touchpoints: touchpoints.length,
    unsorted: touchpoints.filter(({ stageKey }) => !stageKey).length,
    withoutActor: touchpoints.filter(({ actors }) => !actors).length,
    actors: new Set(touchpoints.flatMap(({ actors = [] }) => actors)).size,
    scores: touchpoints.map(({ emotion }) => emotion !== undefined && emotion + 3),
    description,
  }).toEqual({
    unread: [],
    stages: expected.stages,
    empty: expected.empty_stages.length,
    touchpoints: expected.touchpoints,
    unsorted: expected.touchpoints_outside_any_stage,
    withoutActor: expected.touchpoints_without_actor,
    actors: expected.actors.length,
    scores: expected.scores,
    description: expected.accDescr,
  });
});

// Mermaid cuts names at # and keeps <br>; ours replaces both.
const isPlain = (name: string) => !/[#<]|x"'/.test(name);

test.each(real.filter(({ expected }) => [expected.title, ...expected.stage_names].every(isPlain)))(
  'corpus: $path has the names that are expected',
  ({ text, expected }) => {
    const { title = '', stages } = readJourney(text);
    expect([title, ...stages.map(({ name }) => name)]).toEqual([expected.title, ...expected.stage_names]);
  },
);

test.each(real.filter(({ expected }) => expected.accepted_without_dedent_trim))(
  'corpus: $path reads as Mermaid itself reads it',
  async ({ text }) => {
    expect(asMermaidCounts(text)).toEqual(await mermaidsOwnCounts(text));
  },
);
