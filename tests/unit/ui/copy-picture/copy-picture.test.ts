import { afterEach, expect, test, vi } from 'vitest';
import { copyPicture } from '../../../../src/ui/copy-picture/copy-picture.ts';
import { photograph } from '../../../../src/ui/copy-picture/photograph.ts';
import { createMessages } from '../../../../src/ui/editor/messages.ts';
import { download } from '../../../../src/ui/kit/download.ts';

vi.mock(import('../../../../src/ui/copy-picture/photograph.ts'), () => ({ photograph: vi.fn<typeof photograph>() }));
vi.mock(import('../../../../src/ui/kit/download.ts'), () => ({ download: vi.fn<typeof download>() }));

const png = new Blob(['png'], { type: 'image/png' });

function withMap() {
  const map = document.createElement('div');
  map.setAttribute('role', 'application');
  map.dataset.region = '';
  document.body.append(map);
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

async function copied(fileName = 'I buy') {
  const messages = createMessages();
  await copyPicture(messages, fileName);
  return messages.current().map(({ kind, says }) => [kind, says.id]);
}

test('the picture goes onto the clipboard', async () => {
  withMap();
  vi.mocked(photograph).mockResolvedValue(png);
  const write = vi.fn<(items: readonly unknown[]) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('ClipboardItem', class {});
  vi.stubGlobal('navigator', { clipboard: { write } });
  expect(await copied()).toEqual([['news', 'picture.copied']]);
  expect(write).toHaveBeenCalledOnce();
  expect(download).not.toHaveBeenCalled();
});

test('where it may not, it is downloaded under a name that every system takes', async () => {
  withMap();
  vi.mocked(photograph).mockResolvedValue(png);
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await copied('Now / then: "us"?')).toEqual([['news', 'picture.downloaded']]);
  expect(download).toHaveBeenCalledExactlyOnceWith({ fileName: 'Now   then   us.png', blob: png });
});

test('where none can be made, or no map is open, a sentence says so', async () => {
  expect(await copied()).toEqual([['alert', 'picture.no-map']]);
  withMap();
  vi.mocked(photograph).mockRejectedValue(new Error('too large'));
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await copied()).toEqual([['alert', 'picture.failed']]);
  expect(download).not.toHaveBeenCalled();
});
