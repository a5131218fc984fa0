import type { ExportJob } from '../../../../src/exchange/export/format.ts';
import { usuallyLeftOut } from '../../../../src/exchange/export/leave-out.ts';
import { rawTables } from '../../../../src/store/plain-form.ts';
import { smallStore } from '../../model/workbench.ts';

/** A job that exports the first journey of the small workspace, unless it is told otherwise. */
export function exportJob(given: Partial<ExportJob> = {}): ExportJob {
  const { store, journeyId } = smallStore();
  return {
    workspace: store.snapshot(),
    journeyId: journeyId(),
    tables: () => rawTables(store),
    today: '2026-01-05',
    leaveOut: usuallyLeftOut,
    ...given,
  };
}
