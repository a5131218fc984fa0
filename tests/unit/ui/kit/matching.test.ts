import { expect, test } from 'vitest';
import { moved, rowsFor } from '../../../../src/ui/kit/combobox-state.ts';
import { matching } from '../../../../src/ui/kit/matching.ts';

const options = ['Self-help', 'Live chat', 'Chat with store', 'Purchase'].map((label) => ({ id: label, label }));

test('what begins with the text comes first, then words that do, then the rest', () => {
  expect(matching(options, 'ch').map(({ label }) => label)).toEqual(['Chat with store', 'Live chat', 'Purchase']);
});

test('a name that is there is never offered to be added again', () => {
  expect(rowsFor(options, '  live  CHAT ', true)).toEqual([{ type: 'option', option: options[1] }]);
});

test('the mark goes round, and enters an unmarked list at either end', () => {
  expect([moved(-1, 1, 3), moved(-1, -1, 3), moved(2, 1, 3), moved(0, -1, 3), moved(-1, 1, 0)]).toEqual([
    0, 2, 0, 2, -1,
  ]);
});
