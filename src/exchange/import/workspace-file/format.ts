import { say } from '../../../lib/words.ts';
import type { ImportFormat } from '../format.ts';

/** A whole workspace as Throughline saves it, and any other JSON, which is refused with a sentence. */
export const workspaceFile: ImportFormat = {
  id: 'workspace-file',
  name: say('format.workspace-file', 'Workspace file'),
  recognises: (text) => (beginsAsJson.test(text) ? 0.9 : 0),
  load: async () => (await import('./read-workspace-file.ts')).readWorkspaceFile,
};

// “[ ] Order” is a line of a list.
const beginsAsJson = /^\s{0,1000}(?:\{\s{0,1000}(?:["}]|$)|\[(?:\]|\s{0,1000}[[{"]))/;
