import { expect, test } from './support/page.ts';
import { newMap, newWorkspace, reloadSaved, stage, touchpoint } from './support/steps.ts';

test('a whole first journey is drawn by keyboard alone', async ({ page }) => {
  await newWorkspace(page, 'By keys');
  await page
    .getByRole('textbox', { name: 'What does the customer do, step by step?' })
    .fill('Discover:\nSees an offer');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(touchpoint(page, 'Sees an offer')).toBeVisible();

  await touchpoint(page, 'Sees an offer').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab'); // keeps the name, adds the next one, connected
  await page.keyboard.type('Reads reviews');
  await page.keyboard.press('Shift+Enter'); // one below, in parallel
  await page.keyboard.type('Asks friends');
  await page.keyboard.press('Enter');
  await expect(touchpoint(page, 'Asks friends')).toBeFocused();

  await page.keyboard.press('s');
  await page.keyboard.type('Buy');
  await page.keyboard.press('Enter');
  await expect(stage(page, 'Buy')).toBeVisible();

  await touchpoint(page, 'Asks friends').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('4');
  await reloadSaved(page);
  await expect(touchpoint(page, 'Asks friends')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Connection: Sees an offer to Reads reviews' })).toBeAttached();
});

test('arrows walk along the connections, and C connects two touchpoints', async ({ page }) => {
  await newMap(page, 'Walked', ['A', 'B', 'C']);
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Connection: A to B' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(touchpoint(page, 'B')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(touchpoint(page, 'A')).toBeFocused();

  await touchpoint(page, 'C').focus();
  await page.keyboard.press('c');
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('Enter');
  await reloadSaved(page);
  await expect(page.getByRole('button', { name: 'Connection: C to A' })).toBeAttached();
});

test('the focus is never lost: after a delete it is on a neighbour, after undo on what came back', async ({ page }) => {
  await newMap(page, 'Focus', ['A', 'B', 'C']);
  await touchpoint(page, 'B').focus();
  await page.keyboard.press('Delete');
  await expect(touchpoint(page, 'B')).toHaveCount(0);
  await expect(page.locator('[role="article"]:focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(touchpoint(page, 'B')).toBeFocused();
});

test('J notes a problem in one gesture', async ({ page }) => {
  await newMap(page, 'Problem', ['Calls']);
  await touchpoint(page, 'Calls').focus();
  await page.keyboard.press('j');
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill('Nobody answers');
  await page.keyboard.press('Enter');
  await expect(touchpoint(page, 'Calls')).toHaveAccessibleDescription(/1 jam/);
  await reloadSaved(page);
  await expect(touchpoint(page, 'Calls')).toHaveAccessibleDescription(/1 jam/);
});

test('the map is one tab stop, F6 goes round the regions, and ? shows the keys', async ({ page }) => {
  await newMap(page, 'Regions', ['A', 'B']);
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('F6');
  await expect(page.locator('[role="article"]:focus')).toHaveCount(0);
  await page.keyboard.press('Shift+F6');
  await expect(page.locator('[role="article"]:focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.locator('[role="article"]:focus')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('copy, paste, duplicate and select all work on the map', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newMap(page, 'Copied', ['A', 'B']);
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('article')).toHaveCount(2);
  await touchpoint(page, 'B').focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(page.getByRole('article')).toHaveCount(3);
});
