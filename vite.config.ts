import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicyMeta } from './scripts/build/csp.ts';
import { legalTexts } from './scripts/build/legal-texts.ts';
import { compiledMessages } from './scripts/build/messages.ts';
import { offline } from './scripts/build/offline.ts';
import { tokenStyles } from './scripts/build/tokens.ts';
import { tokenCss } from './src/look/token-css.ts';

export default defineConfig({
  // Any folder of any static host.
  base: './',
  plugins: [react(), tokenStyles(tokenCss), contentSecurityPolicyMeta(), compiledMessages(), legalTexts(), offline()],
  css: { modules: { generateScopedName: '[name]__[local]--[hash:base64:4]' } },
  worker: { format: 'es', plugins: () => [compiledMessages()] },
  build: {
    // The browsers that know light-dark(), which the tokens use as it is.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The bundle budget follows the imports of the built chunks through it.
    manifest: true,
    sourcemap: false,
    // The licences of everything that is bundled go out with it.
    license: { fileName: 'licences.md' },
    // A font or picture inlined as data would make every first load larger; the policy refuses inlined fonts too.
    assetsInlineLimit: 0,
  },
});
