import { expect, test } from './support/page.ts';
import { newMap, openHome, saved, touchpoint } from './support/steps.ts';

test('two tabs type into one name: each keeps its own text and caret, is told of the other’s, and the last word stays', async ({
  page,
  context,
}) => {
  await newMap(page, 'Two hands', ['Calls', 'Waits']);
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(touchpoint(other, 'Calls')).toBeVisible();

  await touchpoint(page, 'Calls').focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('textbox', { name: 'What happens here' });
  await touchpoint(other, 'Calls').click();
  const details = other.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Name', exact: true });
  await card.press('End');
  await card.pressSequentially(' us');
  await expect(details).toHaveValue('Calls us'); // nobody types there: it follows

  await details.press('Home');
  await details.pressSequentially('Re');
  await expect(page.getByRole('status').filter({ hasText: 'Another tab has changed this' })).toBeVisible();
  await expect(card).toHaveValue('Calls us');
  await card.pressSequentially('!');
  await expect(card).toHaveValue('Calls us!');
  await expect(other.getByText('Another tab has changed this to “Calls us!”')).toBeVisible();
  await details.pressSequentially('-');
  await expect(details).toHaveValue('Re-Calls us');
  await details.blur();
  await saved(other);
  await card.press('Escape'); // takes what the other has written
  await expect(touchpoint(page, 'Re-Calls us')).toBeVisible();
  await expect(touchpoint(other, 'Re-Calls us')).toBeVisible();
});

test('a dialog whose code does not arrive is a sentence; the page goes on, and another try opens it', async ({
  page,
  watched,
}) => {
  watched.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/);
  await newMap(page, 'Offline', ['Calls']);
  await saved(page);
  await page.route(/assets\/export-dialog[^/]*\.js$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Export…' }).click();
  const failed = page.getByRole('dialog', { name: 'Not loaded' });
  await expect(failed.getByRole('alert')).toContainText('A part of the app could not be loaded');
  await page.keyboard.press('Escape');
  await expect(failed).toHaveCount(0);
  await expect(touchpoint(page, 'Calls')).toBeVisible();

  await page.getByRole('button', { name: 'Export…' }).click();
  await page.unroute(/assets\/export-dialog[^/]*\.js$/);
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
});

test('ten thousand pasted lines are looked at while the page goes on', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHome(page);
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const lines = Array.from({ length: 10_000 }, (_, index) => `Does thing number ${index}`).join('\n');
  await dialog.getByRole('textbox', { name: 'Paste text' }).focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(
    dialog.getByRole('table', { name: 'What will be made' }).getByRole('row', { name: /Touchpoints/ }),
  ).toContainText('10,000');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('list', { name: 'Workspaces' }).getByRole('link')).toHaveCount(0);
});

test('deleting at home keeps the keyboard in the list', async ({ page }) => {
  for (const title of ['One', 'Two', 'Three']) {
    await newMap(page, title, ['Calls']);
    await saved(page);
  }
  await page.getByRole('link', { name: 'All workspaces' }).click();
  await expect(page.getByRole('heading', { name: 'Workspaces', exact: true })).toBeFocused();
  const list = page.getByRole('list', { name: 'Workspaces' });
  await list.getByRole('button', { name: 'Actions for Two' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect(list.getByRole('link')).toHaveCount(2);
  await expect(list.getByRole('link', { name: 'One' })).toBeFocused();

  for (const copy of ['Copy of One', 'Copy 2 of One']) {
    await list.getByRole('button', { name: 'Actions for One', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(list.getByRole('link', { name: copy, exact: true })).toBeVisible();
  }
});
