import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, reloadSaved, stage, touchpoint } from './support/steps.ts';

const steps = ['Discover:', 'Sees an offer', 'Reads reviews', 'Buy:', 'Orders online', 'Pays'];

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place in an element, as shares of its width and height. */
async function placeIn(locator: Locator, across = 0.5, down = 0.5): Promise<Place> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

async function pull(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
}

const way = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Connection: ${name}`, exact: true });

const stagesInOrder = (page: Page): Promise<string[]> =>
  page.getByRole('group', { name: /^Stage: / }).evaluateAll((groups) =>
    groups
      .map((group) => ({ name: group.getAttribute('aria-label') ?? '', left: group.getBoundingClientRect().left }))
      .sort((a, b) => a.left - b.left)
      .map(({ name }) => name),
  );

test('a connection is drawn from a handle to another touchpoint, or to empty ground for the next one', async ({
  page,
}) => {
  await newMap(page, 'Drawn', steps);
  await touchpoint(page, 'Sees an offer').hover();
  await pull(page, await placeIn(touchpoint(page, 'Sees an offer'), 1), await placeIn(touchpoint(page, 'Pays')));
  await page.mouse.up();
  await expect(way(page, 'Sees an offer to Pays')).toBeAttached();

  await touchpoint(page, 'Pays').hover();
  const from = await placeIn(touchpoint(page, 'Pays'), 1);
  await pull(page, from, { x: from.x + 200, y: from.y });
  await page.mouse.up();
  await page.keyboard.type('Waits');
  await page.keyboard.press('Enter');
  await reloadSaved(page);
  await expect(way(page, 'Pays to Waits')).toBeAttached();
});

test('Escape lets go of what is dragged, and nothing has happened', async ({ page }) => {
  await newMap(page, 'Let go', steps);
  const card = touchpoint(page, 'Sees an offer');
  const before = await card.boundingBox();
  await pull(page, await placeIn(card), await placeIn(stage(page, 'Buy'), 0.5, 0.9));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(card).toHaveAccessibleDescription(/in stage Discover/);
  expect(await card.boundingBox()).toEqual(before);
});

test('a touchpoint goes to the tray and back', async ({ page }) => {
  await newMap(page, 'Unsorted', steps);
  await page.mouse.move(700, 760);
  await page.mouse.wheel(-420, 0);
  const card = touchpoint(page, 'Reads reviews');
  const from = await placeIn(card);
  await pull(page, from, { x: (await placeIn(stage(page, 'Discover'), 0)).x - 180, y: from.y });
  await page.mouse.up();
  await expect(page.getByRole('group', { name: 'Unsorted' })).toBeVisible();
  await expect(card).toHaveAccessibleDescription(/in Unsorted/);

  await pull(page, await placeIn(card), await placeIn(stage(page, 'Buy'), 0.25, 0.9));
  await page.mouse.up();
  await expect(card).toHaveAccessibleDescription(/in stage Buy/);
  await expect(page.getByRole('group', { name: 'Unsorted' })).toHaveCount(0);
});

test('stages change places by dragging their headers', async ({ page }) => {
  await newMap(page, 'Stages', steps);
  await pull(page, await placeIn(stage(page, 'Buy'), 0.2, 0.08), await placeIn(stage(page, 'Discover'), 0.1, 0.08));
  await page.mouse.up();
  await expect.poll(() => stagesInOrder(page)).toEqual(['Stage: Buy', 'Stage: Discover']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => stagesInOrder(page)).toEqual(['Stage: Discover', 'Stage: Buy']);
});

test('double-clicking empty ground in a stage adds a touchpoint there', async ({ page }) => {
  await newMap(page, 'Ground', steps);
  const { x } = await placeIn(touchpoint(page, 'Pays'));
  const { y } = await placeIn(stage(page, 'Buy'), 0.5, 0.97);
  await page.mouse.dblclick(x, y);
  await page.keyboard.type('Waits');
  await page.keyboard.press('Enter');
  await expect(touchpoint(page, 'Waits')).toHaveAccessibleDescription(/in stage Buy/);
});

test('a connection is clicked, and its condition edited on the line', async ({ page }) => {
  await newMap(page, 'Conditions', steps);
  const from = await placeIn(touchpoint(page, 'Orders online'), 1);
  const to = await placeIn(touchpoint(page, 'Pays'), 0);
  const middle = { x: (from.x + to.x) / 2, y: from.y };
  await page.mouse.click(middle.x, middle.y);
  await page.mouse.dblclick(middle.x, middle.y);
  await page.keyboard.type('in stock');
  await page.keyboard.press('Enter');
  await expect(way(page, 'Orders online to Pays, if in stock')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(way(page, 'Orders online to Pays, if in stock')).toHaveCount(0);
  await expect(touchpoint(page, 'Orders online')).toBeFocused();
});

test('what the ground was clicked away from is not deleted by a key', async ({ page }) => {
  await newMap(page, 'Ground again', steps);
  await touchpoint(page, 'Pays').click();
  await page.mouse.click(700, 780);
  await page.keyboard.press('Delete');
  await expect(page.getByRole('article')).toHaveCount(4);
});

test('a list pasted on the map becomes touchpoints of the stage one works in', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newMap(page, 'Pasted', steps);
  await touchpoint(page, 'Pays').focus();
  await page.evaluate(() => navigator.clipboard.writeText('- Waits\n- Complains'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(touchpoint(page, 'Complains')).toHaveAccessibleDescription(/in stage Buy/);
  await expect(way(page, 'Waits to Complains')).toBeAttached();
});

test('what is out of sight is brought into it by whatever walks the page', async ({ page }) => {
  const names = Array.from({ length: 24 }, (_, index) => `Step ${index + 1}`);
  await newMap(page, 'Long', ['All:', ...names]);
  await touchpoint(page, 'Step 24').click();
  await expect(touchpoint(page, 'Step 24')).toHaveAttribute('aria-current', 'true');
  await expect(touchpoint(page, 'Step 24')).toBeInViewport();
});

test('a finger pans, also from a touchpoint, and selects by a tap', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    baseURL: String(baseURL),
  });
  const page = await context.newPage();
  await newMap(page, 'By finger', steps);
  const card = touchpoint(page, 'Sees an offer');
  const devtools = await context.newCDPSession(page);
  const swipe = async (from: Place, by: Place) => {
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const at = { x: from.x + by.x * share, y: from.y + by.y * share };
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };

  const before = await placeIn(card);
  await swipe(before, { x: 0, y: 60 });
  await expect.poll(async () => Math.round((await placeIn(card)).y - before.y)).toBe(60);
  await expect(card).toHaveAccessibleDescription(/in stage Discover/);

  await page.touchscreen.tap((await placeIn(card)).x, (await placeIn(card)).y);
  await expect(card).toHaveAttribute('aria-current', 'true');
  await context.close();
});
