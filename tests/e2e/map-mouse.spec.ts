import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, reloadSaved, stage, touchpoint } from './support/steps.ts';

const steps = ['Discover:', 'Sees an offer', 'Reads reviews', 'Buy:', 'Orders online', 'Pays'];

async function centre(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

test('a dragged touchpoint changes its stage, returns on undo, and all of it survives a reload', async ({ page }) => {
  await newMap(page, 'Dragged', steps);
  const card = touchpoint(page, 'Reads reviews');
  const buy = await stage(page, 'Buy').boundingBox();
  if (!buy) throw new Error('The stage is not on the page');
  await drag(page, await centre(card), { x: buy.x + 120, y: buy.y + buy.height - 40 });
  await expect(card).toHaveAccessibleDescription(/in stage Buy/);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toHaveAccessibleDescription(/in stage Discover/);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await reloadSaved(page);
  await expect(touchpoint(page, 'Reads reviews')).toHaveAccessibleDescription(/in stage Buy/);
});

test('double-clicking a name edits it in place', async ({ page }) => {
  await newMap(page, 'Renamed', steps);
  await touchpoint(page, 'Pays').dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Pays by card');
  await page.keyboard.press('Enter');
  await reloadSaved(page);
  await expect(touchpoint(page, 'Pays by card')).toBeVisible();
});

test('several are selected with a rectangle and deleted together, and one undo brings them back', async ({ page }) => {
  await newMap(page, 'Several', steps);
  const first = await touchpoint(page, 'Sees an offer').boundingBox();
  const second = await touchpoint(page, 'Reads reviews').boundingBox();
  if (!first || !second) throw new Error('They are not on the page');
  await page.keyboard.down('Shift');
  await drag(
    page,
    { x: first.x - 8, y: first.y - 8 },
    { x: second.x + second.width + 8, y: second.y + second.height + 8 },
  );
  await page.keyboard.up('Shift');
  await expect(page.locator('article[aria-current="true"], [role="article"][aria-current="true"]')).toHaveCount(2);

  await page.keyboard.press('Delete');
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('article')).toHaveCount(4);
});

test('Details changes what is selected: name, channel, emotion, who runs it, a jam everywhere', async ({ page }) => {
  await newMap(page, 'Detailed', ['Get help:', 'Calls', 'Calls again']);
  const details = page.getByRole('region', { name: 'Details' });
  const setChannel = async (name: string) => {
    await touchpoint(page, name).click();
    await expect(details.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
    await details.getByRole('combobox', { name: 'Channel' }).fill('Telephone');
    await page.keyboard.press('Enter');
  };
  await setChannel('Calls');
  await setChannel('Calls again');
  await details.getByRole('radio', { name: /very bad/i }).click();
  await details.getByRole('combobox', { name: 'Operates' }).fill('Contact centre');
  await page.keyboard.press('Enter');

  await details.getByRole('button', { name: 'Add jam' }).click();
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill('Nine of ten callers wait');
  await page.getByRole('radio', { name: 'Everywhere we use Telephone' }).check();
  await page.keyboard.press('Enter');

  await expect(touchpoint(page, 'Calls')).toHaveAccessibleDescription(/1 jam/);
  await reloadSaved(page);
  await expect(touchpoint(page, 'Calls again')).toHaveAccessibleDescription(
    /1 jam.*runs: Contact centre|runs: Contact centre.*1 jam/,
  );
});

test('the map is taken away as SVG and PNG, and the workspace as a file that reads back byte for byte', async ({
  page,
}) => {
  await newMap(page, 'Taken', steps);
  const save = async (format: string) => {
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: format }).check();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    const download = await downloading;
    await page.keyboard.press('Escape');
    return { name: download.suggestedFilename(), bytes: await read(await download.createReadStream()) };
  };

  const svg = await save('SVG');
  expect(svg.name).toMatch(/\.svg$/);
  expect(svg.bytes.toString('utf8')).toContain('<title>Reads reviews</title>');
  const png = await save('PNG');
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(800);

  const file = await save('Workspace file (.json)');
  await page.getByRole('link', { name: 'All workspaces' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file…' }).click();
  await (await choosing).setFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await expect(touchpoint(page, 'Reads reviews')).toBeVisible();
  const again = await save('Workspace file (.json)');
  const withoutId = (bytes: Buffer) => bytes.toString('utf8').replaceAll(/"(id|checksum)": "[^"]*"/g, '');
  expect(withoutId(again.bytes)).toBe(withoutId(file.bytes)); // a copy differs in id and checksum alone
});

async function read(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

test('Delete deletes the connection that was just drawn, not the touchpoint it came from', async ({ page }) => {
  await newMap(page, 'Drawn', ['A', 'B', 'C']);
  await touchpoint(page, 'C').focus();
  await page.keyboard.press('c');
  await touchpoint(page, 'A').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Connection: C to A' })).toBeAttached();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Connection: C to A' })).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(3);
});
