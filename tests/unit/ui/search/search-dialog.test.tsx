import { beforeEach, expect, test, vi } from 'vitest';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import type { RecordId } from '../../../../src/model/records/kinds.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { goOn } from '../../../../src/ui/search/go-on.ts';
import { goToRecord } from '../../../../src/ui/search/go-to.ts';
import { SearchDialog } from '../../../../src/ui/search/search-dialog.tsx';
import { openShop } from '../details/workspace.ts';
import { allByRole, byRole, draw, press, type, undraw } from '../draw.tsx';
import { dialogsOpen } from '../open-dialogs.ts';

beforeEach(dialogsOpen);

function open(shop = openShop()) {
  const onGo = vi.fn<(id: RecordId) => void>();
  const place = draw(
    <EditorContext value={shop.editor}>
      <SearchDialog journeyId={shop.journeyId} onGo={onGo} onClose={() => {}} />
    </EditorContext>,
  );
  const box = byRole<HTMLInputElement>(place, 'combobox', 'Search');
  const options = () => allByRole(place, 'option').map((option) => option.querySelector('span')?.textContent);
  return { ...shop, shop, place, box, options, onGo, status: () => byRole(place, 'status').textContent };
}

test('finds by kind, counts, and says where there is nothing', () => {
  const { box, options, status, place } = open();
  expect(options()).toEqual([]);
  type(box, 'a');
  expect(options()).toEqual(['Calls', 'Pays']);
  byRole(place, 'group', 'Touchpoints');
  expect(status()).toBe('2 found');
  type(box, 'TÉLE');
  expect(options()).toEqual(['Telephone']);
  expect(status()).toBe('1 found');
  type(box, 'nonsense');
  expect(options()).toEqual([]);
  expect(status()).toBe('Nothing in this workspace has “nonsense” in its name or text.');
});

test('what is chosen is gone to; opened again it stands on the next, and the search goes on without it', () => {
  const first = open();
  type(first.box, 'a');
  press(first.box, 'Enter');
  expect(first.onGo.mock.calls).toEqual([[first.idOf('Calls')]]);
  undraw();

  const again = open(first.shop);
  expect(again.box.value).toBe('a');
  press(again.box, 'Enter');
  expect(again.onGo.mock.calls).toEqual([[first.idOf('Pays')]]);
  const { editor, journeyId } = first;
  expect(goOn(editor, journeyId, 1)).toBe(first.idOf('Calls'));
  expect(goOn(editor, journeyId, -1)).toBe(first.idOf('Pays'));
});

test('many answers are listed in part, and the heading says how many there are', () => {
  const shop = openShop();
  const touchpoints = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`t${at}`, { journeyId: 'j', name: `Wait ${at}`, column: at }]),
  );
  shop.store.dispatch(recordsAdd({ fragment: { tables: { journeys: { j: { title: 'I wait' } }, touchpoints } } }));
  const { box, options, place, status } = open(shop);
  type(box, 'wait');
  expect(options()).toHaveLength(9);
  byRole(place, 'group', 'Touchpoints · the first 8 of 120');
  expect(status()).toBe('121 found');
});

test('what nothing uses is said to be so, what several use selects them', () => {
  const { editor, store, journeyId } = openShop();
  const toJourney = vi.fn<() => void>();
  const [channel] = Object.values(store.snapshot().channels);
  store.dispatch(recordsAdd({ fragment: { tables: { channels: { f: { name: 'Fax' } } } } }));
  const fax = Object.values(store.snapshot().channels).find(({ name }) => name === 'Fax');
  if (!fax || !channel) throw new Error('There is no channel');
  goToRecord(editor, fax.id, journeyId, toJourney);
  expect(toJourney).not.toHaveBeenCalled();
  expect(editor.messages.current().map(({ says }) => says.id)).toEqual(['search.unused']);
  goToRecord(editor, channel.id, journeyId, toJourney);
  expect(toJourney.mock.calls).toEqual([[journeyId, 'records']]);
});
