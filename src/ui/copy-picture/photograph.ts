import { toBlob } from 'html-to-image';
import { fontsInUse } from './fonts-in-use.ts';

/** What belongs to working on the map and not to its picture. */
const tools = '.react-flow__panel, [data-tools]';

/** Takes a picture of an element of the page as it looks now, at the sharpness of the screen. */
export async function photograph(element: HTMLElement): Promise<Blob> {
  const { width, height } = element.getBoundingClientRect();
  const blob = await toBlob(element, {
    width,
    height,
    fontEmbedCSS: await fontsInUse(),
    pixelRatio: Math.max(1, devicePixelRatio),
    backgroundColor: getComputedStyle(element).backgroundColor,
    filter: (node) => !(node instanceof Element) || !node.matches(tools),
  });
  if (!blob) throw new Error('The browser made no picture');
  return blob;
}
