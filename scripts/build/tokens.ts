import type { Plugin } from 'vite';

const publicId = 'virtual:tokens.css';
const resolvedId = '\0tokens.css';

/** Serves the design tokens as a style sheet: `import 'virtual:tokens.css'`. */
export function tokenStyles(tokenCss: () => string): Plugin {
  return {
    name: 'throughline:tokens',
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    load: (id) => (id === resolvedId ? tokenCss() : undefined),
  };
}
