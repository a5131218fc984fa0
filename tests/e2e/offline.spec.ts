import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../scripts/static-server.mjs';
import { test as base, expect } from './support/page.ts';
import { openExample, openHome, saved, touchpoint } from './support/steps.ts';

/** A copy of the built app in a sub-folder of a host of its own, that a test may replace by another build. */
const test = base.extend<{ host: { readonly url: string; readonly file: (name: string) => string } }>({
  host: async ({ browserName }, provide) => {
    const folder = mkdtempSync(path.join(tmpdir(), `throughline-${browserName}-`));
    cpSync('dist', path.join(folder, 'journeys/map'), { recursive: true });
    const { url, close } = await serveFolder({ folder, port: 0 });
    await provide({ url: `${url}journeys/map/`, file: (name) => path.join(folder, 'journeys/map', name) });
    await close();
    rmSync(folder, { recursive: true });
  },
  baseURL: async ({ host }, provide) => provide(host.url),
  serviceWorkers: 'allow',
});

/** Waits until the app is kept: every file of it is there. */
async function kept(page: Page): Promise<void> {
  const state = async () => (await navigator.serviceWorker.getRegistration())?.active?.state;
  await expect.poll(() => page.evaluate(state)).toBe('activated');
}

/** Another build: the page and its worker differ, as after every change of the app. */
function publish(file: (name: string) => string): void {
  const page = readFileSync(file('index.html'), 'utf8').replace('lang="en"', 'lang="en" data-build="next"');
  writeFileSync(file('index.html'), page);
  const worker = readFileSync(file('service-worker.js'), 'utf8');
  const changed = worker.replace(/((?:url:`|"url":")index\.html(?:`|"),"?revision"?:[`"])[^`"]+/, '$1next');
  if (changed === worker) throw new Error('The worker does not name the page');
  writeFileSync(file('service-worker.js'), changed);
}

const lookForNewer = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

test('after the first visit everything works without a network, in any folder of a host', async ({ page, context }) => {
  await openHome(page);
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await openExample(page);
  await saved(page);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('Calls to report a fault');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(touchpoint(page, 'Calls to report a fault')).toBeVisible();
});

test('a newer version waits until it is asked for, and starts without losing an edit', async ({ page, host }) => {
  await openExample(page);
  await kept(page);
  publish(host.file);
  await page.reload();
  await expect(page.locator('html[data-build]')).toHaveCount(0);
  await expect(touchpoint(page, 'Calls to report a fault')).toBeVisible();
  await expect
    .poll(async () => {
      await lookForNewer(page);
      return page.getByRole('button', { name: 'Start it' }).count();
    })
    .toBe(1);

  await touchpoint(page, 'Calls to report a fault').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Rings about a fault');
  await page.getByRole('button', { name: 'Start it' }).click();
  await expect(page.locator('html[data-build="next"]')).toHaveCount(1);
  await expect(touchpoint(page, 'Rings about a fault')).toBeVisible();
});

test('another tab follows the newer version as soon as nobody writes in it', async ({ page, context, host }) => {
  await openExample(page);
  await saved(page);
  await kept(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await touchpoint(other, 'Calls to report a fault').focus();
  await other.keyboard.press('Enter');
  await other.keyboard.press('ControlOrMeta+a');
  await other.keyboard.type('Rings');

  publish(host.file);
  await expect
    .poll(async () => {
      await lookForNewer(page);
      return page.getByRole('button', { name: 'Start it' }).count();
    })
    .toBe(1);
  await page.getByRole('button', { name: 'Start it' }).click();
  await expect(page.locator('html[data-build="next"]')).toHaveCount(1);
  await expect(other.getByText('started in another tab')).toBeVisible();
  await other.keyboard.type(' about a fault');
  await expect(other.locator('html[data-build]')).toHaveCount(0);
  await other.keyboard.press('Enter');
  await expect(other.locator('html[data-build="next"]')).toHaveCount(1);
  await expect(touchpoint(other, 'Rings about a fault')).toBeVisible();
});
