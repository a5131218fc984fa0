import { gzipSync } from 'node:zlib';

/** @typedef {{ readonly js: number, readonly css: number, readonly fonts: number, readonly files: number }} Bytes What a
 *   page asked for, in bytes: scripts and styles as gzip, fonts as they are. */

/** Counts what a page asks for until it has come to rest.
 * @param {import('@playwright/test').Page} page @param {() => Promise<unknown>} visit
 * @returns {Promise<Bytes>} */
export async function bytesOf(page, visit) {
  /** @type {Promise<readonly [string, number]>[]} */
  const arriving = [];
  const note = (/** @type {import('@playwright/test').Response} */ response) => {
    const ending = new URL(response.url()).pathname.split('.').at(-1) ?? '';
    const size = (/** @type {Buffer} */ body) =>
      ending === 'woff2' ? body.length : gzipSync(body, { level: 9 }).length;
    arriving.push(response.body().then((body) => [ending, size(body)]));
  };
  page.on('response', note);
  await visit();
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  const arrived = await Promise.all(arriving);
  const sum = (/** @type {string} */ ending) =>
    arrived.filter(([each]) => each === ending).reduce((all, [, size]) => all + size, 0);
  return { js: sum('js'), css: sum('css'), fonts: sum('woff2'), files: arrived.length };
}
