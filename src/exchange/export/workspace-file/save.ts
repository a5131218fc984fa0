import { say } from '../../../lib/words.ts';
import type { Tables } from '../../../model/raw.ts';
import { words } from '../../../words/render.ts';
import { canonical, nameIn } from '../../workspace-file/canonical.ts';
import { fileName } from '../file-name.ts';
import type { SavedFile } from '../saved-file.ts';

/** The whole document as a file: everything in it, what could not be read included, as it came. */
export function saveWorkspaceFile(tables: Tables): SavedFile {
  const { workspace } = tables;
  const id = typeof workspace === 'object' && workspace !== null && 'id' in workspace ? workspace.id : '';
  const text = canonical({ id: typeof id === 'string' ? id : '', tables });
  return {
    fileName: fileName(nameIn(tables), words(unnamed), '.throughline.json'),
    blob: new Blob([text], { type: 'application/json' }),
  };
}

const unnamed = say('export.unnamed-workspace', 'Workspace');
