import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { corpusPath } from '../../scripts/corpus.mjs';
import { expect, test } from './support/page.ts';
import { newMap, newWorkspace, openHome, reloadSaved, saved, touchpoint } from './support/steps.ts';

interface Expected {
  readonly title: string;
  readonly stages: number;
  readonly touchpoints: number;
}

const corpus = corpusPath();
const folder = corpus && path.join(corpus, 'mermaid-journey');
const expected = corpus
  ? (JSON.parse(readFileSync(path.join(corpus, 'expected.json'), 'utf8')) as Record<string, Expected>)
  : {}; // its README gives the form

async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'text/plain' }));
      return data;
    },
    [name, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('#app > *', type, { dataTransfer: transfer });
}

test.describe('corpus: every published diagram, dropped on home, is a map that stays', () => {
  for (const file of folder ? readdirSync(folder) : []) {
    test(`corpus: ${file}`, async ({ page }) => {
      const counts = expected[`mermaid-journey/${file}`];
      if (!counts) throw new Error(`expected.json says nothing of ${file}`);
      await openHome(page);
      await drop(page, file, readFileSync(path.join(String(folder), file), 'utf8'));
      await page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'As a new workspace' }).click();

      await saved(page);
      await expect(page.getByRole('article')).toHaveCount(counts.touchpoints);
      await expect(page.getByRole('group', { name: /^Stage: / })).toHaveCount(counts.stages);
      if (counts.touchpoints === 0) return;
      await reloadSaved(page);
      await expect(page.getByRole('article')).toHaveCount(counts.touchpoints);
      await expect(page.getByRole('button', { name: /^Connection: / })).toHaveCount(counts.touchpoints - 1);
    });
  }
});

const diagram = `journey
  title Go shopping
  section Get there
    Get into car: 5: Dad, Mum
    Drive: 3: Dad
  section Shop
    Pay: 2: Dad
    Lose keys: bad: Dad
    a line of nothing`;

test('a diagram pasted into Import is looked at first, then added, then undone in one step', async ({ page }) => {
  await newMap(page, 'Shopping', ['Wakes up']);
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('textbox', { name: 'Paste text' }).fill(diagram);
  const made = dialog.getByRole('table', { name: 'What will be made' });
  await expect(made.getByRole('row', { name: /Touchpoints/ })).toContainText('4');
  await expect(dialog.getByRole('list', { name: 'What could not be read' })).toContainText('a line of nothing');
  await dialog.getByRole('button', { name: 'Add to this workspace' }).click();

  await expect(touchpoint(page, 'Lose keys')).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Journeys' }).getByRole('link', { name: 'Go shopping' }),
  ).toBeVisible();
  await page.getByRole('toolbar', { name: 'Edit' }).getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Journeys' }).getByRole('link', { name: 'Go shopping' }),
  ).toHaveCount(0);
  await expect(touchpoint(page, 'Wakes up')).toBeVisible();
});

test('Mermaid in the box of steps asks who the actors are, and fills the journey that is still empty', async ({
  page,
}) => {
  await newWorkspace(page, 'Shopping');
  await page.getByRole('textbox', { name: 'What does the customer do, step by step?' }).fill(diagram);
  await page.getByRole('button', { name: 'Make the map' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('radio', { name: /left out/i }).check();
  await dialog.getByRole('button', { name: 'Add to this workspace' }).click();
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(page.getByRole('navigation', { name: 'Journeys' }).getByRole('link')).toHaveCount(1);
  await expect(touchpoint(page, 'Drive')).not.toHaveAccessibleDescription(/runs: Dad/);
});

test('columns of a spreadsheet become stages, touchpoints and channels', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog
    .getByRole('textbox', { name: 'Paste text' })
    .fill(
      'Stage\tTouchpoint\tChannel\tOwner\nBuy\tOrders online\tWebsite\tSales\nGet help\tCalls\tTelephone\tContact centre',
    );
  await dialog.getByRole('button', { name: 'As a new workspace' }).click();
  await expect(touchpoint(page, 'Calls')).toHaveAccessibleDescription(/in stage Get help.*runs: Contact centre/);
});

const hostile: readonly (readonly [string, string, RegExp])[] = [
  ['empty.json', '', /empty|nothing/i],
  [
    'cut.throughline.json',
    '{ "format": "throughline/workspace", "schemaVersion": 1, "tables": { "journ',
    /cut off|end|line 1/i,
  ],
  [
    'newer.throughline.json',
    '{ "format": "throughline/workspace", "schemaVersion": 99, "minReader": 99, "id": "ws_AAAAAAAAAAAAAAAAAAAAA", "name": "N", "tables": {} }',
    /99/,
  ],
  ['deep.json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, /deep|nested/i],
  ['other.json', '{ "some": "thing" }', /not|no /i],
];

for (const [name, content, sentence] of hostile) {
  test(`a file that is not what it says is refused with a sentence: ${name}`, async ({ page }) => {
    await newMap(page, 'Stays', ['Calls']);
    await drop(page, name, content);
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await expect(dialog).toContainText(sentence);
    await page.keyboard.press('Escape');
    await expect(touchpoint(page, 'Calls')).toBeVisible();
  });
}

test('markup in names is text, never markup', async ({ page }) => {
  const name = '<img src=x onerror=alert(1)>';
  page.on('dialog', () => {
    throw new Error('A script ran');
  });
  await newMap(page, 'Markup', [name]);
  await expect(touchpoint(page, name)).toBeVisible();
  await touchpoint(page, name).click();
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Name' })).toHaveValue(name);
});
