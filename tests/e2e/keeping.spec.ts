import { expect, test } from './support/page.ts';
import { newMap, reloadSaved, saved, touchpoint } from './support/steps.ts';

test('a reload in the middle of typing keeps what was typed', async ({ page }) => {
  await newMap(page, 'Typing', ['Calls', 'Waits']);
  await touchpoint(page, 'Waits').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Waits ten minutes', { delay: 15 });
  await saved(page);
  await page.reload();
  await expect(touchpoint(page, 'Waits ten minutes')).toBeVisible();
});

test('two tabs on one workspace follow each other, and undo takes back one’s own edit only', async ({
  page,
  context,
}) => {
  await newMap(page, 'Together', ['Calls', 'Waits']);
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(touchpoint(other, 'Waits')).toBeVisible();

  await touchpoint(page, 'Calls').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Calls us');
  await page.keyboard.press('Enter');
  await expect(touchpoint(other, 'Calls us')).toBeVisible();

  await touchpoint(other, 'Waits').focus();
  await other.keyboard.press('Delete');
  await expect(touchpoint(page, 'Waits')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(touchpoint(page, 'Calls')).toBeVisible();
  await expect(touchpoint(other, 'Calls')).toBeVisible();
  await expect(touchpoint(other, 'Waits')).toHaveCount(0);
});

test('a database that refuses for ever says Not saved, keeps the edits and offers the file', async ({ page }) => {
  await newMap(page, 'Refused', ['Calls']);
  await saved(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No space left', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add;
  });
  await touchpoint(page, 'Calls').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Calls twice');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('status', { name: 'Storage' })).toHaveText('Not saved');
  const downloading = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Save a copy…' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Refused.throughline.json');
  await expect(touchpoint(page, 'Calls twice')).toBeVisible();
});

test('a write that fails once loses nothing', async ({ page }) => {
  await newMap(page, 'Once', ['Calls']);
  await saved(page);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('Try again', 'UnknownError');
    };
  });
  await touchpoint(page, 'Calls').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Calls twice');
  await page.keyboard.press('Enter');
  await reloadSaved(page);
  await expect(touchpoint(page, 'Calls twice')).toBeVisible();
});

test('without a database the session goes on and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await newMap(page, 'Unkept', ['Calls', 'Waits']);
  await expect(page.getByRole('status', { name: 'Storage' })).toHaveText('Not stored: this session only');
  await touchpoint(page, 'Calls').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('article')).toHaveCount(1);
});
