import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import app from '../../vite.config.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The pages are built as the app is, into a folder of their own.
const pages = defineConfig({
  root: at('pages'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: at('../../.bench/pages'),
    emptyOutDir: true,
    // A profile names functions, so it is taken of pages that kept their names.
    minify: process.env.BENCH_NAMES ? false : 'oxc',
    reportCompressedSize: false,
    rolldownOptions: { input: { ours: at('pages/ours/index.html'), canvas: at('pages/canvas/index.html') } },
  },
});

/** What goes out with the app alone: its texts, and what opens it without a network. */
const ofTheApp: readonly unknown[] = ['throughline:legal-texts', 'throughline:offline'];

const isNeeded = (plugin: unknown) => !(plugin instanceof Object && ofTheApp.includes(Reflect.get(plugin, 'name')));

// biome-ignore lint/style/noDefaultExport: Vite reads it
export default mergeConfig({ ...app, plugins: app.plugins?.flat().filter(isNeeded) }, pages);
