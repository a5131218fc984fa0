import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, openExample, reloadSaved, saved, stage, touchpoint } from './support/steps.ts';

const dialog = (page: Page, name: 'Search' | 'Commands') => page.getByRole('dialog', { name, exact: true });
const box = (page: Page, name: 'Search' | 'Commands') => page.getByRole('combobox', { name, exact: true });

/** Opens one by its key, and waits until it takes what is typed. */
async function open(page: Page, name: 'Search' | 'Commands'): Promise<void> {
  await page.keyboard.press(name === 'Search' ? 'ControlOrMeta+f' : 'ControlOrMeta+k');
  await expect(box(page, name)).toBeFocused();
}

/** A journey of so many touchpoints in stages of fifty. */
const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => [
    ...(at % 50 === 0 ? [`Part ${at / 50 + 1}:`] : []),
    `Step ${at + 1} of all`,
  ]).flat();

async function isInWindow(page: Page, name: string): Promise<boolean> {
  const card = await touchpoint(page, name).boundingBox();
  const map = await page.getByRole('application', { name: 'Journey map' }).boundingBox();
  return (
    card !== null &&
    map !== null &&
    card.x >= map.x &&
    card.y >= map.y &&
    card.x + card.width <= map.x + map.width &&
    card.y + card.height <= map.y + map.height
  );
}

test('search flies to a touchpoint far out of the window of a thousand, and gives it the keyboard', async ({
  page,
}) => {
  test.slow();
  await newMap(page, 'A thousand', many(1000));
  await expect(touchpoint(page, 'Step 987 of all')).toHaveCount(0);

  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(box(page, 'Search')).toBeFocused();
  await page.keyboard.type('all 987');
  await expect(page.getByRole('option', { name: /Step 987 of all/ })).toHaveAttribute('aria-selected', 'true');
  await expect(dialog(page, 'Search').getByRole('status')).toHaveText('1 found');
  await page.keyboard.press('Enter');

  await expect(dialog(page, 'Search')).toHaveCount(0);
  await expect(touchpoint(page, 'Step 987 of all')).toBeFocused();
  await expect(touchpoint(page, 'Step 987 of all')).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => isInWindow(page, 'Step 987 of all')).toBe(true);
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Name' })).toHaveValue(
    'Step 987 of all',
  );
});

test('the next answer comes by F3 and by opening the search again; a press over it is the browser’s', async ({
  page,
}) => {
  await openExample(page);
  await open(page, 'Search');
  await page.keyboard.type('call');
  await expect(dialog(page, 'Search').getByRole('group', { name: 'Touchpoints' })).toBeVisible();
  await page.evaluate(() => {
    const tell = (event: KeyboardEvent) => {
      if (event.key === 'f') setTimeout(() => document.body.setAttribute('data-left', String(!event.defaultPrevented)));
    };
    addEventListener('keydown', tell, { capture: true });
  });
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.locator('body')).toHaveAttribute('data-left', 'true');

  await page.keyboard.press('Enter');
  const first = page.locator(':focus');
  await expect(first).toHaveRole('article');
  const name = await first.getAttribute('aria-label');
  await page.keyboard.press('F3');
  await expect(page.locator(':focus')).not.toHaveAccessibleName(String(name));
  await page.keyboard.press('Shift+F3');
  await expect(page.locator(':focus')).toHaveAccessibleName(String(name));
  await open(page, 'Search');
  await expect(box(page, 'Search')).toHaveValue('call');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).not.toHaveAccessibleName(String(name));
});

test('what is in another journey changes the address first; a channel selects its touchpoints', async ({ page }) => {
  await openExample(page);
  const before = page.url();
  await page.getByRole('button', { name: 'New journey' }).click();
  await expect(page).not.toHaveURL(before);
  await open(page, 'Search');
  await page.keyboard.type('report a fault');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(before);
  await expect(touchpoint(page, 'Calls to report a fault')).toBeFocused();

  await open(page, 'Search');
  await page.keyboard.type('website');
  await page
    .getByRole('group', { name: 'Channels' })
    .getByRole('option', { name: /^Website/ })
    .click();
  await expect(page.getByText(/^“Website”: \d touchpoints of this journey selected\.$/)).toBeVisible();
  await expect(page.locator(':focus')).toHaveRole('article');
});

test('a connection is found by its condition and gets the keyboard', async ({ page }) => {
  await openExample(page);
  await open(page, 'Search');
  await page.keyboard.type('speak to someone');
  await page.getByRole('group', { name: 'Connections' }).getByRole('option').first().click();
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Connection: .*, if .*speak to someone/);
});

