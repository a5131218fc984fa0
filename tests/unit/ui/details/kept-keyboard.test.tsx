import { act } from 'react';
import { expect, test } from 'vitest';
import { Details } from '../../../../src/ui/details/details.tsx';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { byRole, click, draw, focus } from '../draw.tsx';
import { openShop } from './workspace.ts';

function drawn() {
  const shop = openShop();
  const place = draw(
    <EditorContext value={shop.editor}>
      <button type="button">Elsewhere</button>
      <Details journeyId={shop.journeyId} />
    </EditorContext>,
  );
  const select = (...labels: string[]) => act(() => shop.editor.session.select(labels.map(shop.idOf)));
  return { ...shop, place, select };
}

const inHand = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName;

test('the keyboard goes on in the panel of what comes back by an undo', () => {
  const { place, select, editor, idOf } = drawn();
  select('Calls');
  const id = idOf('Calls');
  const remove = byRole(place, 'button', 'Delete');
  focus(remove);
  click(remove);
  expect(inHand()).toBe('Details');
  act(() => {
    editor.undo();
    editor.session.select([id]);
  });
  expect(byRole<HTMLInputElement>(place, 'textbox', 'Name').value).toBe('Calls');
  expect(inHand()).toBe('Details');
});

test('from one to several and back the keyboard stays in the region', () => {
  const { place, select } = drawn();
  select('Calls');
  focus(byRole(place, 'textbox', 'Name'));
  select('Calls', 'Pays');
  expect(inHand()).toBe('Details');
  focus(byRole(place, 'button', 'Delete'));
  select('Pays');
  expect(inHand()).toBe('Details');
});

test('who is elsewhere stays there', () => {
  const { place, select } = drawn();
  select('Calls');
  focus(byRole(place, 'textbox', 'Name'));
  focus(byRole(place, 'button', 'Elsewhere'));
  select('Pays');
  expect(document.activeElement).toBe(byRole(place, 'button', 'Elsewhere'));
});
