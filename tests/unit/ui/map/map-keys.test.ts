import { describe, expect, test } from 'vitest';
import type { Pressed } from '../../../../src/ui/editor/pressed.ts';
import { meaningOf } from '../../../../src/ui/map/map-keys.ts';

const press = (key: string, held: Partial<Pressed> = {}, letters = true) =>
  meaningOf({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held }, { letters });

describe('keys of the map', () => {
  test.each([
    ['t', 'add-touchpoint'],
    ['T', 'add-touchpoint'],
    ['s', 'add-stage'],
    ['c', 'connect'],
    ['j', 'note-problem'],
    ['o', 'say-who-runs-it'],
    ['0', 'fit'],
    ['+', 'zoom-in'],
    ['-', 'zoom-out'],
    ['Enter', 'edit'],
    ['Delete', 'delete'],
    ['Escape', 'leave'],
  ])('%s: %s', (key, does) => {
    expect(press(key)?.does).toBe(does);
  });

  test.each([
    ['1', -2],
    ['3', 0],
    ['5', 2],
  ])('%s sets the emotion %d', (key, emotion) => {
    expect(press(key)).toEqual({ does: 'feel', emotion });
  });

  test('arrows go, and with Alt they move', () => {
    expect(press('ArrowLeft')).toEqual({ does: 'go', direction: 'left' });
    expect(press('ArrowLeft', { altKey: true })).toEqual({ does: 'shift', direction: 'left' });
  });

  test('with Ctrl or the command key letters mean something else, or belong to others', () => {
    expect(press('a', { ctrlKey: true })?.does).toBe('select-all');
    expect(press('d', { metaKey: true })?.does).toBe('duplicate');
    for (const key of ['s', 'c', 't', 'z', 'f']) expect(press(key, { ctrlKey: true })).toBeUndefined();
    expect(press('t', { altKey: true })).toBeUndefined();
  });

  test('keys of one letter, figure or sign mean nothing while they are switched off, all others go on', () => {
    for (const key of ['t', 'S', 'c', 'j', 'o', '0', '1', '5', '+', '-']) expect(press(key, {}, false)).toBeUndefined();
    expect(press('Enter', {}, false)?.does).toBe('edit');
    expect(press('Delete', {}, false)?.does).toBe('delete');
    expect(press('a', { ctrlKey: true }, false)?.does).toBe('select-all');
    expect(press('ArrowUp', { altKey: true }, false)?.does).toBe('shift');
  });

  test('Shift and Enter press the button of the jams', () => {
    expect(press('Enter', { shiftKey: true })?.does).toBe('show-jams');
  });

  test('Tab, F6 and the question mark are left to those whose they are', () => {
    for (const key of ['Tab', 'F6', '?']) expect(press(key)).toBeUndefined();
  });
});
