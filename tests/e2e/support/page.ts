import { test as base, expect, type Page } from '@playwright/test';

/** Every test watches the page: no error in the console, no request to anywhere else, no violation of the page's policy. */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const watched: Watched = { complaints: [], expected: [] };
      watch(page, String(baseURL), watched.complaints);
      page.context().on('page', (another) => watch(another, String(baseURL), watched.complaints));
      await use(watched);
      const unexpected = watched.complaints.filter(
        (complaint) => !watched.expected.some((pattern) => pattern.test(complaint)),
      );
      expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});

/** What the page complained of, and what a test expects it to complain of. */
interface Watched {
  readonly complaints: string[];
  readonly expected: RegExp[];
}

function watch(page: Page, origin: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
}

export { expect };
