import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Sends our own licence and notice out with the app, beside the licences of what is bundled. */
export function legalTexts(): Plugin {
  let root = '';
  return {
    name: 'throughline:legal-texts',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      for (const name of ['LICENSE', 'NOTICE'])
        this.emitFile({ type: 'asset', fileName: `${name}.txt`, source: readFileSync(join(root, name)) });
    },
  };
}
