import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, root, run, tool } from './processes.mjs';

/** What the built app is made from. */
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/build',
  'package-lock.json',
  'LICENSE',
  'NOTICE',
];
const stamp = 'dist/.vite/built-from';

/** Builds the app into dist, unless what is there was built from just these sources. Says whether it had to.
 * @returns {Promise<boolean>} */
export async function buildIfStale() {
  const now = contentOf(root, sources);
  const path = join(root, stamp);
  if (existsSync(path) && readFileSync(path, 'utf8') === now) return false;
  const { code, output } = await run(tool('vite'), ['build'], { minutes: 5 });
  if (code !== 0) throw new PlainError(`The app could not be built:\n\n${output}`);
  writeFileSync(path, now);
  return true;
}

/** One value for the names and contents of some files and folders.
 * @param {string} base
 * @param {readonly string[]} paths
 * @returns {string} */
export function contentOf(base, paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesAt(base, each)))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(base, path)))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} base @param {string} path
 * @returns {string[]} */
function filesAt(base, path) {
  const full = join(base, path);
  if (!existsSync(full)) return [];
  try {
    return readdirSync(full)
      .sort()
      .flatMap((name) => filesAt(base, `${path}/${name}`));
  } catch {
    return [path]; // a file, not a folder
  }
}
