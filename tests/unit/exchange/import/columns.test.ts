import { expect, test } from 'vitest';
import { rowsOf } from '../../../../src/exchange/import/columns/delimited.ts';
import { emotionOf, scaleOf } from '../../../../src/exchange/import/columns/emotions.ts';
import { columns } from '../../../../src/exchange/import/columns/format.ts';
import { readColumns } from '../../../../src/exchange/import/columns/read-columns.ts';
import type { ColumnMeaning } from '../../../../src/exchange/import/reading.ts';
import { words } from '../../../../src/words/render.ts';

const table = (...rows: readonly string[]) => rows.join('\n');
const read = (text: string, said?: readonly ColumnMeaning[]) => readColumns(text, said ? { columns: said } : {});
const names = (text: string, said?: readonly ColumnMeaning[]) => read(text, said).touchpoints.map(({ name }) => name);

test('headings and their synonyms say what the columns mean', () => {
  const {
    stages,
    touchpoints,
    columns: found,
  } = read(
    table(
      'Phase\tJourney step\tMedium\tOwner\tPain points\tConstraint\tScore\tNotes\tCost centre',
      'Buy\tOrder\tWeb; Phone\tSales, Web team\tslow page\tno stock feed\t2\tas of May\t4711',
      '\tPay\tWeb\t\t\t\t5\t\t',
      'Use\tCall for help\tPhone\tContact centre\tlong wait; asked twice\t\tgood\t\t',
    ),
  );
  expect(found?.map(({ heading, meaning, guessed }) => [heading, meaning, guessed])).toEqual([
    ['Phase', 'stage', false],
    ['Journey step', 'touchpoint', false],
    ['Medium', 'channel', false],
    ['Owner', 'department', false],
    ['Pain points', 'pain', false],
    ['Constraint', 'problem', false],
    ['Score', 'emotion', false],
    ['Notes', 'note', false],
    ['Cost centre', 'note', true],
  ]);
  expect(stages.map(({ name }) => name)).toEqual(['Buy', 'Use']);
  expect(touchpoints).toEqual([
    {
      key: 't0',
      name: 'Order',
      stageKey: 's0',
      emotion: -1,
      channel: 'Web',
      otherChannels: ['Phone'],
      departments: ['Sales', 'Web team'],
      pains: ['slow page'],
      problems: ['no stock feed'],
      note: 'as of May\nCost centre: 4711',
      line: 2,
    },
    { key: 't1', name: 'Pay', stageKey: 's0', emotion: 2, channel: 'Web', line: 3 },
    {
      key: 't2',
      name: 'Call for help',
      stageKey: 's1',
      emotion: 1,
      channel: 'Phone',
      departments: ['Contact centre'],
      pains: ['long wait', 'asked twice'],
      line: 4,
    },
  ]);
});

test('without headings the columns go by position, and say that they are guesses', () => {
  const { touchpoints, columns: found } = read('Buy\tOrder\tWeb\tSales\tin the evening\nUse\tCall');
  expect(found?.map(({ meaning, guessed }) => `${meaning} ${guessed}`)).toEqual([
    'stage true',
    'touchpoint true',
    'channel true',
    'department true',
    'note true',
  ]);
  expect(touchpoints[0]).toMatchObject({
    name: 'Order',
    channel: 'Web',
    departments: ['Sales'],
    note: 'in the evening',
  });
});

test('a person can say otherwise what the columns mean', () => {
  const text = 'Order\tBuy\tx\nCall\tUse\ty';
  expect(names(text)).toEqual(['Buy', 'Use']);
  expect(names(text, ['touchpoint', 'stage', 'leftOut'])).toEqual(['Order', 'Call']);
  expect(read(text, ['touchpoint', 'stage', 'leftOut']).touchpoints[0]?.note).toBeUndefined();
});

test('rows that name no touchpoint are named; a stage by itself is made', () => {
  const { stages, unread } = read('Stage\tTouchpoint\tChannel\nBuy\t\t\nUse\t\tPhone\nUse\tCall\tPhone');
  expect(stages.map(({ name }) => name)).toEqual(['Buy', 'Use']);
  expect(unread.map(({ line, text, reason }) => [line, text, words(reason)])).toEqual([
    [3, 'Use · Phone', 'This row names no touchpoint.'],
  ]);
});

test('the same stage further down is the same stage', () => {
  expect(read('Buy\tOrder\nUse\tCall\n buy \tPay').touchpoints.map(({ stageKey }) => stageKey)).toEqual([
    's0',
    's1',
    's0',
  ]);
});

test('cells in quotes hold line ends, tabs and quotes; a quotation mark that is never closed is only that', () => {
  expect(rowsOf('a\t"b\r\nc ""d"""\te\n"f\tg', '\t')).toEqual([
    { cells: ['a', 'b\nc "d"', 'e'], line: 1 },
    { cells: ['"f', 'g'], line: 3 },
  ]);
  expect(rowsOf('"Great" service\tx', '\t')[0]?.cells).toEqual(['"Great" service', 'x']);
});

test('a CSV file is read where its headings are known; apostrophes that disarm formulas come off', () => {
  const text = '\ufeffstage;touchpoint;note\nBuy;Order;\'=1+1\nBuy;"Pay; now";\n';
  expect(columns.recognises(text)).toBeGreaterThan(0.5);
  expect(read(text).touchpoints).toMatchObject([{ name: 'Order', note: '=1+1' }, { name: 'Pay; now' }]);
});

test.each([
  ['Buy\tOrder\nUse\tCall', true],
  ['1.\tOrder\n2.\tCall', false],
  ['Stage\n\tOrder\n\tCall', false],
  ['First, order\nThen, call', false],
  ['stage,touchpoint\nBuy,Order', true],
  ['Order', false],
])('%j is a table: %s', (text, isTable) => {
  expect(columns.recognises(text) > 0).toBe(isTable);
});

test('an emotion is told by the scale of its column, by words and by faces', () => {
  expect(scaleOf(['1', '5'], 'Emotion')).toBe('one-to-five');
  expect(scaleOf(['-2', '1'], 'Score')).toBe('minus-two-to-two');
  expect(scaleOf(['1', '2'], 'Emotion')).toBe('minus-two-to-two');
  expect(scaleOf(['1', '2'], 'Score')).toBe('one-to-five');
  expect(['1', '3', '5', '6', 'Very bad', '🙂', 'whatever'].map((cell) => emotionOf(cell, 'one-to-five'))).toEqual([
    -2,
    0,
    2,
    undefined,
    -2,
    1,
    undefined,
  ]);
  expect(['−2', '+1', '0'].map((cell) => emotionOf(cell, 'minus-two-to-two'))).toEqual([-2, 1, 0]);
});

test('an emotion that cannot be told is kept as a note and reported', () => {
  const { touchpoints, remarks } = read('Step\tMood\nCall\tpurple');
  expect(touchpoints).toMatchObject([{ name: 'Call', note: 'purple' }]);
  expect(remarks.map(({ line, says }) => [line, words(says)])).toEqual([
    [2, '“Call”: “purple” could not be read as an emotion. It is kept as a note.'],
  ]);
});

test('columns after the hundredth are left out, and it is said', () => {
  const { columns: found, remarks } = read(`Step\t${'x\t'.repeat(150)}y\nCall\t${'x\t'.repeat(150)}y`);
  expect(found).toHaveLength(100);
  expect(remarks.map(({ says }) => words(says))).toEqual(['Columns after the first 100 were left out.']);
});
