import { succeed } from '../../../lib/result.ts';
import { say } from '../../../lib/words.ts';
import type { ExportFormat } from '../format.ts';

/** The whole workspace, to be opened again: a copy of everything, so that nothing can be left out of it. */
export const workspaceFile: ExportFormat = {
  id: 'workspace-file',
  label: say('format.workspace-file.label', 'Workspace file (.json)'),
  whats: ['workspace'],
  asks: [],
  async load() {
    const { saveWorkspaceFile } = await import('./save.ts');
    return async ({ tables, signal }) => {
      const file = saveWorkspaceFile(tables());
      signal?.throwIfAborted();
      return succeed(file);
    };
  },
};
