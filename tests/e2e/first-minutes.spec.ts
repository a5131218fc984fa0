import { expect, test } from './support/page.ts';
import { newMap, newWorkspace, reloadSaved, stage, touchpoint } from './support/steps.ts';

const steps = [
  'Discover:',
  'Sees an offer',
  'Reads reviews',
  'Buy:',
  'Orders online',
  'Get connected:',
  'Gets a date by SMS',
  'Engineer does not come',
];

test('typed steps become a connected map that is there after a reload', async ({ page }) => {
  await newMap(page, 'My first map', steps);

  await expect(stage(page, 'Discover')).toBeVisible();
  await expect(touchpoint(page, 'Orders online')).toHaveAccessibleDescription(/in stage Buy/);
  await expect(page.getByRole('button', { name: 'Connection: Reads reviews to Orders online' })).toBeAttached();

  await reloadSaved(page);
  await expect(page.getByRole('article')).toHaveCount(5);
  await expect(touchpoint(page, 'Engineer does not come')).toHaveAccessibleDescription(/in stage Get connected/);
  await expect(page.getByRole('button', { name: 'Connection: Orders online to Gets a date by SMS' })).toBeAttached();
});

test('the box counts what it has read, and Ctrl+Enter makes the map', async ({ page }) => {
  await newWorkspace(page, 'Counted');
  const box = page.getByRole('textbox', { name: 'What does the customer do, step by step?' });
  await box.fill(steps.join('\n'));
  await expect(page.getByText('3 stages, 5 touchpoints, connected in order')).toBeVisible();

  await box.press('ControlOrMeta+Enter');
  await expect(page.getByRole('article')).toHaveCount(5);
});

test('an empty start teaches, and the first touchpoint and stage are made by keys alone', async ({ page }) => {
  await newWorkspace(page, 'From nothing');
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByText('Add a stage or a touchpoint, or paste a list')).toBeVisible();

  await page.getByRole('button', { name: 'Add stage' }).click();
  await page.keyboard.type('Discover');
  await page.keyboard.press('Enter');
  await expect(stage(page, 'Discover')).toBeVisible();

  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await page.keyboard.type('Sees an offer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Reads reviews');
  await page.keyboard.press('Enter');

  await reloadSaved(page);
  await expect(page.getByRole('button', { name: 'Connection: Sees an offer to Reads reviews' })).toBeAttached();
});

test('undoing the made map brings the box back, and redo the map', async ({ page }) => {
  await newMap(page, 'Back and forth', ['A', 'B']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'What does the customer do, step by step?' })).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
});
