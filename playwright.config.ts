import { defineConfig } from '@playwright/test';
import { browserPath, chromiumArgs } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4273);

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // What a test holds back or changes on the way must not come from the kept copy; tests of working offline allow it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: browserPath(), args: chromiumArgs, chromiumSandbox: false },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    // Builds first where dist is not what the sources say, so that no test runs on an old app.
    command: 'node scripts/start.mjs',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
