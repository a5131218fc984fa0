import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, newWorkspace, stage, touchpoint } from './support/steps.ts';

const stages = 12;
const lines = Array.from({ length: stages }, (_, at) => [
  `Stage number ${at}:`,
  ...Array.from({ length: 15 }, (_, each) => `Does ${at} ${each}`),
]).flat();

const first = 'Does 0 0';
const last = `Does ${stages - 1} 14`;
const isInWindow = (page: Page, name: string) => expect(touchpoint(page, name)).toBeInViewport();

test.beforeEach(async ({ page }) => newMap(page, 'Large', lines));

test('an undo by its button brings what it did into sight, wherever one has gone meanwhile', async ({ page }) => {
  await touchpoint(page, first).dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await isInWindow(page, last);
  await expect(touchpoint(page, 'Renamed')).not.toBeInViewport();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await isInWindow(page, first);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
});

test('what is pasted into another workspace comes into sight', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await touchpoint(page, first).click();
  await page.keyboard.press('ControlOrMeta+c');
  await newWorkspace(page, 'Another');
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('application', { name: 'Journey map' }).click();
  await page.keyboard.press('ControlOrMeta+v');
  await isInWindow(page, first);
});

test('the overview moves the window and leaves the keyboard where it is', async ({ page }) => {
  await touchpoint(page, first).click();
  await expect(touchpoint(page, first)).toBeFocused();
  const overview = page.getByRole('img', { name: 'Overview' });
  const box = await overview.boundingBox();
  if (!box) throw new Error('There is no overview');
  await page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
  await expect(touchpoint(page, first)).not.toBeInViewport();
  await expect(touchpoint(page, first)).toBeFocused();
});

test('Delete after a rectangle deletes what is in it, not what had the keyboard before', async ({ page }) => {
  await touchpoint(page, first).click();
  await page.keyboard.press('Escape');
  const from = await touchpoint(page, 'Does 0 1').boundingBox();
  if (!from) throw new Error('It is not on the page');
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x - 6, from.y - 6);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(touchpoint(page, 'Does 0 1')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Delete');
  await expect(touchpoint(page, 'Does 0 1')).toHaveCount(0);
  await expect(touchpoint(page, first)).toHaveCount(1);
});

test('places to draw connections from are on one of several selected, and on none far out', async ({ page }) => {
  const places = page.locator('[data-connects]');
  await touchpoint(page, first).click();
  await expect(places).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+a');
  await page.mouse.move(1300, 600);
  await expect(places).toHaveCount(2);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect(places).toHaveCount(0);
});

test('of very many selected all are ringed alike, elements or not', async ({ page }) => {
  await touchpoint(page, first).click();
  await expect(touchpoint(page, first)).not.toHaveCSS('box-shadow', 'none');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(touchpoint(page, first)).toHaveAttribute('aria-current', 'true');
  await expect(touchpoint(page, first)).toHaveCSS('box-shadow', 'none');
});

test('the name of its stage comes into sight with a touchpoint of the first row', async ({ page }) => {
  await touchpoint(page, first).click();
  await page.keyboard.press('End');
  await expect(stage(page, 'Stage number 0')).not.toBeInViewport();
  await page.keyboard.press('Home');
  await isInWindow(page, first);
  const header = await stage(page, 'Stage number 0').boundingBox();
  const map = await page.getByRole('application', { name: 'Journey map' }).boundingBox();
  expect(header?.y).toBeGreaterThanOrEqual(map?.y ?? Number.NaN);
});
