import { expect, test } from 'vitest';
import { isTyping } from '../../../../src/ui/editor/is-typing.ts';

function made(html: string): Element {
  const place = document.createElement('div');
  place.innerHTML = html;
  const element = place.querySelector('[data-here]');
  if (!element) throw new Error('There is nothing to press a key on');
  return element;
}

test.each([
  '<input data-here>',
  '<input type="search" data-here>',
  '<textarea data-here></textarea>',
  '<select data-here></select>',
  '<p contenteditable="true"><b data-here></b></p>',
])('in %s keys are typed', (html) => {
  expect(isTyping(made(html))).toBe(true);
});

test.each(['<button data-here></button>', '<input type="checkbox" data-here>', '<input type="radio" data-here>'])(
  'on %s they are not',
  (html) => {
    expect(isTyping(made(html))).toBe(false);
  },
);
