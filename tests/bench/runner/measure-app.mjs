import { bytesOf } from './first-load.mjs';
import { launch, windowSize } from './measure-page.mjs';
import { processorTime } from './processor-time.mjs';
import { quantile, rounded } from './statistics.mjs';

/**
 * @import { Browser, BrowserContext, Page } from '@playwright/test'
 * @import { Bytes } from './first-load.mjs'
 * @typedef {{ readonly touchpoints: number, readonly round: number, readonly drawn: number, readonly open: number,
 *   readonly main: number, readonly stored: number }} Cold Milliseconds from the navigation until the map was drawn, and
 *   until the storage said that all of it is open; of them on the main thread; and how long storing it had taken before.
 * @typedef {{ readonly touchpoints: number, readonly ms: readonly number[] }} Saving Milliseconds from each key of a name
 *   until the storage says *Saved*.
 * @typedef {{ readonly home: Bytes, readonly map: Bytes }} FirstLoad
 */

const size = { viewport: windowSize, locale: 'en-GB' };

/** Measures the built app as people open it: what it asks for, and how soon a stored workspace can be worked on.
 * @param {{ readonly url: string, readonly sizes: readonly number[], readonly rounds: number }} asked
 * @returns {Promise<{ readonly cold: readonly Cold[], readonly saving: readonly Saving[], readonly firstLoad: FirstLoad | undefined, readonly lines: readonly string[], readonly failures: readonly string[] }>} */
export async function measureApp({ url, sizes, rounds }) {
  /** @type {Cold[]} */
  const cold = [];
  /** @type {Saving[]} */
  const saving = [];
  /** @type {string[]} */
  const failures = [];
  /** @type {FirstLoad | undefined} */
  let firstLoad;
  for (const touchpoints of sizes) {
    const browser = await launch();
    try {
      const context = await browser.newContext(size);
      const file = await workspaceFile(context, url, touchpoints);
      const { address, stored, home } = await openInApp(context, `${url}app/`, file);
      for (let round = 0; round < rounds; round++)
        cold.push({ touchpoints, round, stored, ...(await coldStart(browser, context, address, touchpoints)) });
      saving.push({ touchpoints, ms: await untilSaved(context, address) });
      firstLoad ??= { home, map: await mapBytes(context, address) };
    } catch (error) {
      failures.push(`app, ${touchpoints} touchpoints: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await browser.close();
    }
  }
  const lines = [...coldLines(cold, sizes), ...saving.map(savingLine), ...byteLines(firstLoad)];
  return { cold, saving, firstLoad, lines, failures };
}

/** @param {BrowserContext} context @param {string} url @param {number} touchpoints */
async function workspaceFile(context, url, touchpoints) {
  const page = await context.newPage();
  await page.goto(`${url}pages/canvas/index.html`);
  await page.waitForFunction(() => window.__bench?.ready);
  const text = await page.evaluate((count) => window.__bench?.runner.fileOf(count) ?? '', touchpoints);
  await page.close();
  return Buffer.from(text);
}

/** The first visit: brings the file as a person would, and waits until the database has it.
 * @param {BrowserContext} context @param {string} url @param {Buffer} file */
async function openInApp(context, url, file) {
  const page = await context.newPage();
  const home = await bytesOf(page, () => page.goto(`${url}#/`));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file…' }).click();
  await (await chooser).setFiles({ name: 'bench.throughline.json', mimeType: 'application/json', buffer: file });
  const start = performance.now(); // a sound workspace file opens without another question
  await page.waitForURL(/#\/w\//, { timeout: 120_000 });
  await isSaved(page);
  const stored = rounded(performance.now() - start) ?? 0;
  await page.getByRole('application', { name: 'Journey map' }).waitFor();
  const address = page.url();
  await page.close();
  return { address, stored, home };
}

/** @param {Page} page */
const isSaved = (page) =>
  page
    .getByRole('status', { name: 'Storage' })
    .and(page.getByText('Saved', { exact: true }))
    .waitFor({ timeout: 120_000 });

/** A later visit, in a page of its own.
 * @param {Browser} browser @param {BrowserContext} context @param {string} address @param {number} touchpoints */
async function coldStart(browser, context, address, touchpoints) {
  const page = await context.newPage();
  await page.addInitScript(noteFirstPicture);
  await page.goto(address);
  const isOpen = () => performance.getEntriesByName('bench: open').length > 0;
  await page.waitForFunction(isOpen, undefined, { timeout: 120_000 });
  // The page's process began with it, so this is all that opening it has cost.
  const { main } = await (await processorTime(browser, await context.newCDPSession(page))).read();
  const times = await page.evaluate(() => {
    const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime;
    const about = document.querySelector('section[aria-describedby] > [hidden]')?.textContent ?? '';
    return { drawn: at('bench: drawn'), open: at('bench: open'), about };
  });
  await page.close();
  const { drawn, open, about } = times;
  if (!about.includes(`${touchpoints.toLocaleString('en')} touchpoints`)) throw new Error(`The map says “${about}”`);
  return { drawn: rounded(drawn) ?? Number.NaN, open: rounded(open) ?? Number.NaN, main: rounded(main) ?? Number.NaN };
}

/** Runs in the page: marks when the map has been painted, and when the storage says that all of it is open and saved. */
function noteFirstPicture() {
  const small = new OffscreenCanvas(32, 20).getContext('2d', { willReadFrequently: true });
  const isPainted = (/** @type {HTMLCanvasElement} */ canvas) => {
    small?.drawImage(canvas, 0, 0, 32, 20);
    const { data } = small?.getImageData(0, 0, 32, 20) ?? { data: [] };
    return data.some((value, index) => index % 4 === 3 && value > 0);
  };
  let isDrawn = false;
  const look = () => {
    // The first picture may come before the map that can be worked on.
    if (!isDrawn && [...document.querySelectorAll('canvas')].some(isPainted)) {
      performance.mark('bench: drawn');
      isDrawn = true;
    }
    const isMap = document.querySelector('[role=application]') !== null;
    const storage = document.querySelector('[role=status][aria-label=Storage]')?.textContent;
    if (isDrawn && isMap && storage === 'Saved') performance.mark('bench: open');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const typed = 'Asks whether the engineer can come sooner';

/** A name typed on the map, each key once the one before is stored: how long it takes until it is.
 * @param {BrowserContext} context @param {string} address */
async function untilSaved(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await isSaved(page);
  const map = page.getByRole('application', { name: 'Journey map' });
  await map.getByRole('article').first().focus();
  await page.keyboard.press('Enter');
  await map.getByRole('textbox').waitFor();
  await page.evaluate(noteSaving);
  for (const letter of typed) {
    const count = await page.evaluate(() => performance.getEntriesByName('bench: stored').length);
    await page.keyboard.type(letter);
    const isStored = (/** @type {number} */ before) => performance.getEntriesByName('bench: stored').length > before;
    await page.waitForFunction(isStored, count, { timeout: 30_000 });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 120))); // so that no key waits for what follows the one before
  }
  const ms = await page.evaluate(() => performance.getEntriesByName('bench: stored').map(({ duration }) => duration));
  await page.close();
  return ms;
}

/** Runs in the page: measures from a key until the storage says *Saved* again. */
function noteSaving() {
  const storage = document.querySelector('[role=status][aria-label=Storage]');
  if (!storage) throw new Error('Nothing says whether the work is stored');
  /** @type {number | undefined} */
  let start;
  addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), { capture: true });
  const look = () => {
    if (start === undefined || storage.textContent !== 'Saved') return;
    performance.measure('bench: stored', { start, end: performance.now() });
    start = undefined;
  };
  new MutationObserver(look).observe(storage, { characterData: true, childList: true, subtree: true });
}

/** @param {BrowserContext} context @param {string} address */
async function mapBytes(context, address) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const bytes = await bytesOf(page, async () => {
    await page.goto(address);
    await page.getByRole('application', { name: 'Journey map' }).waitFor();
  });
  await page.close();
  return bytes;
}

