import { act } from 'react';
import { expect, test } from 'vitest';
import { jamAdd } from '../../../../src/model/commands/jam-add.ts';
import { Details } from '../../../../src/ui/details/details.tsx';
import { askForField } from '../../../../src/ui/editor/asked-field.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { byRole, click, draw } from '../draw.tsx';
import { openShop } from './workspace.ts';

function drawn() {
  const shop = openShop();
  const place = draw(
    <EditorContext value={shop.editor}>
      <Details journeyId={shop.journeyId} />
    </EditorContext>,
  );
  const askAt = (name: string, field: Parameters<typeof askForField>[0]) =>
    act(() => {
      shop.editor.session.select([shop.idOf(name)]);
      askForField(field);
    });
  return { ...shop, place, askAt };
}

test('a field that is asked for together with its touchpoint gets the keyboard', () => {
  const { place, askAt } = drawn();
  askAt('Calls', 'operates');
  expect(document.activeElement).toBe(byRole(place, 'combobox', 'Operates'));
  askAt('Pays', 'jams');
  expect(document.activeElement).toBe(byRole(place, 'button', 'Add jam'));
});

test('selecting alone asks for no field, also after one was asked for', () => {
  const { editor, idOf, askAt } = drawn();
  askAt('Calls', 'operates');
  act(() => editor.session.select([idOf('Pays')]));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Details');
});

test('the keyboard goes on in the panel when a jam is opened, and when it is left', () => {
  const { place, store, idOf, askAt } = drawn();
  act(() => void store.dispatch(jamAdd({ title: 'Closed at noon', subjects: [idOf('Calls')] })));
  askAt('Calls', 'jams');
  expect(document.activeElement?.textContent).toBe('Closed at noon');
  click(byRole(place, 'button', 'Closed at noon'));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Details');
  expect(byRole<HTMLInputElement>(place, 'textbox', 'Title').value).toBe('Closed at noon');
  click(byRole(place, 'button', 'Back to Calls'));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Details');
  expect(byRole<HTMLInputElement>(place, 'textbox', 'Name').value).toBe('Calls');
});
