import { expect, test } from 'vitest';
import type { RecordId } from '../../../../src/model/records/kinds.ts';
import { deleteRecords } from '../../../../src/ui/editor/delete-records.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';

const deleted = (choose: (shop: ReturnType<typeof openShop>) => readonly RecordId[]) => {
  const shop = openShop();
  deleteRecords(shop.editor, choose(shop));
  const [message] = shop.editor.messages.current();
  return { ...shop, message, says: message && words(message.says) };
};
const stageIn = ({ store }: ReturnType<typeof openShop>) => Object.keys(store.snapshot().stages)[0] as RecordId; // the only one

test('a deleted stage is told of with the touchpoints that went with it, and comes back whole', () => {
  const { says, message, store } = deleted((shop) => [stageIn(shop)]);
  expect(says).toBe('Deleted the stage “Buy” and its 2 touchpoints.');
  message?.action?.run();
  expect(Object.keys(store.snapshot().touchpoints)).toHaveLength(2);
  expect(Object.keys(store.snapshot().stages)).toHaveLength(1);
});

test('a touchpoint that is deleted with its stage counts once', () => {
  const { says } = deleted((shop) => [shop.idOf('Calls'), stageIn(shop)]);
  expect(says).toBe('Deleted 1 stage and 2 touchpoints.');
});

test('several touchpoints are told of by their number, one by its name', () => {
  expect(deleted((shop) => [shop.idOf('Calls'), shop.idOf('Pays')]).says).toBe('Deleted 2 touchpoints.');
  expect(deleted((shop) => [shop.idOf('Calls')]).says).toBe('Deleted “Calls”.');
});