/** @param {readonly Cold[]} cold @param {readonly number[]} sizes */
function coldLines(cold, sizes) {
  return sizes.flatMap((size) => {
    const rounds = cold.filter(({ touchpoints }) => touchpoints === size);
    const median = (/** @type {'drawn' | 'open' | 'main' | 'stored'} */ figure) =>
      quantile(
        rounds.map((each) => each[figure]),
        0.5,
      )?.toFixed(0);
    if (rounds.length === 0) return [];
    return [
      `cold start with ${size.toLocaleString('en')} touchpoints: map drawn after ${median('drawn')} ms, open for edits after ${median('open')} ms, ${median('main')} ms of it on the main thread (making it of a file that had been read, and storing it: ${median('stored')} ms)`,
    ];
  });
}

/** @param {Saving} saving */
function savingLine({ touchpoints, ms }) {
  const [median, p95] = [0.5, 0.95].map((share) => quantile(ms, share)?.toFixed(1));
  return `an edit until Saved with ${touchpoints.toLocaleString('en')} touchpoints: ${median} ms, p95 ${p95} ms (wall time)`;
}

/** @param {FirstLoad | undefined} firstLoad */
function byteLines(firstLoad) {
  if (!firstLoad) return [];
  const kilobytes = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);
  return Object.entries(firstLoad).map(
    ([place, { js, css, fonts, files }]) =>
      `first load of ${place}: ${kilobytes(js)} KiB of scripts and ${kilobytes(css)} KiB of styles as gzip, ${kilobytes(fonts)} KiB of fonts, ${files} files`,
  );
}
