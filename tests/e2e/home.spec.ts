import { readFile } from 'node:fs/promises';
import { expect, test } from './support/page.ts';
import { newMap, openExample, openHome, saved, touchpoint } from './support/steps.ts';

test('the first visit offers the example and a beginning of one’s own', async ({ page }) => {
  await openHome(page);
  for (const name of ['New workspace', 'Open file…', 'Open the example', 'Import…'])
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeVisible();
});

test('the example is a journey to look at: five stages, a dozen touchpoints, jams', async ({ page }) => {
  await openExample(page);
  for (const name of ['Discover', 'Compare', 'Buy', 'Get connected', 'Get help'])
    await expect(page.getByRole('group', { name: `Stage: ${name}`, exact: true })).toBeAttached();
  expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(12);
  await expect(touchpoint(page, 'Calls to report a fault')).toHaveAccessibleDescription(/\d jams?/);
});

test('a workspace is renamed, duplicated, saved as a copy, deleted, and brought back', async ({ page }) => {
  await newMap(page, 'Broadband', ['Calls', 'Waits']);
  await saved(page);
  await page.getByRole('link', { name: 'All workspaces' }).click();
  const list = page.getByRole('list', { name: 'Workspaces' });
  const act = async (name: string, action: string) => {
    await list.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  await act('Broadband', 'Rename');
  await page.getByRole('textbox', { name: 'Name' }).fill('Fibre');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('link', { name: 'Fibre', exact: true })).toBeVisible();

  await act('Fibre', 'Duplicate');
  await expect(list.getByRole('link', { name: 'Copy of Fibre' })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await act('Fibre', 'Save a copy…');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Fibre.throughline.json');
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { format: string; name: string };
  expect(file).toMatchObject({ format: 'throughline/workspace', name: 'Fibre' });

  await act('Copy of Fibre', 'Delete');
  await expect(list.getByRole('link', { name: 'Copy of Fibre' })).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('link', { name: 'Copy of Fibre' })).toBeVisible();

  await list.getByRole('link', { name: 'Copy of Fibre' }).click();
  await expect(touchpoint(page, 'Waits')).toBeVisible();
});

test('an address of a workspace that is not here leads home and says so', async ({ page }) => {
  await page.goto('./#/w/ws_AAAAAAAAAAAAAAAAAAAAA');
  await expect(page.getByRole('alert')).toContainText('not in this browser');
  await expect(page.getByRole('heading', { name: 'Workspaces', exact: true })).toBeVisible();
});

test('journeys are added, typed into at once, renamed, duplicated, moved and deleted', async ({ page }) => {
  await newMap(page, 'Several journeys', ['Calls', 'Waits']);
  const journeys = page.getByRole('navigation', { name: 'Journeys' });
  await journeys.getByRole('button', { name: 'New journey' }).click();
  await page.keyboard.type('Complains');
  await expect(page.getByRole('textbox', { name: 'What does the customer do, step by step?' })).toHaveValue(
    'Complains',
  );
  await page.keyboard.press('ControlOrMeta+z'); // takes back the text, not the journey it is typed for
  await expect(journeys.getByRole('link')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'What does the customer do, step by step?' }).fill('Complains');
  await saved(page);
  await page.reload(); // what was typed is no map yet, and is kept all the same
  await expect(page.getByRole('textbox', { name: 'What does the customer do, step by step?' })).toHaveValue(
    'Complains',
  );
  await page.getByRole('button', { name: 'Make the map' }).click();
  await expect(touchpoint(page, 'Complains')).toBeVisible();

  const act = async (journey: string, action: string) => {
    await journeys.getByRole('button', { name: `Actions for ${journey}`, exact: true }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await act('Untitled journey 2', 'Rename');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('I complain');
  await page.keyboard.press('Enter');
  await act('I complain', 'Move left');
  await expect(journeys.getByRole('link').first()).toContainText('I complain');
  await act('I complain', 'Delete');
  await expect(journeys.getByRole('link')).toHaveCount(1);
  await expect(touchpoint(page, 'Waits')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(journeys.getByRole('link', { name: 'I complain' })).toBeVisible();
});

test('an address that leads nowhere brings one home, and is said', async ({ page }) => {
  await page.goto('./#/w/ws_cut/jo_short');
  await expect(page.getByRole('alert')).toContainText('leads to nothing here');
  await expect(page.getByRole('heading', { name: 'Workspaces', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/#\/$/);
});
