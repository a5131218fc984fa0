import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { newMap, openHome, reloadSaved, saved, touchpoint } from './support/steps.ts';

const living = /\/living-workspace-[^/]+\.js$/;

/** Leaves the tab for a moment, and waits until what was made is folded into a copy that can be drawn. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await saved(page);
  const turn = (state: 'hidden' | 'visible') =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await turn('hidden');
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('throughline');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const counting = opening.result.transaction('snapshots').objectStore('snapshots').count();
              counting.onsuccess = () => {
                opening.result.close();
                resolve(counting.result);
              };
            };
          }),
      ),
    )
    .toBeGreaterThan(0);
  await turn('visible');
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await touchpoint(page, from).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
}

test('a stored workspace is there before its document is, with the last edits, and what one edits meanwhile is kept', async ({
  page,
}) => {
  await newMap(page, 'Early', ['Calls', 'Waits']);
  await leaveAndComeBack(page);
  await rename(page, 'Calls', 'Calls twice');
  await saved(page);

  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(living, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(touchpoint(page, 'Calls twice')).toBeVisible();
  await expect(page.getByRole('status', { name: 'Storage' })).toHaveText('Saving…');
  await touchpoint(page, 'Waits').focus();
  await page.keyboard.press('Delete');
  release();
  await expect(touchpoint(page, 'Waits')).toHaveCount(0);

  await page.unroute(living);
  await reloadSaved(page);
  await expect(touchpoint(page, 'Calls twice')).toBeVisible();
  await expect(touchpoint(page, 'Waits')).toHaveCount(0);
});

test('where the part that edits does not arrive one can look, and is told that nothing is changed', async ({
  page,
  watched,
}) => {
  watched.expected.push(/Failed to load resource/);
  await newMap(page, 'Look only', ['Calls', 'Waits']);
  await leaveAndComeBack(page);
  await page.route(living, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('only look around');
  await touchpoint(page, 'Waits').focus();
  await page.keyboard.press('Delete');
  await expect(touchpoint(page, 'Waits')).toBeVisible();

  await page.unroute(living);
  await page.reload();
  await saved(page);
  await expect(touchpoint(page, 'Waits')).toBeVisible();
});

test('a workspace that another tab deletes says so, and one press keeps it', async ({ page, context }) => {
  await newMap(page, 'Shared', ['Calls']);
  await saved(page);
  const other = await context.newPage();
  await openHome(other);
  await other.getByRole('button', { name: 'Actions for Shared' }).click();
  await other.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(other.getByRole('link', { name: 'Shared' })).toHaveCount(0);

  const alert = page.getByRole('alert').filter({ hasText: 'deleted in another tab' });
  await alert.getByRole('button', { name: 'Keep it' }).click();
  await expect(alert).toHaveCount(0);
  await expect(other.getByRole('link', { name: 'Shared' })).toBeVisible();
});
