import { expect, test } from 'vitest';
import { planJourneys } from '../../../../src/exchange/import/plan/plan-journeys.ts';
import { readText } from '../../../../src/exchange/import/read-sources.ts';
import { longTexts } from '../../../../src/exchange/import/workspace-file/long-texts.ts';
import { normalize } from '../../../../src/model/normalize.ts';
import { words } from '../../../../src/words/render.ts';

const emptyWorkspace = normalize({ workspace: {}, tables: new Map() }).workspace;
const long = (letter: string, length: number) => letter.repeat(length);

test('what is cut of a table is told of at its line: stages, channels, departments, notes', async () => {
  const source = await readText(
    [
      'Stage\tTouchpoint\tChannel\tOwner\tNotes',
      `${long('s', 501)}\tCalls\t${long('c', 600)}\t${long('o', 700)}\t${long('n', 20_001)}`,
      'Buy\tPays\tTill\tSales\tin cash',
    ].join('\n'),
  );
  if (source.type !== 'journey') throw new Error('That is a table');
  const { cut } = planJourneys([source.reading], emptyWorkspace);
  expect(cut.map(({ line, text, reason }) => [line, text.slice(0, 1), words(reason)])).toEqual([
    [2, 's', expect.stringMatching(/^This has 501 characters, and 500 is the most here/)],
    [2, 'n', expect.stringMatching(/^This has 20,001 characters, and 20,000 is the most here/)],
    [2, 'c', expect.stringMatching(/^This has 600 /)],
    [2, 'o', expect.stringMatching(/^This has 700 /)],
  ]);
});

test('what fits is not told of', async () => {
  const source = await readText(`${long('s', 499)}:\n${long('t', 500)}`);
  if (source.type !== 'journey') throw new Error('That is a list');
  expect(planJourneys([source.reading], emptyWorkspace).cut).toEqual([]);
});

test('a workspace file names the place of each text of which only the beginning is read', () => {
  const id = 'tp_AAAAAAAAAAAAAAAAAAAAA';
  const tables = {
    touchpoints: {
      [id]: { name: long('x', 501), description: long('y', 20_000), emotion: 1, unknown: long('z', 9e4) },
    },
    oddities: { o: { name: long('x', 501) } },
    stages: 'none',
  };
  expect(longTexts(tables).map(words)).toEqual([
    `touchpoints › ${id} › name: the text has 501 characters, and 500 is the most. Only so many of them are read.`,
  ]);
});

test('no more places are listed than somebody reads', () => {
  const journeys = Object.fromEntries(
    Array.from({ length: 150 }, (_, index) => [`jo_${String(index).padStart(20, '0')}`, { title: long('x', 501) }]),
  );
  expect(longTexts({ journeys })).toHaveLength(100);
});
