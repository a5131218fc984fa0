import { expect, type Locator, type Page } from '@playwright/test';

/** Opens home and waits until the list has been read. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Workspaces', exact: true })).toBeVisible();
}

/** Makes a workspace of that title from home; ends at the box that asks for the steps. */
export async function newWorkspace(page: Page, title: string): Promise<void> {
  await openHome(page);
  await page.getByRole('button', { name: 'New workspace' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What does the customer do, step by step?' })).toBeVisible();
}

/** Makes a map out of typed lines. */
export async function newMap(page: Page, title: string, lines: readonly string[]): Promise<void> {
  await newWorkspace(page, title);
  await page.getByRole('textbox', { name: 'What does the customer do, step by step?' }).fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Make the map' }).click();
  await expect(page.getByRole('application', { name: 'Journey map' })).toBeVisible();
}

/** Opens the example from home. */
export async function openExample(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole('button', { name: 'Open the example' }).first().click();
  await expect(touchpoint(page, 'Calls to report a fault')).toBeVisible();
}

/** A touchpoint on the map by its name. */
export const touchpoint = (page: Page, name: string): Locator =>
  page.getByRole('article', { name: `Touchpoint: ${name}`, exact: true });

/** A stage on the map by its name. */
export const stage = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: `Stage: ${name}`, exact: true });

/** Waits until the database has confirmed every edit. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Storage' })).toHaveText('Saved');
}

/** Reloads after everything was saved, as a person would who trusts the sign. */
export async function reloadSaved(page: Page): Promise<void> {
  await saved(page);
  await page.reload();
  await saved(page);
}
