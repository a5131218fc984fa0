import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import { firstJourney, savedJourney } from './support/saved-journey.ts';
import { openHome, stage, touchpoint } from './support/steps.ts';

const map = (page: Page): Locator => page.getByRole('application', { name: 'Journey map' });

const way = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Connection: ${name}`, exact: true });

async function centre(locator: Locator, across = 0.5, down = 0.5) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

async function pull(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

const columnsLeftToRight = async (page: Page, names: readonly string[]): Promise<boolean> => {
  const lefts = await Promise.all(names.map(async (name) => (await centre(stage(page, name))).x));
  return lefts.every((left, index) => index === 0 || left > (lefts[index - 1] ?? 0));
};

test('a whole first journey by mouse, but for the names', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: 'New workspace' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Faults');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Create|Make|OK/ })
    .click();
  await page.getByRole('button', { name: 'Start empty' }).click();
  const named = async (name: string) => {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  const add = async (name: string) => {
    await page.getByRole('button', { name: 'Add touchpoint' }).click();
    await named(name);
  };
  const addStage = async (name: string) => {
    await page.getByRole('button', { name: 'Add stage' }).click();
    await named(name);
  };

  // Stages in a wrong order, which is put right below.
  await addStage('Notice');
  await add('Line goes dead');
  await add('Looks for help');
  await addStage('Repair');
  await stage(page, 'Repair').click({ position: { x: 20, y: 12 } });
  await add('Gets a date');
  await add('Engineer calls');
  await add('Line works');
  await addStage('Report');
  await stage(page, 'Report').click({ position: { x: 20, y: 12 } });
  await add('Calls');
  await add('Waits');
  await add('Talks to an agent');
  await page.getByRole('button', { name: 'Fit' }).click();
  await pull(page, await centre(stage(page, 'Report'), 0.3, 0.06), await centre(stage(page, 'Repair'), 0.05, 0.06));
  await expect.poll(() => columnsLeftToRight(page, ['Notice', 'Report', 'Repair'])).toBe(true);

  const connect = async (from: string, to: string) => {
    if ((await way(page, `${from} to ${to}`).count()) > 0) return;
    await touchpoint(page, from).hover();
    await pull(page, await centre(touchpoint(page, from), 1), await centre(touchpoint(page, to)));
    await expect(way(page, `${from} to ${to}`)).toBeAttached();
  };
  await connect('Line goes dead', 'Looks for help');
  await connect('Looks for help', 'Calls');
  await connect('Calls', 'Waits');
  await connect('Waits', 'Talks to an agent');
  await connect('Talks to an agent', 'Gets a date');
  await connect('Gets a date', 'Engineer calls');
  await connect('Engineer calls', 'Line works');
  await connect('Waits', 'Looks for help');
  await page.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Condition' }).fill('gives up');
  await expect(way(page, 'Waits to Looks for help, if gives up')).toBeAttached();

  // A rename, and an undo.
  await touchpoint(page, 'Engineer calls').dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await named('Engineer comes');
  await touchpoint(page, 'Line works').click();
  await page.getByRole('region', { name: 'Details' }).getByRole('button', { name: 'Delete' }).click();
  await expect(touchpoint(page, 'Line works')).toHaveCount(0);
  await page.getByRole('toolbar', { name: 'Edit' }).getByRole('button', { name: 'Undo' }).click();
  await expect(touchpoint(page, 'Line works')).toBeVisible();

  expect(await savedJourney(page, 'pointer')).toMatchObject(firstJourney);
});

test('a whole first journey by keyboard, on the map', async ({ page }) => {
  const keys = page.keyboard;
  await page.goto('./');
  await page.getByRole('button', { name: 'New workspace' }).press('Enter');
  await page.getByRole('textbox', { name: 'Title' }).fill('Faults');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Start empty' }).press('Enter');
  await expect(map(page)).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    if (await page.evaluate(() => document.activeElement?.closest('[role="application"]') !== null)) break;
    await keys.press('F6');
  }
  const type = async (name: string, then = 'Enter') => {
    await keys.type(name);
    await keys.press(then);
  };

  await keys.press('s');
  await type('Notice');
  await keys.press('t');
  await type('Line goes dead', 'Tab'); // the next one, connected
  await type('Looks for help');
  await keys.press('s');
  await type('Repair');
  await keys.press('t');
  await type('Gets a date', 'Tab');
  await type('Engineer calls', 'Tab');
  await type('Line works');
  await keys.press('s');
  await type('Report');
  await keys.press('t');
  await type('Calls', 'Tab');
  await type('Waits', 'Tab');
  await type('Talks to an agent');
  await expect(touchpoint(page, 'Talks to an agent')).toBeFocused();

  // The stage goes where it belongs.
  await keys.press('ArrowUp');
  await expect(stage(page, 'Report')).toBeFocused();
  await keys.press('Alt+ArrowLeft');
  await expect.poll(() => columnsLeftToRight(page, ['Notice', 'Report', 'Repair'])).toBe(true);

  const connect = async (from: string, to: string) => {
    if ((await way(page, `${from} to ${to}`).count()) > 0) return;
    await touchpoint(page, from).focus();
    await keys.press('c');
    await touchpoint(page, to).focus();
    await keys.press('Enter');
    await expect(way(page, `${from} to ${to}`)).toBeAttached();
  };
  await connect('Looks for help', 'Calls');
  await connect('Talks to an agent', 'Gets a date');
  await connect('Waits', 'Looks for help');
  // What was just connected is selected; Enter edits it.
  await way(page, 'Waits to Looks for help').focus();
  await keys.press('Enter');
  await expect(page.getByRole('application').getByRole('textbox')).toBeFocused();
  await type('gives up');
  await expect(way(page, 'Waits to Looks for help, if gives up')).toBeAttached();

  // A rename, a reorder, and an undo.
  await touchpoint(page, 'Engineer calls').focus();
  await keys.press('Enter');
  await keys.press('ControlOrMeta+a');
  await type('Engineer comes');
  await keys.press('Alt+ArrowDown');
  await keys.press('Delete');
  await expect(touchpoint(page, 'Engineer comes')).toHaveCount(0);
  await keys.press('ControlOrMeta+z');
  await expect(touchpoint(page, 'Engineer comes')).toBeFocused();
  await keys.press('ControlOrMeta+z');

  expect(await savedJourney(page, 'keyboard')).toMatchObject(firstJourney);
});