test('a command is found, read with its key, and done by the keyboard alone', async ({ page }) => {
  await openExample(page);
  await touchpoint(page, 'Calls to report a fault').focus();
  await open(page, 'Commands');
  await expect(box(page, 'Commands')).toBeFocused();
  await page.keyboard.type('emotion very good');
  await expect(dialog(page, 'Commands').getByRole('option').first()).toHaveText(/Set the emotion: Very good.*5$/);
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Commands')).toHaveCount(0);
  await expect(touchpoint(page, 'Calls to report a fault')).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Very good' })).toBeChecked();

  await open(page, 'Commands');
  await expect(page.getByRole('group', { name: 'Used last' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.type('undo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Very good' })).not.toBeChecked();
});

test('the palette adds, goes to views and home, and says what cannot be done', async ({ page }) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Commands', exact: true }).click();
  await expect(box(page, 'Commands')).toBeFocused();
  await page.keyboard.type('redo');
  await expect(page.getByRole('option', { name: /^Redo/ })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Commands').getByRole('status')).toHaveText('There is nothing to redo');
  await box(page, 'Commands').fill('add stage');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A new stage');
  await page.keyboard.press('Enter');
  await expect(stage(page, 'A new stage')).toBeVisible();

  await open(page, 'Commands');
  await page.keyboard.type('outline');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
  await open(page, 'Commands');
  await page.keyboard.type('all workspaces');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Workspaces', exact: true })).toBeVisible();
});

test('the selection is duplicated by the palette', async ({ page }) => {
  await newMap(page, 'Twice', ['Buy:', 'Look', 'Pay']);
  await touchpoint(page, 'Pay').click();
  await open(page, 'Commands');
  await page.keyboard.type('duplicate');
  await page.keyboard.press('Enter');
  await expect(touchpoint(page, 'Pay')).toHaveCount(2);
});

test('the overview is there from sixty touchpoints on, moves the window, and is remembered', async ({ page }) => {
  await newMap(page, 'Small', ['Buy:', 'Look', 'Pay']);
  const overview = page.getByRole('img', { name: 'Overview', exact: true });
  const button = page.getByRole('button', { name: 'Show the overview' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(overview).toHaveCount(0);

  await newMap(page, 'Large', many(200));
  await expect(overview).toBeVisible();
  await expect(touchpoint(page, 'Step 200 of all')).toHaveCount(0);
  const at = await overview.boundingBox();
  if (!at) throw new Error('The overview is nowhere');
  await page.mouse.click(at.x + at.width - 7, at.y + at.height / 2);
  await expect(touchpoint(page, 'Step 200 of all')).toBeVisible();
  await page.mouse.move(at.x + at.width - 7, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x + 7, at.y + at.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(touchpoint(page, 'Step 1 of all')).toBeVisible();

  await button.click();
  await expect(overview).toHaveCount(0);
  await reloadSaved(page);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(overview).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('in search, the palette and the overview', async ({ page }) => {
      test.slow(); // it looks through the page four times
      const expectAccessible = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
        ).toEqual([]);
      };
      await openExample(page);
      await saved(page); // before that the colour of its state is on the way
      await open(page, 'Search');
      await expect(box(page, 'Search')).toBeFocused();
      await expectAccessible();
      await page.keyboard.type('call');
      await expect(dialog(page, 'Search').getByRole('option').first()).toBeVisible();
      await expectAccessible();
      await page.keyboard.type(' nowhere');
      await expect(dialog(page, 'Search').getByRole('status')).toContainText('Nothing');
      await expectAccessible();
      await page.keyboard.press('Escape');
      await open(page, 'Commands');
      await expect(dialog(page, 'Commands').getByRole('option').first()).toBeVisible();
      await expectAccessible();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Show the overview' }).click();
      await expect(page.getByRole('img', { name: 'Overview', exact: true })).toBeVisible();
      await expectAccessible();
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('there is no overview, and search fits', async ({ page }) => {
    await newMap(page, 'Phone', many(80));
    await expect(page.getByRole('img', { name: 'Overview', exact: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Show the overview' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await box(page, 'Search').fill('step 80');
    await page.getByRole('option', { name: /Step 80 of all/ }).click();
    await expect.poll(() => isInWindow(page, 'Step 80 of all')).toBe(true);
  });
});

test('who types at once after the key loses no letter, and none of them is a command on the map', async ({ page }) => {
  await newMap(page, 'Fast', ['Calls', 'Waits', 'Is told why']);
  await touchpoint(page, 'Calls').click();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('told');
  await page.keyboard.press('Enter');
  await expect(touchpoint(page, 'Is told why')).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(3);
});
