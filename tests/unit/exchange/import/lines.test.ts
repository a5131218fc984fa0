import { expect, test } from 'vitest';
import { countsOfLines, hintOfLines, readLines } from '../../../../src/exchange/import/lines/lines.ts';
import { words } from '../../../../src/words/render.ts';

const outline = (text: string) => {
  const { stages, touchpoints } = readLines(text);
  const inStage = (key?: string) => touchpoints.filter(({ stageKey }) => stageKey === key).map(({ name }) => name);
  return { '': inStage(), ...Object.fromEntries(stages.map(({ key, name }) => [`${key} ${name}`, inStage(key)])) };
};

test('a line is a touchpoint; one that ends with a colon or begins with # is a stage', () => {
  expect(
    outline('Discover:\nSees an offer\n\nReads reviews\r\n## Buy\n  Orders online\nGet connected：\nWaits'),
  ).toEqual({
    '': [],
    's0 Discover': ['Sees an offer', 'Reads reviews'],
    's1 Buy': ['Orders online'],
    's2 Get connected': ['Waits'],
  });
});

test.each([
  '- Call us',
  '* Call us',
  '• Call us',
  '•\tCall us',
  'o\tCall us',
  '– Call us',
  '1. Call us',
  '12) Call us',
  '(3) Call us',
  '1.2.3. Call us',
  '- [ ] Call us',
  '☐ Call us',
  '  - 1. Call us',
])('%j is the touchpoint “Call us”', (text) => {
  expect(readLines(text).touchpoints.map(({ name }) => name)).toEqual(['Call us']);
});

test.each(['24 hours later', '1.5 litres arrive', 'e-mail: reply', '-5 degrees outside', 'Call 0800 123'])(
  '%j stays as it is',
  (text) => {
    expect(readLines(text).touchpoints.map(({ name }) => name)).toEqual([text]);
  },
);

test('rules and lone bullets are no touchpoints', () => {
  expect(readLines('Buy\n-----\n***\n- \n...\n•').touchpoints.map(({ name }) => name)).toEqual(['Buy']);
});

test('what stands before the first stage is unsorted; a list without stages is one stage without a name', () => {
  expect(outline('Early\nBuy:\nOrder')).toEqual({ '': ['Early'], 's0 Buy': ['Order'] });
  expect(outline('One\nTwo')).toEqual({ '': [], 's0 ': ['One', 'Two'] });
});

test('a stage line without a name is named with its place', () => {
  const { unread, touchpoints } = readLines('Buy\n#\nPay');
  expect(unread.map(({ line, text, reason }) => [line, text, words(reason)])).toEqual([
    [2, '#', 'This line marks a stage, but has no name.'],
  ]);
  expect(touchpoints.map(({ line }) => line)).toEqual([1, 3]);
});

test('the hint counts what would be made', () => {
  const hint = (text: string) => {
    const says = hintOfLines(countsOfLines(text));
    return says && words(says);
  };
  expect(hint('A:\na\nb\nB:\nc\nC:\nd\ne')).toBe('3 stages, 5 touchpoints, connected in order');
  expect(hint('A:\na')).toBe('1 stage, 1 touchpoint');
  expect(hint('a\nb')).toBe('1 stage, 2 touchpoints, connected in order');
  expect(hint(' \n')).toBeUndefined();
});
