// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJourney } from '../../src/exchange/import/mermaid-journey/read-journey.ts';
import { mermaidsOwnReading } from '../unit/exchange/import/mermaids-own-reading.ts';

const word = fc.constantFrom(
  'Pay',
  'call',
  'Übergabe',
  '電話',
  '🛒',
  'a-b',
  'x/y',
  '(again)',
  '"quoted"',
  '100',
  "it's",
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const score = fc.constantFrom('1', '2', '3', '4', '5', ' 4 ', '0', '9');
const task = fc
  .tuple(name, score, fc.option(fc.array(name, { maxLength: 3 }), { nil: undefined }))
  .map(([title, number, people]) => `${title}:${number}${people ? `:${people.join(',')}` : ''}`);
const section = name.map((title) => `section ${title}`);
const noise = fc.constantFrom('', '%% a comment', '# another', '   ', '%%{init: {}}%%');
const line = fc.oneof(
  { weight: 6, arbitrary: task },
  { weight: 2, arbitrary: section },
  { weight: 1, arbitrary: noise },
);
const diagram = fc
  .tuple(
    fc.option(name, { nil: undefined }),
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('', '  ', '\t'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([title, lines, indent, end]) =>
    ['journey', ...(title ? [`title ${title}`] : []), ...lines]
      .map((each, at) => (at ? indent + each : each))
      .join(end),
  );

test('any diagram that Mermaid takes reads as Mermaid reads it', async () => {
  await fc.assert(
    fc.asyncProperty(diagram, async (text) => {
      const { stages, touchpoints, unread } = readJourney(text);
      const theirs = await mermaidsOwnReading(text);
      expect(unread).toEqual([]);
      expect(stages.map((stage) => stage.name)).toEqual(theirs.sections);
      const sectionOf = (key: string | undefined) => stages.find((stage) => stage.key === key)?.name ?? '';
      expect(
        touchpoints.map(({ name: touchpoint, stageKey, actors = [] }) => ({
          task: touchpoint,
          section: sectionOf(stageKey),
          people: actors,
        })),
      ).toEqual(
        theirs.tasks.map(({ task: touchpoint, section: of, people }) => ({
          task: touchpoint,
          section: of,
          people: [...new Set(people.filter(Boolean))],
        })),
      );
    }),
    { numRuns: 200 },
  );
});
