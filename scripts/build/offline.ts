import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/** The name of the service worker in the built folder. */
const workerFile = 'service-worker.js';
const source = 'src/workers/offline.service-worker.ts';
/** What a page never asks for. */
const isLeftOut = (name: string) => name === workerFile || name.startsWith('.vite/');

/** A file that is to be there without a network: its address, and what tells one edition from another where the name does not. */
export interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
}

/** Lists what is in a built folder. Names in `assets` carry a hash, the others get one. */
export function keptFiles(folder: string): readonly KeptFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => !isLeftOut(name))
    .sort()
    .map((url) => ({ url, revision: url.startsWith('assets/') ? null : hashOf(join(folder, url)) }));
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

/** Adds the service worker to the built app: it keeps every file of the build, so that the app opens without a network. */
export function offline(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'throughline:offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          publicDir: false,
          define: {
            filesOfThisBuild: JSON.stringify(keptFiles(folder)),
            'process.env.NODE_ENV': JSON.stringify('production'),
          },
          build: {
            outDir: folder,
            emptyOutDir: false,
            copyPublicDir: false,
            license: { fileName: 'licences-offline.md' },
            lib: { entry: join(root, source), formats: ['iife'], name: 'offline', fileName: () => workerFile },
          },
        });
      },
    },
  };
}
