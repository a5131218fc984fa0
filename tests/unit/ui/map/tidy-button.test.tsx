import { expect, test } from 'vitest';
import { connectionAdd } from '../../../../src/model/commands/connection-add.ts';
import { touchpointMove } from '../../../../src/model/commands/touchpoint-move.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import { type OpenMap, OpenMapContext } from '../../../../src/ui/canvas/open-map.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { TidyButton } from '../../../../src/ui/map/tidy-button.tsx';
import { severalSelected } from '../../../../src/ui/map/use-tidy.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';
import { byRole, click, draw, until } from '../draw.tsx';

/** The shop with its touchpoints connected, and one of them out of line. */
function messyShop() {
  const shop = openShop();
  const { store, editor, idOf } = shop;
  const journeyId = Object.values(store.snapshot().journeys)[0]?.id;
  const stageId = Object.values(store.snapshot().stages)[0]?.id;
  if (!journeyId || !stageId) throw new Error('There is no journey');
  editor.edit(connectionAdd({ fromId: idOf('Calls'), toId: idOf('Pays') }));
  editor.edit(touchpointMove({ id: idOf('Pays'), journeyId, stageId, column: 1, row: 3 }));
  const map = { journeyId, layout: () => layoutJourney(store.snapshot(), journeyId) } as OpenMap; // what the button uses of one
  const place = draw(
    <EditorContext value={editor}>
      <OpenMapContext value={map}>
        <TidyButton />
      </OpenMapContext>
    </EditorContext>,
  );
  const said = () => editor.messages.current().map(({ says }) => words(says));
  const rowOf = (name: string) => store.snapshot().touchpoints[idOf(name)]?.row;
  return { ...shop, map, place, said, rowOf };
}

test('tidies, says how many moved, and offers to undo it', async () => {
  const { place, said, rowOf, editor } = messyShop();
  click(byRole(place, 'button', 'Tidy'));
  await until(() => expect(said()).toEqual(['Tidied: 1 touchpoint moved']));
  expect(rowOf('Pays')).toBe(0);
  editor.messages.current()[0]?.action?.run();
  expect(rowOf('Pays')).toBe(3);
});

test('says where there is nothing to do', async () => {
  const { place, said, editor } = messyShop();
  click(byRole(place, 'button', 'Tidy'));
  await until(() => expect(said()).toHaveLength(1));
  const before = editor.store.snapshot();
  click(byRole(place, 'button', 'Tidy'));
  await until(() => expect(said()).toContain('Already tidy'));
  expect(editor.store.snapshot()).toBe(before);
});

test('only several selected touchpoints are tidied for themselves', () => {
  const { editor, map, idOf } = messyShop();
  editor.session.set({ selection: [idOf('Pays')] });
  expect(severalSelected(editor, map)).toBeUndefined();
  editor.session.set({ selection: [idOf('Pays'), idOf('Calls')] });
  expect(severalSelected(editor, map)).toEqual([idOf('Calls'), idOf('Pays')]);
});
