import os from 'node:os';
import { chromium } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../../../scripts/browser.mjs';
import { PlainError } from '../../../scripts/processes.mjs';
import { gestures, oursOnly } from './gestures.mjs';
import { pageDriver } from './page-driver.mjs';
import { processorTime } from './processor-time.mjs';
import { profilerInto } from './profile.mjs';
import { rounded, summary } from './statistics.mjs';

/**
 * @import { Browser } from '@playwright/test'
 * @import { Summary } from './statistics.mjs'
 * @import { Measured } from './gestures.mjs'
 * @typedef {{ readonly main: Summary, readonly all: Summary, readonly after?: number, readonly drop?: number,
 *   readonly first?: Summary, readonly moved: boolean, readonly proof: object }} Gesture
 * @typedef {{ readonly failed: string }} Failed
 * @typedef {{ readonly ms: number, readonly main: number }} Duration Wall milliseconds, and main-thread milliseconds.
 * @typedef {object} PageResult
 * @property {string} page
 * @property {number} touchpoints
 * @property {number} round
 * @property {string} source How processor time was read.
 * @property {number} loadAverage Of the machine when the measuring began.
 * @property {Duration} [decode] From stored bytes to a living document.
 * @property {Duration} [load] From a decoded document to the complete picture.
 * @property {number} [paintedShare] How much of the canvases has been painted, 0…1.
 * @property {{ readonly empty: number, readonly document: number, readonly shown: number, readonly used: number }} [heap]
 *   MB after a forced collection: of the empty page, with the document, with the map, after all gestures.
 * @property {Readonly<Record<string, Gesture | Failed>>} [gestures]
 * @property {readonly string[]} errors What the page complained of.
 */

export const windowSize = { width: 1280, height: 800 };

/** The browser that everything is measured in, with collections on demand and exact figures of memory.
 * @returns {Promise<Browser>} */
export function launch() {
  const executablePath = findBrowser();
  if (!executablePath) throw new PlainError('There is no browser to measure in; CHROMIUM_PATH names one.');
  const args = [...chromiumArgs, '--enable-precise-memory-info', '--disable-renderer-backgrounding'];
  return chromium.launch({ executablePath, chromiumSandbox: false, args });
}

/** Measures one page with one workspace in a browser of its own.
 * @param {{ readonly url: string, readonly page: string, readonly touchpoints: number, readonly round: number,
 *   readonly full: boolean, readonly profileFolder?: string | undefined }} asked
 * @returns {Promise<PageResult>} */
export async function measurePage({ url, page: name, touchpoints, round, full, profileFolder }) {
  const browser = await launch();
  /** @type {string[]} */
  const errors = [];
  try {
    const context = await browser.newContext({ viewport: windowSize, locale: 'en-GB' });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${url}${name}/index.html`);
    await page.waitForFunction(() => window.__bench?.ready || window.__bench?.error);

    const session = await context.newCDPSession(page);
    const time = await processorTime(browser, session);
    const profiler = await profilerInto(session, profileFolder);
    const driver = pageDriver(page, session, time, profiler);
    const about = { page: name, touchpoints, round, source: time.source, loadAverage: rounded(os.loadavg()[0]) ?? 0 };

    const empty = await heapOf(session);
    await driver.ask(`prepare(${touchpoints})`);
    await driver.settle();
    const decoding = await driver.cost('decode', () => driver.ask('decode()'));
    const decode = { ms: rounded(decoding.result) ?? 0, main: rounded(decoding.main) ?? 0 };
    const document = await heapOf(session);
    const from = JSON.stringify(await driver.ask('wholeView()'));
    await driver.settle();
    const showing = await driver.cost('show', () => driver.ask(`show(${from})`));
    const load = { ms: rounded(showing.result) ?? 0, main: rounded(showing.main) ?? 0 };
    await driver.settle();
    const shown = await heapOf(session);
    const paintedShare = rounded(await driver.ask('paintedShare()')) ?? 0;

    profiler.report(`${name}-${touchpoints}-load`);
    const ways = await driver.ask('gestures()');
    /** @type {Record<string, Gesture | Failed>} */
    const measured = {};
    for (const [gesture, perform] of Object.entries(gestures)) {
      if (name !== 'ours' && oursOnly.has(gesture)) continue;
      measured[gesture] = await perform(driver, ways, { full }).then(gestureResult, failure);
      profiler.report(`${name}-${touchpoints}-${gesture}`);
    }
    const used = await heapOf(session);
    return { ...about, decode, load, paintedShare, heap: { empty, document, shown, used }, gestures: measured, errors };
  } finally {
    await browser.close();
  }
}

/** @param {Measured} measured
 * @returns {Gesture} */
function gestureResult({ main, all, after, drop, first, moved, proof }) {
  const moments = {
    ...(after !== undefined && { after: rounded(after) ?? 0 }),
    ...(drop !== undefined && { drop: rounded(drop) ?? 0 }),
    ...(first && { first: summary(first) }),
  };
  return { main: summary(main), all: summary(all), ...moments, moved, proof };
}

/** @param {unknown} error
 * @returns {Failed} */
const failure = (error) => ({ failed: error instanceof Error ? error.message : String(error) });

/** MB on the heap of the page after a forced collection.
 * @param {import('@playwright/test').CDPSession} session */
async function heapOf(session) {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return rounded((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20) ?? 0;
}
