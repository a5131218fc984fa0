import { say } from '../../lib/words.ts';
import type { Messages } from '../editor/messages.ts';
import { download } from '../kit/download.ts';

/** *Copy this view as a picture*: of the map, as it is seen now. */
export const copyThisView = say('journey.picture', 'Copy this view as a picture');

const failed = say(
  'picture.failed',
  'The picture could not be made, and nothing was copied. Your map is as it was; Export… makes a PNG of the whole map.',
);

/** The map as it is on the page; undefined where another view is open. */
const mapOnPage = (): HTMLElement | undefined =>
  document.querySelector<HTMLElement>('[role="application"][data-region]') ?? undefined;

/** Copies what the map shows now, as a PNG: window, zoom and theme as they are. Where the browser keeps the clipboard to itself it is downloaded. Says which. */
export async function copyPicture(messages: Messages, fileName: string): Promise<void> {
  const map = mapOnPage();
  if (!map) {
    messages.alert(say('picture.no-map', 'There is no map here to copy. Open the Map, then copy it again.'));
    return;
  }
  const drawn = import('./photograph.ts').then(({ photograph }) => photograph(map));
  // Asked for while the press is fresh: browsers allow no copying later.
  const copied = await onClipboard(drawn);
  const blob = await drawn.catch(() => undefined);
  if (!blob) messages.alert(failed);
  else if (copied) messages.news(say('picture.copied', 'The picture is on the clipboard. Paste it where you like.'));
  else {
    download({ fileName: `${fileName.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'map'}.png`, blob });
    messages.news(
      say('picture.downloaded', 'This browser does not let the picture onto the clipboard, so it was downloaded.'),
    );
  }
}

async function onClipboard(drawn: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })]);
    return true;
  } catch {
    return false;
  }
}
