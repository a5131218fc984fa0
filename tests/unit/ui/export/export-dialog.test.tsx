import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { ExportDialog } from '../../../../src/ui/export/export-dialog.tsx';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';
import { allByRole, byRole, click, draw, until } from '../draw.tsx';

const saved: Blob[] = [];

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
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
