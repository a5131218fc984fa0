import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @import { Finding, HouseCheck } from './source.mjs' */

/**
 * @typedef {{ readonly file: string, readonly src?: string, readonly imports?: readonly string[], readonly isEntry?: boolean }} Chunk
 * @typedef {{ readonly what: string, readonly chunks: readonly string[], readonly kilobytes: number }} Budget What must be
 *   loaded before people see something: manifest keys (source files; `entry` is the page's own script), in KiB of gzip.
 */

const mapChunks = ['entry', 'src/ui/app/open-storage.ts', 'src/ui/app/workspace-page.tsx', 'src/ui/map/map-view.tsx'];

/** The first load of each place, as gzip of all JavaScript that must have arrived.
 * @type {readonly Budget[]} */
export const budgets = [
  { what: 'Home', chunks: ['entry', 'src/ui/app/home-page.tsx', 'src/ui/app/open-storage.ts'], kilobytes: 170 },
  // What it takes to see a map. What moves and edits it follows while one looks, and is held to what it is today.
  { what: 'Map', chunks: ['entry', 'src/ui/app/open-storage.ts', 'src/ui/app/workspace-page.tsx'], kilobytes: 220 },
  { what: 'Map to move about in', chunks: mapChunks, kilobytes: 300 },
  { what: 'Map to work on', chunks: [...mapChunks, 'src/ui/app/living-workspace.ts'], kilobytes: 340 },
];

/** The first load stays small. Reads the manifest of the built app.
 * @param {readonly Budget[]} [table]
 * @returns {HouseCheck} */
export function budget(table = budgets) {
  return {
    id: 'budget',
    reads: 'built chunks',
    run(house) {
      const dist = join(house.root, 'dist');
      const file = join(dist, '.vite/manifest.json');
      if (!existsSync(file)) return { read: 0, findings: [] };
      /** @type {Record<string, Chunk>} */
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      return {
        read: Object.keys(manifest).length,
        findings: table.flatMap((each) => complaints(manifest, house.root, each)),
      };
    },
  };
}

/** @param {Readonly<Record<string, Chunk>>} manifest @param {string} root @param {Budget} budget
 * @returns {Finding[]} */
function complaints(manifest, root, { what, chunks, kilobytes }) {
  const keys = chunks.flatMap((chunk) => keyOf(manifest, chunk) ?? []);
  // A source without a chunk of its own went into a chunk that imports it; then it is counted there.
  const missing = chunks.filter((chunk) => !keyOf(manifest, chunk) && !existsSync(join(root, chunk)));
  const size = sizeOf(manifest, join(root, 'dist'), keys) / 1024;
  /** @param {string} says */
  const finding = (says) => ({ file: 'dist', line: 1, rule: 'budget', says: `${what}: ${says}` });
  return [
    ...missing.map((chunk) => finding(`there is no ${chunk} to measure; see scripts/checks/budget.mjs`)),
    ...(size > kilobytes ? [finding(`${size.toFixed(1)} KiB of gzip; at most ${kilobytes}`)] : []),
  ];
}

/** The manifest's key of a chunk, by its source file.
 * @param {Readonly<Record<string, Chunk>>} manifest @param {string} chunk
 * @returns {string | undefined} */
function keyOf(manifest, chunk) {
  if (chunk === 'entry') return Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  return Object.keys(manifest).find((key) => key === chunk || manifest[key]?.src === chunk);
}

/** Bytes of gzip of some chunks with everything they import at load.
 * @param {Readonly<Record<string, Chunk>>} manifest @param {string} dist @param {readonly string[]} keys
 * @returns {number} */
export function sizeOf(manifest, dist, keys) {
  /** @type {Set<string>} */
  const reached = new Set();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    waiting.push(...(manifest[key]?.imports ?? []));
  }
  return [...reached]
    .map((key) => manifest[key]?.file ?? '')
    .filter((path) => path.endsWith('.js'))
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length, 0);
}
