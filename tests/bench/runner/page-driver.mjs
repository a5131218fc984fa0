/**
 * @import { CDPSession, Page } from '@playwright/test'
 * @import { ProcessorTime } from './processor-time.mjs'
 * @import { Profiler } from './profile.mjs'
 * @typedef {{ readonly x: number, readonly y: number }} Point
 * @typedef {{ readonly main: readonly number[], readonly all: readonly number[] }} Steps Milliseconds of every step.
 */

const holding = { button: /** @type {const} */ ('left'), buttons: 1 };

/** Drives a page with real input, one acknowledged event to a frame, and reads after every frame what it cost.
 * @param {Page} page @param {CDPSession} session @param {ProcessorTime} time @param {Profiler} profiler */
export function pageDriver(page, session, time, profiler) {
  /** Asks the page's own face for something.
   * @param {string} call */
  const ask = async (call) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `window.__bench.runner.${call}`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(`${call}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };

  /** @param {'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel'} type @param {Point} at @param {object} [more] */
  const mouse = (type, { x, y }, more = {}) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'none', ...more });

  return {
    ask,
    /** @param {Point} at */
    moveTo: (at) => mouse('mouseMoved', at),
    /** @param {Point} at */
    press: (at) => mouse('mousePressed', at, { ...holding, clickCount: 1 }),
    /** @param {Point} at */
    drag: (at) => mouse('mouseMoved', at, holding),
    /** @param {Point} at */
    release: (at) => mouse('mouseReleased', at, { button: 'left', clickCount: 1 }),
    /** @param {Point} at @param {{ readonly deltaX?: number, readonly deltaY?: number, readonly modifiers?: number }} turn */
    wheel: (at, { deltaX = 0, deltaY = 0, modifiers = 0 }) => mouse('mouseWheel', at, { deltaX, deltaY, modifiers }),
    /** Presses and lets go of a key; a character is typed.
     * @param {string} key @param {number} [code] */
    async key(key, code = key.toUpperCase().charCodeAt(0)) {
      const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
      await session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        code: key,
        windowsVirtualKeyCode: code,
        ...text,
      });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code });
    },
    /** Does something so many times and waits each time until it has been painted.
     * @param {number} count @param {(step: number) => Promise<unknown>} send
     * @returns {Promise<Steps>} */
    async steps(count, send) {
      const main = [];
      const all = [];
      await profiler.start();
      let before = await time.read();
      for (let step = 0; step < count; step++) {
        await send(step);
        await ask('painted()');
        const now = await time.read();
        main.push(now.main - before.main);
        if (now.all !== undefined && before.all !== undefined) all.push(now.all - before.all);
        before = now;
      }
      await profiler.stop('steps');
      return { main, all };
    },
    /** What one piece of work costs as a whole; its name is that of the moment in a profile.
     * @template Result @param {string} moment @param {() => Promise<Result>} work */
    async cost(moment, work) {
      await profiler.start();
      const before = await time.read();
      const result = await work();
      const now = await time.read();
      await profiler.stop(moment);
      return { result, main: now.main - before.main };
    },
    /** Lets what was put off for idle time happen, so that it is not charged to what comes next. */
    settle: () =>
      session.send('Runtime.evaluate', {
        expression: 'new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 2000 }), 300))',
        awaitPromise: true,
      }),
    close: () => page.close(),
  };
}

/** @typedef {ReturnType<typeof pageDriver>} PageDriver */
