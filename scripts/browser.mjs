import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What keeps a test browser from talking to the network by itself or asking questions at its first run. */
export const chromiumArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Where a system's package manager puts Chromium. */
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that tests run in, or nothing where there is none: CHROMIUM_PATH, Playwright's own, the system's.
 * @param {{ env?: Record<string, string | undefined>, own?: string, exists?: (path: string) => boolean }} [world]
 * @returns {string | undefined} */
export function findBrowser({ env = process.env, own = chromium.executablePath(), exists = existsSync } = {}) {
  // A path that somebody asked for is never replaced by another one: a typing error must be seen.
  if (env.CHROMIUM_PATH) return exists(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return [own, ...systemPaths].find((path) => path && exists(path));
}

/** The browser for a configuration file; a missing one is reported by whoever starts it.
 * @returns {string} */
export function browserPath() {
  return findBrowser() ?? chromium.executablePath();
}
