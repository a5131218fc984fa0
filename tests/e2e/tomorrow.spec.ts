import { expect, test } from './support/page.ts';
import { openExample, reloadSaved, stage, touchpoint } from './support/steps.ts';

test('a journey is duplicated as tomorrow, each thing knows its other, and undo takes all of it back', async ({
  page,
}) => {
  const journeys = page.getByRole('navigation', { name: 'Journeys' });
  const details = page.getByRole('region', { name: 'Details' });
  const today = journeys.getByRole('link', { name: 'I join and use broadband', exact: true });
  const tomorrow = journeys.getByRole('link', { name: 'I join and use broadband (tomorrow)', exact: true });
  await openExample(page);
  await expect(today).toHaveAccessibleDescription('today');
  await page.getByRole('button', { name: 'Actions for I join and use broadband' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate as tomorrow' }).click();
  await expect(tomorrow).toHaveAttribute('aria-current', 'page');
  await expect(tomorrow).toHaveAccessibleDescription('tomorrow');

  await reloadSaved(page);
  await touchpoint(page, 'Calls to report a fault').click();
  await details.getByRole('link', { name: 'Today: Calls to report a fault' }).click();
  await expect(today).toHaveAttribute('aria-current', 'page');
  await expect(touchpoint(page, 'Calls to report a fault')).toHaveAttribute('aria-current', 'true');
  await details.getByRole('link', { name: 'Tomorrow: Calls to report a fault' }).press('Enter');
  await expect(tomorrow).toHaveAttribute('aria-current', 'page');
  await expect(touchpoint(page, 'Calls to report a fault')).toHaveAttribute('aria-current', 'true');

  await stage(page, 'Buy').click({ position: { x: 30, y: 14 } });
  await details.getByRole('link', { name: 'Today: Buy' }).click();
  await expect(today).toHaveAttribute('aria-current', 'page');
  await expect(stage(page, 'Buy')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
});

test('a journey links to its other state, and making one is one step to undo', async ({ page }) => {
  const journeys = page.getByRole('navigation', { name: 'Journeys' });
  await openExample(page);
  await page.getByRole('button', { name: 'Actions for I join and use broadband' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate as tomorrow' }).click();
  await page
    .getByRole('region', { name: 'Details' })
    .getByRole('link', { name: 'Today: I join and use broadband' })
    .click();
  await expect(journeys.getByRole('link', { name: 'I join and use broadband', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(journeys.getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^Tomorrow: / })).toHaveCount(0);
});
