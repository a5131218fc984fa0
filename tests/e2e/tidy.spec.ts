import { expect, test } from './support/page.ts';
import { newMap, reloadSaved, touchpoint } from './support/steps.ts';

const steps = ['Buy:', 'Looks around', 'Orders online', 'Pays', 'Use:', 'Unpacks it'];

test('a map in disorder is tidied in one step, which a reload keeps', async ({ page }) => {
  await newMap(page, 'Tidied', steps);
  const top = async (name: string) => (await touchpoint(page, name).boundingBox())?.y;
  const tidy = page.getByRole('button', { name: 'Tidy', exact: true });
  await tidy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Already tidy' })).toBeVisible();

  await touchpoint(page, 'Orders online').click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => top('Orders online')).toBeGreaterThan((await top('Pays')) ?? 0);
  await tidy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Tidied: 1 touchpoint moved' })).toBeVisible();
  await expect.poll(() => top('Orders online')).toBe(await top('Pays'));

  await reloadSaved(page);
  await expect(touchpoint(page, 'Orders online')).toBeVisible();
  expect(await top('Orders online')).toBe(await top('Pays'));
});

test('Undo in the message puts everything back', async ({ page }) => {
  await newMap(page, 'Put back', steps);
  await touchpoint(page, 'Pays').click();
  await page.keyboard.press('Alt+ArrowDown');
  const lower = (await touchpoint(page, 'Pays').boundingBox())?.y;
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  const message = page.getByRole('status').filter({ hasText: 'Tidied: 1 touchpoint moved' });
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await touchpoint(page, 'Pays').boundingBox())?.y).toBe(lower);
});
