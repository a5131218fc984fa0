import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';

const having = (...paths: string[]) => ({ own: '/own/chrome', exists: (path: string) => paths.includes(path) });

describe('the browser that tests run in', () => {
  test('is the one that was asked for, even where there are others', () => {
    const world = having('/asked/chrome', '/own/chrome', '/usr/bin/chromium');
    expect(findBrowser({ ...world, env: { CHROMIUM_PATH: '/asked/chrome' } })).toBe('/asked/chrome');
  });

  test('is none where the one that was asked for is not there', () => {
    expect(findBrowser({ ...having('/own/chrome'), env: { CHROMIUM_PATH: '/asked/chrome' } })).toBeUndefined();
  });

  test("is Playwright's own before the system's", () => {
    expect(findBrowser({ ...having('/own/chrome', '/usr/bin/chromium'), env: {} })).toBe('/own/chrome');
    expect(findBrowser({ ...having('/usr/bin/chromium'), env: {} })).toBe('/usr/bin/chromium');
    expect(findBrowser({ ...having(), env: {} })).toBeUndefined();
  });
});
