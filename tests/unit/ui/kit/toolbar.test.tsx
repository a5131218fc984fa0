import { expect, test } from 'vitest';
import { say } from '../../../../src/lib/words.ts';
import { Button } from '../../../../src/ui/kit/button.tsx';
import { Toolbar } from '../../../../src/ui/kit/toolbar.tsx';
import { allByRole, byRole, draw, focus, press } from '../draw.tsx';

function drawn() {
  const place = draw(
    <Toolbar label={say('test.tools', 'Tools')}>
      {['One', 'Two', 'Three'].map((name) => (
        <Button key={name} label={say('test.name', '{name}', { name })} />
      ))}
    </Toolbar>,
  );
  const stops = () => allByRole(place, 'button').map(({ tabIndex }) => tabIndex);
  const here = () => document.activeElement?.textContent;
  return { bar: byRole(place, 'toolbar', 'Tools'), first: byRole(place, 'button', 'One'), stops, here };
}

test('it is one stop for Tab, at the button that had the keyboard last', () => {
  const { bar, first, stops } = drawn();
  expect(stops()).toEqual([0, -1, -1]);
  focus(first);
  press(bar, 'ArrowRight');
  expect(stops()).toEqual([-1, 0, -1]);
});

test('arrow keys go round, Home and End to the ends', () => {
  const { bar, first, here } = drawn();
  focus(first);
  const after = (key: string) => {
    press(bar, key);
    return here();
  };
  expect([after('ArrowLeft'), after('ArrowRight'), after('End'), after('Home')]).toEqual([
    'Three',
    'One',
    'Three',
    'One',
  ]);
});

test('keys with Ctrl, Alt or Shift are left to others', () => {
  const { bar, first, here } = drawn();
  focus(first);
  expect(press(bar, 'ArrowRight', { altKey: true }).defaultPrevented).toBe(false);
  expect(here()).toBe('One');
});
