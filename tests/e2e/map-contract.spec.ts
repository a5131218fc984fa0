import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, openExample, openHome, reloadSaved, stage, touchpoint } from './support/steps.ts';

const steps = ['Discover:', 'Sees an offer', 'Reads reviews', 'Buy:', 'Orders online', 'Pays'];

const way = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Connection: ${name}`, exact: true });

async function middle(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('letter keys can be switched off in the sheet, and stay off in this browser', async ({ page }) => {
  await newMap(page, 'Switched', ['A']);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('checkbox', { name: 'Letter and digit keys on the map' }).uncheck();
  await page.keyboard.press('Escape');
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Add touchpoint' })).not.toHaveAttribute('aria-keyshortcuts', 'T');

  await reloadSaved(page);
  await page.keyboard.press('?');
  await expect(sheet.getByRole('checkbox', { name: 'Letter and digit keys on the map' })).not.toBeChecked();
  await sheet.getByRole('checkbox', { name: 'Letter and digit keys on the map' }).check();
  await page.keyboard.press('Escape');
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('t');
  await page.keyboard.type('B');
  await page.keyboard.press('Enter');
  await expect(way(page, 'A to B')).toBeAttached();
});

test('the jams of a card are reached by arrows below its connections, or by Shift and Enter', async ({ page }) => {
  await newMap(page, 'Jams', ['A', 'B']);
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('j');
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill('Slow');
  await page.keyboard.press('Enter');
  await expect(touchpoint(page, 'A')).toBeFocused();

  const jams = touchpoint(page, 'A').getByRole('button', { name: '1 jam' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(jams).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(way(page, 'A to B')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(touchpoint(page, 'A')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('application').locator(':focus')).toHaveCount(0);

  await touchpoint(page, 'A').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('region', { name: 'Details' }).locator(':focus')).toHaveCount(1);
});

test('select all, copy, paste, cut and duplicate work wherever the keyboard is, but not in a text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newMap(page, 'Everywhere', ['A', 'B']);
  const cards = page.getByRole('article');
  await page.getByRole('button', { name: 'Export…' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByRole('status').filter({ hasText: '2 touchpoints selected' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(cards).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+d');
  await expect(cards).toHaveCount(6);
  await page.keyboard.press('ControlOrMeta+x');
  await expect(cards).toHaveCount(4);

  await touchpoint(page, 'A').first().click();
  const name = page.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Name' });
  await name.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(cards).toHaveCount(4);
  await expect(name).toHaveValue('');
});

test('what is selected in all is what is worked on, wherever the keyboard was', async ({ page }) => {
  await newMap(page, 'All', steps);
  await stage(page, 'Buy').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(touchpoint(page, 'Orders online')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveAccessibleDescription(/4 selected/);
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted 4 touchpoints.')).toBeVisible();
  await expect(stage(page, 'Buy')).toBeVisible();
});

test('marked text of the page is copied by the browser itself', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newMap(page, 'Marked', ['A', 'B']);
  await touchpoint(page, 'A').click();
  const heading = page.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2 });
  await heading.evaluate((element) => getSelection()?.selectAllChildren(element));
  const marked = await page.evaluate(() => String(getSelection()));
  expect(marked).not.toBe('');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(marked);
});

test('F6 goes on from the tools of the map and from messages', async ({ page }) => {
  await newMap(page, 'Regions', ['A', 'B']);
  await page.getByRole('button', { name: 'Add touchpoint' }).focus();
  await page.keyboard.press('F6');
  await expect(page.getByRole('application').locator(':focus')).toHaveCount(1);
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('application').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted 2 touchpoints.')).toBeVisible();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(page.getByRole('status').locator('button:focus')).toHaveCount(1);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(2);
});

test('by arrows out of the tray into an empty stage, and by Alt and arrows into the first stage and back', async ({
  page,
}) => {
  await newMap(page, 'Tray', steps);
  await touchpoint(page, 'Sees an offer').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  const card = touchpoint(page, 'Sees an offer');
  await expect(card).toHaveAccessibleDescription(/in Unsorted/);
  await expect(card).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(card).toHaveAccessibleDescription(/in stage Discover/);
  await expect(card).toBeFocused();
});

test('Escape gives a name back as it was, and undo what had been typed', async ({ page }) => {
  await newMap(page, 'Left', ['Pays']);
  await touchpoint(page, 'Pays').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Waits');
  await page.keyboard.press('Escape');
  await expect(touchpoint(page, 'Pays')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(touchpoint(page, 'Waits')).toBeVisible();

  await page.keyboard.press('t');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.keyboard.press('t');
  await page.keyboard.type('New');
  await page.keyboard.press('Escape');
  await expect(touchpoint(page, 'New')).toBeFocused();
});

test('a touchpoint dropped on a connection is put into it, in one step', async ({ page }) => {
  await newMap(page, 'Into', steps);
  const card = touchpoint(page, 'Pays');
  const [one, two] = [await middle(touchpoint(page, 'Sees an offer')), await middle(touchpoint(page, 'Reads reviews'))];
  const from = await middle(card);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y, { steps: 3 });
  await page.mouse.move((one.x + two.x) / 2, (one.y + two.y) / 2, { steps: 8 });
  await page.mouse.up();
  await expect(way(page, 'Sees an offer to Pays')).toBeAttached();
  await expect(way(page, 'Pays to Reads reviews')).toBeAttached();
  await expect(card).toHaveAccessibleDescription(/in stage Discover/);
  const now = await Promise.all(
    ['Sees an offer', 'Pays', 'Reads reviews'].map(async (name) => (await middle(touchpoint(page, name))).x),
  );
  expect(now).toEqual([...now].sort((a, b) => a - b));

  await page.keyboard.press('ControlOrMeta+z');
  await expect(way(page, 'Sees an offer to Reads reviews')).toBeAttached();
  await expect(card).toHaveAccessibleDescription(/in stage Buy/);
});

test('a deleted stage says what went with it, and comes back from there', async ({ page }) => {
  await newMap(page, 'Gone', steps);
  await stage(page, 'Buy').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted the stage “Buy” and its 2 touchpoints.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(touchpoint(page, 'Pays')).toBeVisible();
});

test('the box of a problem closes when one goes elsewhere, and keeps what was typed', async ({ page }) => {
  await newMap(page, 'Draft', ['A', 'B']);
  const box = page.getByRole('textbox', { name: 'What is the problem?' });
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('j');
  await box.fill('Slow');
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
  await expect(box).toHaveCount(0);
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('j');
  await expect(box).toHaveValue('Slow');
  await touchpoint(page, 'B').click();
  await expect(box).toHaveCount(0);
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await expect(touchpoint(page, 'A')).toBeFocused();
});

test('arrow keys go along the toolbars', async ({ page }) => {
  await newMap(page, 'Tools', ['A']);
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeFocused();
  await page.getByRole('button', { name: 'Add touchpoint' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Add stage' })).toBeFocused();
});

test('T adds at the end of the stage in sight where nothing is in hand', async ({ page }) => {
  await openExample(page);
  const before = await page.getByRole('article').count();
  await page.getByRole('button', { name: 'Add touchpoint' }).focus();
  await page.keyboard.press('t');
  await page.keyboard.type('Is in sight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(before + 1);
  await expect(touchpoint(page, 'Is in sight')).toBeInViewport();
});

test('? shows the keys at home too', async ({ page }) => {
  await openHome(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});
