import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exportFormats } from '../../../../src/exchange/export/registry.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { ExportDialog } from '../../../../src/ui/export/export-dialog.tsx';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';
import { allByRole, byRole, click, draw, until } from '../draw.tsx';
import { dialogsOpen } from '../open-dialogs.ts';

const saved: Blob[] = [];

beforeEach(() => {
  dialogsOpen();
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:saved';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});
afterEach(() => {
  saved.length = 0;
  vi.restoreAllMocks();
});

function drawn() {
  const shop = openShop();
  const onClose = vi.fn<() => void>();
  const place = draw(
    <EditorContext value={shop.editor}>
      <ExportDialog journeyId={shop.journeyId} onClose={onClose} />
    </EditorContext>,
  );
  const radio = (name: string) => {
    const found = [...place.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
      (each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === name,
    );
    if (!found) throw new Error(`No choice ${name}`);
    return found;
  };
  const groups = () =>
    allByRole(place, 'radiogroup').map(
      (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
    );
  return { ...shop, place, radio, groups, onClose };
}

test('a format asks for what it can do, and for nothing else', () => {
  const { radio, groups } = drawn();
  expect(groups()).toEqual(['Format', 'What', 'Size']);
  click(radio('SVG'));
  expect(groups()).toEqual(['Format', 'What']);
  expect(radio('This journey').checked).toBe(true);
  click(radio('Workspace file (.json)'));
  expect(radio('Whole workspace').checked).toBe(true);
});

test('Save hands over a file, says so and closes', async () => {
  const { place, radio, onClose, editor } = drawn();
  click(radio('Workspace file (.json)'));
  click(byRole(place, 'button', 'Save'));
  await until(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(JSON.parse((await saved[0]?.text()) ?? '')).toMatchObject({ format: 'throughline/workspace', name: 'Shop' });
  expect(editor.messages.current().map(({ says }) => words(says))).toEqual([
    '“Shop.throughline.json” was saved to your downloads.',
  ]);
});

test('a picture the browser cannot paint is refused in the dialog, with what to do', async () => {
  const { place, onClose } = drawn();
  click(byRole(place, 'button', 'Save')); // PNG, and nothing here can paint
  await until(() => expect(allByRole(place, 'alert')).toHaveLength(1));
  expect(byRole(place, 'alert').textContent).toMatch(/Nothing was saved/);
  expect([saved.length, onClose.mock.calls.length]).toEqual([0, 0]);
});

test('a writer that cannot be loaded is told of in the dialog; the same press works once there is a network', async () => {
  const { place, radio, onClose } = drawn();
  const workspaceFile = exportFormats.find(({ id }) => id === 'workspace-file');
  if (!workspaceFile) throw new Error('There is no such format');
  vi.spyOn(workspaceFile, 'load').mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  click(radio('Workspace file (.json)'));
  click(byRole(place, 'button', 'Save'));
  await until(() => expect(byRole(place, 'alert').textContent).toMatch(/could not be loaded. Nothing was saved/));
  expect([saved.length, onClose.mock.calls.length]).toEqual([0, 0]);
  click(byRole(place, 'button', 'Save'));
  await until(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(saved).toHaveLength(1);
});

test('each thing that may be left out says what it is', () => {
  const { place } = drawn();
  const group = [...place.querySelectorAll('fieldset')].find(
    (each) => each.querySelector('legend')?.textContent === 'Leave out',
  );
  const described = (element: Element | null | undefined) =>
    document.getElementById(element?.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(described(group)).toMatch(/^What is ticked is not in the file/);
  const boxes = [...(group?.querySelectorAll('input') ?? [])];
  expect(boxes.map((box) => [document.getElementById(`${box.id}-label`)?.textContent, described(box)])).toEqual([
    ['Names', 'People who own, coordinate, sponsor or take part'],
    ['Costs', 'Cost per hour, investments and benefits'],
    ['Drafts', 'Jams that are still drafts'],
    ['Comments', 'All of them, answered or not'],
    ['Evidence', 'Quotes, sources, and what statements rest on'],
  ]);
});
