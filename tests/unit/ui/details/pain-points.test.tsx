import { act } from 'react';
import { expect, test } from 'vitest';
import { recordAdd } from '../../../../src/model/commands/record-add.ts';
import { Details } from '../../../../src/ui/details/details.tsx';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { byRole, click, draw } from '../draw.tsx';
import { openShop } from './workspace.ts';

function more() {
  const shop = openShop();
  const place = draw(
    <EditorContext value={shop.editor}>
      <Details journeyId={shop.journeyId} />
    </EditorContext>,
  );
  act(() => shop.editor.session.select([shop.idOf('Calls')]));
  click(byRole(place, 'button', 'More'));
  return { ...shop, place };
}

test('pain points of a touchpoint are told, opened and added under More', () => {
  const { place, store, idOf } = more();
  act(
    () =>
      void store.dispatch(
        recordAdd({
          table: 'painPoints',
          values: { touchpointId: idOf('Calls'), text: 'Nobody answers', severity: 4 },
        }),
      ),
  );
  const told = byRole(place, 'button', 'Nobody answers');
  expect(told.parentElement?.textContent).toContain('severity 4');
  click(told);
  expect(byRole<HTMLTextAreaElement>(place, 'textbox', 'Text').value).toBe('Nobody answers');
  click(byRole(place, 'button', 'Back to Calls'));
  click(byRole(place, 'button', 'Add pain point'));
  expect(byRole<HTMLTextAreaElement>(place, 'textbox', 'Text').value).toBe('');
  expect(Object.keys(store.snapshot().painPoints)).toHaveLength(2);
});

test('every role has its field; one that nobody is asked for can be asked for everywhere', () => {
  const { place, store } = more();
  for (const role of ['Designs', 'Builds', 'Renews']) expect(byRole(place, 'combobox', role)).toBeTruthy();
  click(byRole(place, 'button', 'Ask for a role everywhere…'));
  click(byRole(place, 'menuitem', 'Renews'));
  expect(store.snapshot().workspace.rolesInUse.renews).toBe(true);
});
