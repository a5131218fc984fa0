import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, PlainError, root, run, tool } from './processes.mjs';

/** @typedef {Readonly<Record<string, { readonly version?: string, readonly integrity?: string, readonly optional?: boolean }>>} Packages */

/** Installs what is missing. Uses nothing but Node, so that it can run right after a clone.
 * @param {{ browser: boolean }} wanted */
export async function setUp({ browser }) {
  checkNode();
  await installPackages();
  if (browser) await installBrowser();
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/^>=/, '');
  if (isOlder(process.versions.node, wanted))
    throw new PlainError(`Throughline needs Node ${wanted} or newer; this is ${process.versions.node}.`);
}

/** Whether a version `1.2.3` comes before another.
 * @param {string} version @param {string} other */
export function isOlder(version, other) {
  const [a, b] = [version, other].map((each) => each.split('.').map(Number));
  const at = [0, 1, 2].find((part) => a?.[part] !== b?.[part]);
  return at !== undefined && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}

async function installPackages() {
  const locked = packagesOf('package-lock.json');
  if (locked && areInstalled(locked, packagesOf('node_modules/.package-lock.json'))) return;
  console.log('Installing packages…');
  // Without the development packages there is nothing to build with, whatever the machine's own settings say.
  const { code, output } = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { minutes: 10 });
  if (code !== 0) throw new PlainError(`The packages could not be installed (npm ci):\n\n${output}`);
}

/** @param {string} file
 * @returns {Packages | undefined} */
function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** Whether every locked package is installed in its version. Optional ones may be for another system.
 * @param {Packages} locked
 * @param {Packages | undefined} installed
 * @returns {boolean} */
export function areInstalled(locked, installed) {
  if (!installed) return false;
  return Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === '' || (optional && !found)) return true;
    return found?.version === version && found?.integrity === integrity;
  });
}

/** Finds a browser that runs, or gets one: Playwright's download first, then the system's package. */
async function installBrowser() {
  // Imported here, because Playwright itself may just have been installed.
  const { findBrowser } = await import('./browser.mjs');
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (await runs(asked)) return;
    throw new PlainError(`CHROMIUM_PATH names ${asked}, which is no browser that runs here.`);
  }
  const attempts = [
    async () => {},
    async () => {
      console.log('Installing a browser for the tests…');
      await run(tool('playwright'), ['install', 'chromium'], { minutes: 5 });
    },
    installSystemBrowser,
  ];
  for (const attempt of attempts) {
    await attempt();
    for (const path of [findBrowser(), findBrowser({ own: '' })]) {
      if (!path || !(await runs(path))) continue;
      // For whatever is started from here: a download without its libraries must not be chosen again.
      process.env.CHROMIUM_PATH = path;
      return;
    }
  }
  throw new PlainError(
    'No browser could be installed for the tests. Install Chromium or Chrome and set CHROMIUM_PATH to its path, ' +
      'or let “npx playwright install --with-deps chromium” do it. The app itself (npm start) needs none of this.',
  );
}

async function installSystemBrowser() {
  const isRoot = process.getuid?.() === 0;
  const [command, before] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  console.log("Installing the system's own browser…");
  const updated = await run(command, [...before, 'update'], { minutes: 3, env });
  if (updated.code === 0) await run(command, [...before, 'install', '-y', 'chromium'], { minutes: 5, env });
}

/** @param {string} path */
async function runs(path) {
  if (!existsSync(path)) return false;
  return (await run(path, ['--version'], { minutes: 0.5 })).code === 0;
}

if (process.argv[1]?.endsWith('setup.mjs')) await main(() => setUp({ browser: true }));
