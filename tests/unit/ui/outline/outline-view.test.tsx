import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { askForRecords } from '../../../../src/ui/editor/asked-records.ts';
import { byRole, click, focus, press, type, until } from '../draw.tsx';
import { drawOutline } from './open.tsx';

const whole = [
  'Find',
  '  Looks around',
  '    Goes to: Calls',
  '  Calls',
  '    Goes to: Looks around',
  '    Goes to: Orders, if answered',
  '    Operates: Contact centre',
  '    Jam: Long queue',
  'Buy',
  '  Orders',
  '    Goes to: Pays',
  '  Pays',
  'Unsorted',
  '  Idea',
];

const active = (): HTMLElement => {
  if (!(document.activeElement instanceof HTMLElement)) throw new Error('Nothing has the keyboard');
  return document.activeElement;
};

const box = (): HTMLInputElement => {
  if (!(document.activeElement instanceof HTMLInputElement)) throw new Error('No text is being edited');
  return document.activeElement;
};

const withKeyboard = (lines: readonly string[]) => lines.filter((line) => line.endsWith(' <') || line.endsWith(' |'));

/** An outline with the keyboard on an item. */
function at(name: string) {
  const drawn = drawOutline();
  focus(drawn.item(name));
  click(drawn.item(name));
  return drawn;
}

