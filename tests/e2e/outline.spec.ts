import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { firstJourney, savedJourney } from './support/saved-journey.ts';
import { newMap, newWorkspace, openExample, reloadSaved, touchpoint } from './support/steps.ts';

const tree = (page: Page): Locator => page.getByRole('tree', { name: 'Outline' });

const item = (page: Page, name: string): Locator => tree(page).getByRole('treeitem', { name, exact: true });

/** Goes to the Outline as people do without a mouse. */
async function toOutline(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Outline' }).press('Enter');
  await expect(tree(page)).toBeVisible();
}

/** The items as they are listed: their names, indented by level. */
const listed = (page: Page): Promise<string[]> =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((each) => `${'  '.repeat(Number(each.ariaLevel) - 1)}${each.ariaLabel}`));

/** The name of what has the keyboard. */
const inHand = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.ariaLabel);

async function typed(page: Page, lines: readonly string[], after = 'Enter'): Promise<void> {
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press(after);
  }
}

test('a first journey, from an empty workspace to its file, by keyboard and accessibility tree alone', async ({
  page,
}) => {
  const keys = page.keyboard;
  await page.goto('./');
  await page.getByRole('button', { name: 'New workspace' }).press('Enter');
  await page.getByRole('textbox', { name: 'Title' }).fill('Faults');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Start empty' }).press('Enter');
  await toOutline(page);
  await expect(tree(page)).toBeFocused();

  // Three stages, eight touchpoints, typed like a list.
  await keys.press('Enter');
  await typed(page, ['Notice']);
  await keys.press('Tab');
  await typed(page, ['Line goes dead', 'Looks for help']);
  await keys.press('Shift+Tab');
  await typed(page, ['Report']);
  await keys.press('Tab');
  await typed(page, ['Calls', 'Waits', 'Talks to an agent']);
  await keys.press('Shift+Tab');
  await typed(page, ['Repair']);
  await keys.press('Tab');
  await typed(page, ['Gets a date', 'Engineer calls', 'Line works']);
  await keys.press('Escape');
  await expect(item(page, 'Line works')).toBeFocused();

  // A branch: who gives up while waiting looks for help again, which is a loop. And a shortcut.
  await keys.press('Home');
  await keys.type('Wai');
  await expect(item(page, 'Waits')).toBeFocused();
  await keys.press('c');
  await expect(page.getByRole('combobox', { name: 'Goes to' })).toBeFocused();
  await keys.type('looks');
  await expect(page.getByRole('option', { name: /Looks for help/ })).toBeVisible();
  await keys.press('Enter');
  await expect(item(page, 'Waits')).toBeFocused();
  await keys.press('ArrowRight');
  await expect(item(page, 'Goes to: Looks for help')).toBeFocused();
  await keys.press('Enter');
  await typed(page, ['gives up']);
  await expect(item(page, 'Goes to: Looks for help, if gives up')).toBeFocused();

  // Who runs it, and what jams there.
  await keys.press('ArrowLeft');
  await keys.press('o');
  await expect(page.getByRole('combobox', { name: 'Operates' })).toBeFocused();
  await typed(page, ['Contact centre']);
  await expect(item(page, 'Waits')).toBeFocused();
  await keys.press('j');
  await expect(page.getByRole('textbox', { name: 'Jam' })).toBeFocused();
  await typed(page, ['Twenty minutes in the queue']);
  await expect(item(page, 'Waits')).toBeFocused();
  await keys.press('1');
  await expect(item(page, 'Operates: Contact centre')).toBeVisible();
  await expect(item(page, 'Jam: Twenty minutes in the queue')).toBeVisible();
  await expect(item(page, 'Waits')).toHaveAccessibleDescription(/1 jam, runs: Contact centre, feels very bad/);

  // A rename, a reorder, and an undo of a delete.
  await keys.press('Home');
  await keys.type('Eng');
  await keys.press('F2');
  await keys.press('ControlOrMeta+a');
  await keys.type('Engineer comes');
  await keys.press('Escape');
  await expect(item(page, 'Engineer calls')).toBeFocused();
  await keys.press('F2');
  await keys.press('ControlOrMeta+a');
  await typed(page, ['Engineer comes']);
  await keys.press('Escape');
  await expect(item(page, 'Engineer comes')).toBeFocused();
  await keys.press('Alt+ArrowDown');
  await keys.press('Delete');
  await expect(item(page, 'Engineer comes')).toHaveCount(0);
  await expect(page.getByText('Deleted “Engineer comes”.')).toBeVisible();
  await expect(item(page, 'Line works')).toBeFocused();
  await keys.press('ControlOrMeta+z');
  await expect(item(page, 'Engineer comes')).toBeFocused();
  await keys.press('Alt+ArrowUp');

  expect((await listed(page)).filter((line) => !line.startsWith('    '))).toEqual([
    'Notice',
    '  Line goes dead',
    '  Looks for help',
    'Report',
    '  Calls',
    '  Waits',
    '  Talks to an agent',
    'Repair',
    '  Gets a date',
    '  Engineer comes',
    '  Line works',
  ]);

  // To a file.
  const { jams, emotions, ...drawn } = await savedJourney(page, 'keyboard');
  expect(drawn).toEqual(firstJourney);
  expect(jams).toEqual(['Twenty minutes in the queue']);
  expect(emotions).toEqual({ Waits: -2 });
});

