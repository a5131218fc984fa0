import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, openExample, touchpoint } from './support/steps.ts';

async function copyView(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Copy this view as a picture' }).click();
}

interface Seen {
  readonly width: number;
  readonly height: number;
  /** Pixels of the wanted colour among those looked at. */
  readonly hits: number;
}

/** Decodes a PNG in the page and counts the pixels of a token's colour in a part of it, in CSS pixels of the map. */
const look = (page: Page, png: Buffer, part: { x: number; y: number; width: number; height: number }): Promise<Seen> =>
  page.evaluate(
    async ({ base64, box }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('There is no canvas');
      const probe = new OffscreenCanvas(1, 1).getContext('2d');
      if (!probe) throw new Error('There is no canvas');
      probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--connection').trim();
      probe.fillRect(0, 0, 1, 1);
      const wanted = probe.getImageData(0, 0, 1, 1).data;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(box.x, box.y, box.width, box.height);
      let hits = 0;
      for (let at = 0; at < data.length; at += 4)
        if ([0, 1, 2].every((step) => Math.abs((data[at + step] ?? 0) - (wanted[step] ?? 0)) <= 24)) hits += 1;
      return { width: bitmap.width, height: bitmap.height, hits };
    },
    { base64: png.toString('base64'), box: part },
  );

const onClipboard = async (page: Page): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    }),
  );

/** Waits until the map has come to rest on its way somewhere. */
async function atRest(page: Page, name: string): Promise<void> {
  let before = '';
  const hasStood = async () => {
    const now = JSON.stringify(await touchpoint(page, name).boundingBox());
    const same = now === before;
    before = now;
    return same;
  };
  await expect.poll(hasStood, { intervals: [300] }).toBe(true);
}

/** The strip between two cards that stand side by side, from the corner of the map's window. */
async function between(page: Page, from: string, to: string) {
  const map = await page.getByRole('application', { name: 'Journey map' }).boundingBox();
  const left = await touchpoint(page, from).boundingBox();
  const right = await touchpoint(page, to).boundingBox();
  if (!map || !left || !right) throw new Error('A card is not in sight');
  const x = left.x + left.width + 4 - map.x;
  return {
    x: Math.round(x),
    y: Math.round(left.y + left.height / 2 - 6 - map.y),
    width: Math.round(right.x - left.x - left.width - 24),
    height: 12,
  };
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the view as a picture, ${colorScheme}`, () => {
    test.use({ colorScheme, permissions: ['clipboard-read', 'clipboard-write'] });

    test('is put on the clipboard as it is seen, lines and all', async ({ page }) => {
      await newMap(page, 'Picture', ['Buy:', 'Looks around', 'Pays']);
      await page.getByRole('button', { name: 'Fit' }).click();
      await atRest(page, 'Pays');
      const strip = await between(page, 'Looks around', 'Pays');
      expect(strip.width).toBeGreaterThan(10);
      await copyView(page);
      await expect(page.getByText('The picture is on the clipboard.')).toBeVisible({ timeout: 30_000 });
      const png = await onClipboard(page);
      const map = await page.getByRole('application', { name: 'Journey map' }).boundingBox();
      const seen = await look(page, png, strip);
      expect([seen.width, seen.height]).toEqual([Math.round(map?.width ?? 0), Math.round(map?.height ?? 0)]);
      expect(seen.hits).toBeGreaterThan(strip.width * 0.6);
      const beside = await look(page, png, { ...strip, y: strip.y + 30 });
      expect(beside.hits).toBe(0);
    });
  });
}

test('where the browser keeps its clipboard to itself, the picture is downloaded', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openExample(page);
  const coming = page.waitForEvent('download');
  await copyView(page);
  const download = await coming;
  expect(download.suggestedFilename()).toBe('I join and use broadband.png');
  const { hits } = await look(page, await readFile(await download.path()), { x: 0, y: 0, width: 900, height: 500 });
  expect(hits).toBeGreaterThan(100);
  await expect(page.getByText('it was downloaded')).toBeVisible();
});

test('where no map is open, it says what to do', async ({ page }) => {
  await openExample(page);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Outline' }).click();
  await copyView(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Open the Map' })).toBeVisible();
});
