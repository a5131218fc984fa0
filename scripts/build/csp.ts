import type { Plugin } from 'vite';

/** What the built app may load and talk to: itself, and nothing else on any network. */
export const contentSecurityPolicy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // The canvas and the widgets place things with inline styles.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Writes the content security policy into the built page, so that it holds on any static host. */
export function contentSecurityPolicyMeta(): Plugin {
  const content = Object.entries(contentSecurityPolicy)
    .map((directive) => directive.join(' '))
    .join('; ');
  return {
    name: 'throughline:csp',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}
