import type { Words } from '../../../lib/words.ts';
import { refusalWords } from '../../../model/errors.ts';
import type { Fragment } from '../../../model/fragment.ts';
import { limits } from '../../../model/limits.ts';
import { tableNames, type Workspace } from '../../../model/records/tables.ts';

/** Why a fragment has no room in a workspace, or in an empty one; undefined where it has. */
export function noRoom({ tables }: Fragment, workspace?: Workspace): Words | undefined {
  for (const table of tableNames) {
    const count = Object.keys(tables[table] ?? {}).length;
    const there = workspace ? Object.keys(workspace[table]).length : 0;
    const what = table === 'touchpoints' || table === 'connections' ? table : 'records';
    const limit = limits[what];
    if (count > 0 && count + there > limit) return refusalWords({ type: 'over-limit', what, limit });
  }
  return undefined;
}