describe('the tree', () => {
  test('tells stages, touchpoints and what they carry, with level, place and number', () => {
    const { text, item, tree } = drawOutline();
    expect(text()).toEqual(whole);
    expect(tree().getAttribute('aria-multiselectable')).toBe('true');
    const entry = item('Goes to: Orders, if answered');
    expect(entry.getAttribute('aria-level')).toBe('3');
    expect(entry.getAttribute('aria-posinset')).toBe('2');
    expect(entry.getAttribute('aria-setsize')).toBe('4');
    expect(item('Calls').getAttribute('aria-expanded')).toBe('true');
    expect(item('Pays').getAttribute('aria-expanded')).toBeNull();
    const about = document.getElementById(item('Calls').getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toBe('in stage Find, by Telephone, 1 jam, runs: Contact centre');
  });

  test('is one stop for Tab, and arrow keys go through it, in and out', () => {
    const { items, text, session, touchpoint } = at('Find');
    expect(items().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    press(active(), 'ArrowDown');
    expect(withKeyboard(text())).toEqual(['  Looks around <']);
    expect(session.get().selection).toEqual([touchpoint('Looks around')]);
    press(active(), 'ArrowRight');
    expect(withKeyboard(text())).toEqual(['    Goes to: Calls <']);
    press(active(), 'ArrowLeft');
    press(active(), 'ArrowLeft');
    expect(text().slice(0, 3)).toEqual(['Find', '  Looks around <', '  Calls']);
    press(active(), 'ArrowLeft');
    press(active(), 'ArrowLeft');
    expect(text().slice(0, 2)).toEqual(['Find <', 'Buy']);
    press(active(), 'End');
    expect(withKeyboard(text())).toEqual(['  Idea <']);
    press(active(), 'Home');
    press(active(), '*');
    expect(text().slice(0, 3)).toEqual(['Find <', '  Looks around', '  Calls']);
    expect(items().filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  test('finds by the first letters, while single letters on a touchpoint are its own', () => {
    const { text } = at('Find');
    press(active(), 'p');
    expect(withKeyboard(text())).toEqual(['  Pays <']);
    press(active(), 'Home');
    press(active(), 'o');
    press(active(), 'r');
    expect(withKeyboard(text())).toEqual(['  Orders <']);
  });

  test('selects several, and moves the keyboard without selecting', () => {
    const { session, touchpoint, items } = at('Orders');
    press(active(), 'ArrowLeft');
    press(active(), 'ArrowDown', { shiftKey: true });
    expect(session.get().selection).toEqual([touchpoint('Orders'), touchpoint('Pays')]);
    press(active(), 'ArrowUp', { ctrlKey: true });
    expect(session.get().selection).toHaveLength(2);
    press(active(), ' ', { ctrlKey: true });
    expect(session.get().selection).toEqual([touchpoint('Pays')]);
    press(active(), 'a', { ctrlKey: true });
    expect(items().filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(5);
  });
});

describe('the pointer', () => {
  const clickWith = (element: HTMLElement, held: MouseEventInit) => {
    focus(element);
    act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, ...held })));
  };

  test('with Shift selects all up to there, with Ctrl one more or one less', () => {
    const { session, item, touchpoint } = at('Looks around');
    clickWith(item('Orders'), { shiftKey: true });
    const [looks, calls, orders] = ['Looks around', 'Calls', 'Orders'].map(touchpoint);
    expect(session.get().selection).toEqual([looks, calls, orders]);
    clickWith(item('Calls'), { ctrlKey: true });
    expect(session.get().selection).toEqual([looks, orders]);
    clickWith(item('Pays'), { metaKey: true });
    expect(session.get().selection).toEqual([looks, orders, touchpoint('Pays')]);
  });

  test('opens and closes, and takes the keyboard along that was within', () => {
    const { item, text } = at('Calls');
    const toggle = item('Find').querySelector<HTMLElement>('[data-toggles]');
    if (!toggle) throw new Error('Find cannot be closed');
    click(toggle);
    expect(text().slice(0, 2)).toEqual(['Find <', 'Buy']);
    click(item('Find').querySelector<HTMLElement>('[data-toggles]') ?? toggle);
    expect(text()).toHaveLength(14);
  });
});

describe('writing', () => {
  test('Enter goes from line to line, Tab and Shift+Tab change the level, Escape leaves', () => {
    const { text } = at('Pays');
    press(active(), 'Enter');
    type(box(), 'Waits');
    press(box(), 'Enter');
    type(box(), 'Use');
    press(box(), 'Tab', { shiftKey: true });
    expect(text().slice(-6)).toEqual(
      ['  Pays', '  Waits', 'Use |', 'Unsorted', '  Idea'].slice(-5).toSpliced(0, 0, '    Goes to: Pays'),
    );
    press(box(), 'Enter');
    press(box(), 'Tab');
    type(box(), 'Unpacks');
    expect(text().slice(-4)).toEqual(['Use', '  Unpacks |', 'Unsorted', '  Idea']);
    press(box(), 'Escape');
    expect(withKeyboard(text())).toEqual(['  Unpacks <']);
  });

  test('each is connected from the one before, across stages too', () => {
    const { store } = at('Pays');
    press(active(), 'Enter');
    type(box(), 'Waits');
    press(box(), 'Enter');
    press(box(), 'Tab', { shiftKey: true });
    type(box(), 'Use');
    press(box(), 'Enter');
    press(box(), 'Tab');
    type(box(), 'Unpacks');
    const { connections, touchpoints } = store.snapshot();
    const ways = Object.values(connections).map(
      ({ fromId, toId }) => `${touchpoints[fromId]?.name} → ${touchpoints[toId]?.name}`,
    );
    expect(ways).toContain('Pays → Waits');
    expect(ways).toContain('Waits → Unpacks');
  });

  test('an empty new name is taken back: by Enter and Escape, and by Backspace, which goes on in the one before', () => {
    const { text, store } = at('Pays');
    for (const key of ['Enter', 'Escape']) {
      press(active(), 'Enter');
      press(box(), key);
      expect(text().slice(-3)).toEqual(['  Pays <', 'Unsorted', '  Idea']);
      expect(Object.keys(store.snapshot().touchpoints)).toHaveLength(5);
      expect(store.canRedo()).toBe(true);
    }
    press(active(), 'Enter');
    type(box(), 'W');
    type(box(), '');
    press(box(), 'Backspace');
    expect(text().slice(-3)).toEqual(['  Pays |', 'Unsorted', '  Idea']);
    expect(box().value).toBe('Pays');
  });

  test('Escape brings back the name there was', () => {
    const { text } = at('Pays');
    press(active(), 'F2');
    type(box(), 'Pays twice');
    press(box(), 'Escape');
    expect(withKeyboard(text())).toEqual(['  Pays <']);
  });

  test('on a connection Enter writes its condition', () => {
    const { text } = at('Goes to: Pays');
    press(active(), 'Enter');
    expect(box().getAttribute('aria-label')).toBe('When is this way taken');
    type(box(), 'in stock');
    press(box(), 'Enter');
    expect(withKeyboard(text())).toEqual(['    Goes to: Pays, if in stock <']);
  });

  test('keys move on a line: to another place, over the border of a stage, to another level', () => {
    const { text } = at('Pays');
    press(active(), 'ArrowUp', { altKey: true });
    expect(text().slice(8, 12)).toEqual(['Buy', '  Pays <', '  Orders', '    Goes to: Pays']);
    press(active(), 'ArrowUp', { altKey: true });
    expect(text().slice(7, 11)).toEqual(['    Jam: Long queue', '  Pays <', 'Buy', '  Orders']);
    press(active(), 'ArrowDown', { altKey: true });
    press(active(), 'ArrowLeft', { altKey: true });
    expect(text().filter((line) => !line.startsWith(' '))).toEqual(['Find', 'Buy', 'Pays <', 'Unsorted']);
    press(active(), 'ArrowUp', { altKey: true });
    expect(text().filter((line) => !line.startsWith(' '))).toEqual(['Find', 'Pays <', 'Buy', 'Unsorted']);
    press(active(), 'ArrowRight', { altKey: true });
    expect(withKeyboard(text())).toEqual(['  Pays <']);
  });
});

describe('the keyboard is never lost', () => {
  test('a delete goes on beside, and what the message offers brings it back', () => {
    const { text, messages } = at('Calls');
    press(active(), 'Delete');
    expect(text().slice(0, 3)).toEqual(['Find', '  Looks around <', 'Buy']);
    const [message] = messages.current();
    expect(message?.says.english).toBe('Deleted “{name}”.');
    act(() => message?.action?.run());
    expect(withKeyboard(text())).toEqual(['  Calls <']);
  });

  test('another tab’s delete goes on beside, and is told once', () => {
    const { text, otherTab, touchpoint, place, stage } = at('Orders');
    const { other, send } = otherTab();
    other.dispatch(recordDelete({ ids: [touchpoint('Orders')] }));
    act(send);
    expect(withKeyboard(text())).toEqual(['  Pays <']);
    expect(place.querySelector('[aria-live]')?.textContent).toBe('“Orders” is not there any more.');
    other.dispatch(recordDelete({ ids: [stage('Buy')] }));
    act(send);
    expect(withKeyboard(text())).toEqual(['Unsorted <']);
  });

  test('what the Map has in hand is opened here', () => {
    const { text, session, touchpoint, stage } = at('Find');
    press(active(), 'ArrowLeft');
    expect(text().slice(0, 2)).toEqual(['Find <', 'Buy']);
    act(() => session.select([touchpoint('Calls')]));
    expect(withKeyboard(text())).toEqual(['  Calls <']);
    act(() => session.select([stage('Buy')]));
    expect(withKeyboard(text())).toEqual(['Buy <']);
  });

  test('what somebody searched for is opened, selected and given the keyboard', async () => {
    const { text, session, touchpoint, stage } = at('Find');
    press(active(), 'ArrowLeft');
    act(() => active().blur());
    act(() => askForRecords(session, [touchpoint('Calls'), stage('Buy')]));
    await until(() => expect(withKeyboard(text())).toEqual(['  Calls <']));
    expect(session.get().selection).toEqual([touchpoint('Calls'), stage('Buy')]);
  });

  test('the last one gone, the tree itself has it, and Enter writes a first stage', () => {
    const { text, tree, stage, touchpoint, store } = at('Find');
    act(() => void store.dispatch(recordDelete({ ids: [stage('Find'), stage('Buy'), touchpoint('Idea')] })));
    expect(text()).toEqual([]);
    expect(document.activeElement).toBe(tree());
    press(tree(), 'Enter');
    type(box(), 'Begin');
    expect(text()).toEqual(['Begin |']);
  });
});

describe('entries', () => {
  test('a jam that the channel has is taken out here alone, one of its own is deleted', () => {
    const { store, text } = at('Jam: Long queue');
    press(active(), 'Delete');
    expect(Object.values(store.snapshot().jams)).toHaveLength(1);
    expect(Object.values(store.snapshot().jamExceptions)).toMatchObject([{ kind: 'notApplicable' }]);
    expect(withKeyboard(text())).toEqual(['    Jam: Long queue <']);
  });

  test('an owner is taken out by Delete', () => {
    const { store, text } = at('Operates: Contact centre');
    press(active(), 'Delete');
    expect(Object.values(store.snapshot().assignments)).toEqual([]);
    expect(withKeyboard(text())).toEqual(['    Jam: Long queue <']);
  });

  test('what is brought back by an undo has the keyboard again, unless that is elsewhere by now', () => {
    const { editor, place, text, session } = at('Operates: Contact centre');
    press(active(), 'Delete');
    act(() => editor.undo());
    expect(withKeyboard(text())).toEqual(['    Operates: Contact centre <']);
    expect(session.get().selection).toHaveLength(1);
    press(active(), 'ArrowUp');
    press(active(), 'Delete');
    expect(withKeyboard(text())).toEqual(['    Operates: Contact centre <']);
    focus(byRole(place, 'button', 'Show all'));
    act(() => editor.undo());
    expect(text()).toContain('    Goes to: Orders, if answered');
    expect(session.get().focused).toBe(session.get().selection[0]);
    expect(document.activeElement).toBe(byRole(place, 'button', 'Show all'));
  });

  test('figures set the emotion, and it is told', () => {
    const { store, touchpoint, place } = at('Pays');
    press(active(), '1');
    expect(store.snapshot().touchpoints[touchpoint('Pays')]?.emotion).toBe(-2);
    expect(place.querySelector('[aria-live]')?.textContent).toBe('feels very bad');
  });
});
