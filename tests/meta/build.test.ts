import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, contentSecurityPolicyMeta } from '../../scripts/build/csp.ts';
import { tokenStyles } from '../../scripts/build/tokens.ts';
import { plant } from './plant.ts';

test('the built page carries the policy before anything it governs, and the tokens as a style sheet', async () => {
  const { root } = plant({
    'index.html':
      '<!doctype html><html><head><title>A</title></head><body><script type="module" src="/a.js"></script></body></html>',
    'a.js': `import 'virtual:tokens.css';`,
  });
  const plugins = [contentSecurityPolicyMeta(), tokenStyles(() => ':root { --ink: #123456; }')];
  await build({ root, plugins, configFile: false, logLevel: 'silent', build: { manifest: true } });

  const page = readFileSync(join(root, 'dist/index.html'), 'utf8');
  expect(page.indexOf('Content-Security-Policy')).toBeGreaterThan(0);
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  expect(page).toContain('default-src &#39;none&#39;; script-src &#39;self&#39;;');

  const manifest = JSON.parse(readFileSync(join(root, 'dist/.vite/manifest.json'), 'utf8'));
  const [sheet] = manifest['index.html'].css;
  expect(readFileSync(join(root, 'dist', sheet), 'utf8')).toContain('--ink:#123456');
});

test('the policy lets nothing out: no script that is not a file of the app, no other host, no form, no plug-in', () => {
  expect(contentSecurityPolicy['default-src']).toBe("'none'");
  expect(contentSecurityPolicy['script-src']).toBe("'self'");
  expect(contentSecurityPolicy['form-action']).toBe("'none'");
  expect(Object.values(contentSecurityPolicy).join(' ')).not.toMatch(/\*|https?:|unsafe-eval/);
});
