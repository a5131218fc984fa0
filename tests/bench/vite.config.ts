import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from '../../scripts/build/messages.ts';
import { tokenStyles } from '../../scripts/build/tokens.ts';
import { tokenCss } from '../../src/look/token-css.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// biome-ignore lint/style/noDefaultExport: Vite reads it
export default defineConfig({
  root: at('pages'),
  base: './',
  plugins: [react(), tokenStyles(tokenCss), compiledMessages()],
  css: { modules: { generateScopedName: '[name]__[local]--[hash:base64:4]' } },
  worker: { format: 'es', plugins: () => [compiledMessages()] },
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: at('../../.bench/pages'),
    emptyOutDir: true,
    target: 'chrome123',
    assetsInlineLimit: 0,
    // A profile names functions, so it is taken of pages that kept their names.
    minify: process.env.BENCH_NAMES ? false : 'oxc',
    reportCompressedSize: false,
    rolldownOptions: { input: { ours: at('pages/ours/index.html'), canvas: at('pages/canvas/index.html') } },
  },
});