test('place and selection outlast a reload, and the way to the Map and back', async ({ page }) => {
  await newMap(page, 'Kept', ['Find:', 'Looks', 'Calls', 'Buy:', 'Orders']);
  await touchpoint(page, 'Calls').focus();
  await toOutline(page);
  await expect(item(page, 'Calls')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(item(page, 'Orders')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Name' })).toHaveValue(
    'Orders',
  );

  await reloadSaved(page);
  await expect(item(page, 'Orders')).toHaveAttribute('aria-selected', 'true');
  await expect(item(page, 'Orders')).toHaveAttribute('tabindex', '0');
  await expect(page).toHaveURL(/\/outline$/);

  await page.getByRole('link', { name: 'Map' }).press('Enter');
  await expect(touchpoint(page, 'Orders')).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(item(page, 'Orders')).toHaveAttribute('aria-selected', 'true');
});

test('a pasted list becomes items, one a line, and one undo takes all back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newMap(page, 'Pasted', ['Looks', 'Orders']);
  await toOutline(page);
  await item(page, 'Looks').focus();
  await page.evaluate(() => navigator.clipboard.writeText('Calls\nWaits\nUse\n\tUnpacks\n\tPlugs in'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(item(page, 'Plugs in')).toBeVisible();
  expect((await listed(page)).filter((line) => !line.startsWith('    ')).slice(1)).toEqual([
    '  Looks',
    '  Calls',
    '  Waits',
    '  Orders',
    'Use',
    '  Unpacks',
    '  Plugs in',
  ]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(item(page, 'Use')).toHaveCount(0);
  expect((await listed(page)).slice(1)).toEqual(['  Looks', '    Goes to: Orders', '  Orders']);

  await item(page, 'Orders').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(item(page, 'Plugs in')).toBeVisible();
  await expect(tree(page).getByRole('textbox')).toHaveCount(0);
});

test('what is copied in the Outline can be pasted there, and cut', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await newMap(page, 'Copied', ['Find:', 'Looks', 'Buy:', 'Orders']);
  await toOutline(page);
  await item(page, 'Orders').focus();
  await page.keyboard.press('ControlOrMeta+c');
  await item(page, 'Find').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(item(page, 'Orders')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+x');
  await expect(item(page, 'Orders')).toHaveCount(1);
  await expect.poll(() => inHand(page)).toBe('Looks');
});

test('a drag puts a touchpoint into another stage, and a stage before another', async ({ page }) => {
  await newMap(page, 'Dragged', ['Find:', 'Looks', 'Calls', 'Buy:', 'Orders']);
  await toOutline(page);
  await page.getByRole('button', { name: 'Names only' }).click();
  await item(page, 'Calls').dragTo(item(page, 'Orders'), { targetPosition: { x: 200, y: 30 } });
  await expect.poll(() => listed(page)).toEqual(['Find', '  Looks', 'Buy', '  Orders', '  Calls']);
  await item(page, 'Buy').dragTo(item(page, 'Find'), { targetPosition: { x: 200, y: 4 } });
  await expect.poll(() => listed(page)).toEqual(['Buy', '  Orders', '  Calls', 'Find', '  Looks']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => listed(page)).toEqual(['Find', '  Looks', 'Buy', '  Orders', '  Calls']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in the Outline, ${colorScheme}`, () => {
    test.use({ colorScheme });
    const expectAccessible = async (page: Page) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
      ).toEqual([]);
    };

    test('with a journey, while a name is edited, and while something is asked', async ({ page }) => {
      await openExample(page);
      await toOutline(page);
      await expectAccessible(page);
      await item(page, 'Sees an offer').press('F2');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await item(page, 'Sees an offer').press('c');
      await expect(page.getByRole('combobox', { name: 'Goes to' })).toBeFocused();
      await expectAccessible(page);
    });

    test('with nothing in it', async ({ page }) => {
      await newWorkspace(page, 'Empty');
      await page.getByRole('button', { name: 'Start empty' }).click();
      await toOutline(page);
      await expectAccessible(page);
    });
  });
}
