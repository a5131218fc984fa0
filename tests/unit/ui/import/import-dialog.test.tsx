import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReadSources } from '../../../../src/exchange/import/opened-source.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { ImportDialog } from '../../../../src/ui/import/import-dialog.tsx';
import { openShop } from '../details/workspace.ts';
import { byRole, click, draw, type, undraw, until } from '../draw.tsx';
import { dialogsOpen } from '../open-dialogs.ts';

beforeEach(dialogsOpen);

function drawn(files: readonly File[], elsewhere?: ReadSources, making: Promise<void> = Promise.resolve()) {
  const shop = openShop();
  const onClose = vi.fn<() => void>();
  const place = draw(
    <EditorContext value={shop.editor}>
      <ImportDialog
        files={files}
        journeyId={shop.journeyId}
        onClose={onClose}
        onNewWorkspace={() => making}
        {...(elsewhere && { elsewhere })}
      />
    </EditorContext>,
  );
  const pasteText = () => byRole<HTMLTextAreaElement>(place, 'textbox', 'Paste text');
  return { ...shop, place, onClose, pasteText };
}

test('a file that is refused is announced, and stands in the list of what could not be read', async () => {
  const { place } = drawn([new File([''], 'empty.csv')]);
  await until(() => expect(byRole(place, 'alert').textContent).toMatch(/^empty.csv: There is nothing in it/));
  expect(place.textContent).toContain('What could not be read');
});

test('what is cut of a paste stands in the list of what could not be read, with its line', async () => {
  const { place, pasteText } = drawn([]);
  type(pasteText(), `Buy:\nPays\n${'x'.repeat(501)}:\nCalls`);
  await until(() => expect(place.textContent).toContain('This has 501 characters, and 500 is the most here'));
  expect(place.textContent).toContain('Line 3:');
});

test('what is large is read elsewhere, with a progress bar; closing the dialog stops it and leaves nothing', async () => {
  const asked: { readonly signal: AbortSignal | undefined }[] = [];
  const elsewhere: ReadSources = (_job, work) => {
    asked.push({ signal: work?.signal });
    work?.onProgress?.(0.25);
    return new Promise(() => undefined); // never comes to an end by itself
  };
  const { place, store, onClose } = drawn([new File(['Calls\n'.repeat(20_000)], 'large.txt')], elsewhere);
  const before = store.snapshot();
  await until(() => expect(byRole(place, 'progressbar').getAttribute('aria-valuenow')).toBe('25'));
  expect(place.querySelector('table')).toBeNull();
  click(byRole(place, 'button', 'Cancel'));
  expect(onClose).toHaveBeenCalledTimes(1);
  undraw();
  expect(store.snapshot()).toBe(before);
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true]);
});

test('a typed text that changes stops the reading of the one before', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const elsewhere: ReadSources = (_job, work) => {
    signals.push(work?.signal);
    return new Promise(() => undefined);
  };
  const { pasteText } = drawn([], elsewhere);
  type(pasteText(), 'Calls\n'.repeat(20_000));
  await until(() => expect(signals).toHaveLength(1));
  type(pasteText(), 'Pays\n'.repeat(20_000));
  await until(() => expect(signals).toHaveLength(2));
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
});

test('a long paste is a source of its own beside the box, and can be left out again', async () => {
  const { place, pasteText } = drawn([]);
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => 'Calls\n'.repeat(11_000) } });
  act(() => void pasteText().dispatchEvent(paste));
  expect(paste.defaultPrevented).toBe(true);
  await until(() => expect(place.querySelector('caption')?.textContent).toBe('What will be made'));
  expect(place.querySelector('table')?.textContent).toContain('Touchpoints11,000');
  expect(pasteText().value).toBe('');
  click(byRole(place, 'button', 'Leave out Pasted text'));
  expect(place.querySelector('caption')).toBeNull();
});

test('where reading elsewhere breaks it is read here', async () => {
  const elsewhere = vi.fn<ReadSources>().mockRejectedValue(new Error('The reading worker broke'));
  const { place } = drawn([new File(['Calls\n'.repeat(11_000)], 'large.txt')], elsewhere);
  await until(() => expect(place.querySelector('caption')?.textContent).toBe('What will be made'));
  expect(elsewhere).toHaveBeenCalledTimes(1);
});

test('more touchpoints than a workspace holds are refused without being planned', async () => {
  const { place } = drawn([new File(['Calls\n'.repeat(12_001)], 'large.txt')], undefined);
  await until(() => expect(byRole(place, 'alert').textContent).toMatch(/12,000/));
  expect(byRole<HTMLButtonElement>(place, 'button', 'Add to this workspace').disabled).toBe(true);
});

test('while a workspace is made a bar says so, and it cannot be made twice', async () => {
  let made = () => {};
  const making = new Promise<void>((resolve) => {
    made = resolve;
  });
  const { place } = drawn([new File(['Calls\nPays'], 'list.txt')], undefined, making);
  const button = () => byRole<HTMLButtonElement>(place, 'button', 'As a new workspace');
  await until(() => expect(button().disabled).toBe(false));
  click(button());
  expect(byRole(place, 'progressbar', 'Making the workspace…').hasAttribute('aria-valuenow')).toBe(false);
  expect(button().disabled).toBe(true);
  made();
  await until(() => expect(place.querySelector('[role="progressbar"]')).toBeNull());
});

test.each([0, 1])('a bar of which nobody knows how far it has come does not say %d', async (share) => {
  const elsewhere: ReadSources = (_job, work) => {
    work?.onProgress?.(share);
    return new Promise(() => undefined); // never comes to an end by itself
  };
  const { place } = drawn([new File(['Calls\n'.repeat(20_000)], 'large.txt')], elsewhere);
  await until(() => expect(byRole(place, 'progressbar', 'Reading…').hasAttribute('aria-valuenow')).toBe(false));
});
