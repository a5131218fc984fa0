import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, openExample, reloadSaved, saved, touchpoint } from './support/steps.ts';

const row = (page: Page, name: string): Locator => page.getByRole('group', { name: `Lane: ${name}`, exact: true });
const note = (page: Page, under: string, text: string): Locator =>
  page.getByRole('button', { name: `Note under ${under}: ${text}`, exact: true });
const place = (page: Page, under: string): Locator =>
  page.getByRole('button', { name: `Add note under ${under}`, exact: true });

async function addRow(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add row', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add row' });
  await dialog.getByRole('textbox', { name: 'What is the row about?' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(row(page, name)).toBeVisible();
}

async function svgOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  await page.keyboard.press('Escape');
  return text;
}

test.describe('a row of one’s own', () => {
  const lines = ['Buy:', 'Looks around', 'Pays', 'Use:', 'Plugs it in'];

  test('is added from an idea, written in by keyboard alone, and there after a reload and in the picture', async ({
    page,
  }) => {
    await newMap(page, 'Rows', lines);
    await touchpoint(page, 'Pays').press('ArrowDown');
    await expect(page.getByRole('button', { name: /Add row|Rows…/ }).and(page.locator(':focus'))).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Add row' }).getByRole('button', { name: 'Thinking' }).press('Enter');
    await expect(place(page, 'Buy')).toBeFocused();

    await page.keyboard.press('Enter');
    await page.keyboard.type('Is this the right one?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nobody is here to ask.');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Note under Looks around' })).toBeFocused();
    await page.keyboard.type('So many boxes');
    await page.keyboard.press('Escape');
    await expect(note(page, 'Looks around', 'So many boxes')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Which cable?');
    await page.keyboard.press('Escape');

    await reloadSaved(page);
    await expect(row(page, 'Thinking').getByRole('listitem')).toHaveCount(3);
    await expect(row(page, 'Thinking')).toHaveAccessibleDescription('3 notes');
    await expect(note(page, 'Looks around', 'Which cable?')).toBeVisible();
    const svg = await svgOf(page);
    for (const text of [
      'Thinking',
      'Is this the right one?',
      'Nobody is here to ask.',
      'So many boxes',
      'Which cable?',
    ])
      expect(svg).toContain(`>${text}</text>`);
  });

  test('arrow keys go from a touchpoint to its notes and back; Tab leaves the map', async ({ page }) => {
    await newMap(page, 'Rows', lines);
    await addRow(page, 'Evidence');
    await touchpoint(page, 'Plugs it in').click();
    await page.keyboard.press('ArrowDown');
    await expect(place(page, 'Plugs it in')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(place(page, 'Pays')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(place(page, 'Buy')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('button', { name: 'Rename row Evidence' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(touchpoint(page, 'Looks around')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(place(page, 'Looks around')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('application', { name: 'Journey map' }).locator(':focus')).toHaveCount(0);
  });

  test('a note is written anew, emptied, deleted, and comes back by undo', async ({ page }) => {
    await newMap(page, 'Rows', lines);
    await addRow(page, 'Doing');
    await place(page, 'Pays').click();
    await page.keyboard.type('Taps the card');
    await page.getByRole('textbox', { name: 'Note under Pays' }).blur();
    await note(page, 'Pays', 'Taps the card').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Pays by telephone');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(row(page, 'Doing').getByRole('listitem')).toHaveCount(0);
    await expect(place(page, 'Pays')).toBeFocused();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(note(page, 'Pays', 'Pays by telephone')).toBeVisible();
    await note(page, 'Pays', 'Pays by telephone').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await expect(row(page, 'Doing').getByRole('listitem')).toHaveCount(0);
  });

  test('is renamed where it stands; deleting it says how much went, and undo brings it back', async ({ page }) => {
    await newMap(page, 'Rows', lines);
    await addRow(page, 'Doing');
    await place(page, 'Pays').click();
    await page.keyboard.type('Taps the card');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Rename row Doing' }).click();
    await page.keyboard.type('What they do');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Rename row What they do' })).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(row(page, 'What they do')).toHaveCount(0);
    await expect(page.getByText('Deleted the row “What they do” and its note.')).toBeVisible();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await reloadSaved(page);
    await expect(note(page, 'Pays', 'Taps the card')).toBeVisible();
  });

  test('what is typed and not left survives a reload', async ({ page }) => {
    await newMap(page, 'Rows', lines);
    await addRow(page, 'Doing');
    await saved(page);
    await place(page, 'Pays').click();
    await page.keyboard.type('Half a sent');
    await expect
      .poll(() => page.evaluate(() => Object.values(sessionStorage).some((kept) => kept.includes('Half a sent'))))
      .toBe(true);
    await page.reload();
    await expect(row(page, 'Doing')).toBeVisible();
    await place(page, 'Pays').click();
    await expect(page.getByRole('textbox', { name: 'Note under Pays' })).toHaveValue('Half a sent');
  });
});

test('rows are shown, hidden and put in another order, by keyboard and by hand, for this journey', async ({ page }) => {
  await openExample(page);
  await addRow(page, 'Backstage');
  await page.getByRole('button', { name: /^Actions for I join/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rows…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rows' });
  await dialog.getByRole('button', { name: 'Move Backstage up' }).press('Enter');
  await expect(dialog.getByRole('checkbox')).toHaveCount(2);
  await expect(dialog.getByRole('checkbox').first()).toHaveAccessibleName('Backstage');
  const top = async (name: string) => (await row(page, name).boundingBox())?.y ?? 0;
  await expect.poll(async () => (await top('Backstage')) < (await top('Emotion'))).toBe(true);
  await dialog.getByRole('listitem').nth(1).dragTo(dialog.getByRole('listitem').nth(0));
  await expect(dialog.getByRole('checkbox').first()).toHaveAccessibleName('Emotion');
  await dialog.getByRole('checkbox', { name: 'Emotion' }).press('Space');
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(row(page, 'Emotion')).toHaveCount(0);
  await reloadSaved(page);
  await expect(row(page, 'Backstage')).toBeVisible();
  await expect(row(page, 'Emotion')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`rows, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing while writing and in the dialogs', async ({ page }) => {
      const violations = async () =>
        (await new AxeBuilder({ page }).analyze()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
      await openExample(page);
      await page.getByRole('button', { name: 'Add row', exact: true }).click();
      expect(await violations()).toEqual([]);
      await page.getByRole('dialog', { name: 'Add row' }).getByRole('button', { name: 'Saying' }).click();
      await place(page, 'Buy').click();
      await page.keyboard.type('How long will it take?');
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: 'Rows…' }).click();
      expect(await violations()).toEqual([]);
    });
  });
}
