import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkspaceFile } from '../../src/exchange/import/workspace-file/read-workspace-file.ts';
import { canonical } from '../../src/exchange/workspace-file/canonical.ts';
import { rawTables } from '../../src/store/plain-form.ts';
import { storeFromTables } from '../../src/store/tables-form.ts';
import { trialOptions } from '../unit/store/trial-store.ts';
import { anyFileTables } from './file-tables.ts';

const id = 'ws_AAAAAAAAAAAAAAAAAAAAA';

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Opens a file as the app does, and exports it again. */
function exported(text: string): string {
  const read = readWorkspaceFile(text);
  if (read.type !== 'workspace') throw new Error(`It was not opened: ${JSON.stringify(read)}`);
  const { tables } = read.file;
  const own = isRecord(tables.workspace) ? { ...tables, workspace: { ...tables.workspace, id } } : tables;
  const store = storeFromTables(own, trialOptions(7));
  const again = canonical({ id, tables: rawTables(store) });
  store.destroy();
  return again;
}

test('whatever a file holds, opening and exporting it gives its canonical form, byte for byte', () => {
  fc.assert(
    fc.property(anyFileTables, (tables) => {
      const text = canonical({ id, tables });
      expect(exported(text)).toBe(text);
      // As anybody might have written it: other order, other space, defaults written out.
      const loose = JSON.stringify({ tables, minReader: 1, schemaVersion: 1, id, format: 'throughline/workspace' });
      expect(exported(loose)).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test('the canonical form of the canonical form is itself, and its checksum fits', () => {
  fc.assert(
    fc.property(anyFileTables, (tables) => {
      const text = canonical({ id, tables });
      const read = readWorkspaceFile(text);
      if (read.type !== 'workspace') throw new Error('a workspace was expected');
      expect(canonical({ id, tables: read.file.tables })).toBe(text);
      expect(read.file.problems.map((problem) => problem.id)).not.toContain('workspace-file.checksum');
    }),
    { numRuns: 300 },
  );
});
