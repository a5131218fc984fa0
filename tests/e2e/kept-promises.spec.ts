import { expect, test } from './support/page.ts';
import { newMap, openExample, touchpoint } from './support/steps.ts';

const lines = ['Find:', 'Looks', 'Calls', 'Buy:', 'Orders', 'Pays'];

test('after the map was made, and after coming back to it, arrow keys go on from touchpoint to touchpoint', async ({
  page,
}) => {
  await newMap(page, 'Arrows', lines);
  await expect(touchpoint(page, 'Looks')).toBeVisible();
  await expect(page.getByRole('application', { name: 'Journey map' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(touchpoint(page, 'Looks')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(touchpoint(page, 'Calls')).toBeFocused();

  await page.getByRole('link', { name: 'Outline' }).press('Enter');
  await expect(page.getByRole('treeitem', { name: 'Calls', exact: true })).toBeFocused();
  await page.goBack();
  await expect(touchpoint(page, 'Calls')).toBeVisible();
  await page.getByRole('application', { name: 'Journey map' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(touchpoint(page, 'Calls')).toBeFocused();
});

test('the title says which view it is', async ({ page }) => {
  await newMap(page, 'Titles', lines);
  await expect(page).toHaveTitle('Untitled journey – Map – Titles');
  await page.getByRole('link', { name: 'Outline' }).press('Enter');
  await expect(page).toHaveTitle('Untitled journey – Outline – Titles');
});

test('the row of the Outline that the arrow keys come to is in sight as a whole', async ({ page }) => {
  await openExample(page);
  await page.getByRole('link', { name: 'Outline' }).press('Enter');
  await page.getByRole('treeitem', { name: 'Discover', exact: true }).click();
  const tree = page.getByRole('tree', { name: 'Outline' });
  for (let row = 0; row < 40; row++) await page.keyboard.press('ArrowDown');
  const [row, all] = [await tree.locator(':focus').boundingBox(), await tree.boundingBox()];
  if (!row || !all) throw new Error('Nothing is drawn');
  expect(row.y + row.height).toBeLessThanOrEqual(all.y + all.height);
});

test('Details of a new touchpoint has the list of its jams and, after More, every role', async ({ page }) => {
  await newMap(page, 'Fields', lines);
  await touchpoint(page, 'Looks').click();
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('list', { name: 'Jams here' })).toBeAttached();
  await details.getByRole('button', { name: 'More', exact: true }).click();
  for (const [role, plainly] of [
    ['Designs', 'who designs it'],
    ['Builds', 'who builds it'],
    ['Operates', 'who runs it day to day'],
    ['Renews', 'who keeps it up to date'],
  ] as const)
    await expect(details.getByLabel(role, { exact: true })).toHaveAccessibleDescription(plainly);
});
