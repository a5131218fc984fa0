import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newWorkspace, openExample, openHome, touchpoint } from './support/steps.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('on home, empty and with a workspace', async ({ page }) => {
      await openHome(page);
      await expectAccessible(page);
      await openExample(page);
      await page.getByRole('link', { name: 'All workspaces' }).click();
      await expect(page.getByRole('link', { name: 'Northlight Broadband' })).toBeVisible();
      await expectAccessible(page);
    });

    test('on the map and in Details', async ({ page }) => {
      await openExample(page);
      await expectAccessible(page);
      await touchpoint(page, 'Calls to report a fault').click();
      const details = page.getByRole('region', { name: 'Details' });
      await expect(details.getByRole('textbox', { name: 'Name' })).toHaveValue('Calls to report a fault');
      await expectAccessible(page);
      await details.getByRole('button', { name: 'More' }).click();
      await expectAccessible(page);
    });

    test('in the box of steps, and in the dialogs', async ({ page }) => {
      await newWorkspace(page, 'Accessible');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Import…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Import' });
      await dialog
        .getByRole('textbox', { name: 'Paste text' })
        .fill('journey\n title T\n section A\n  One: 5: Me\n  Two: x: Me\n  no score');
      await expect(dialog.getByRole('table', { name: 'What will be made' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export…' }).click();
      await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expectAccessible(page);
    });
  });
}
