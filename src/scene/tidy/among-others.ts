import type { Cells, Subject } from './subject.ts';

/** Brings what was arranged for itself back among what stays: from the leftmost of its columns in each stage and its
 * topmost row on, as far down as it takes to stand on nobody's cell. The cells of all come out. */
export function amongOthers(all: Subject, chosen: Subject, arranged: Cells): Cells {
  const moving = new Set<string>(chosen.ids);
  const taken = new Set<string>();
  all.ids.forEach((id, each) => {
    if (!moving.has(id)) taken.add(cellKey(all.stageOf[each], all.columns[each], all.rows[each]));
  });
  const firstColumns = chosen.stages.map(() => Number.POSITIVE_INFINITY);
  let top = chosen.rows.length > 0 ? Number.POSITIVE_INFINITY : 0;
  chosen.columns.forEach((column, each) => {
    const stage = chosen.stageOf[each] ?? 0;
    firstColumns[stage] = Math.min(firstColumns[stage] ?? 0, column);
    top = Math.min(top, chosen.rows[each] ?? 0);
  });
  const columns = arranged.columns.map((column, each) => column + (firstColumns[chosen.stageOf[each] ?? 0] ?? 0));
  const isFree = (offset: number) =>
    columns.every(
      (column, each) => !taken.has(cellKey(chosen.stageOf[each], column, (arranged.rows[each] ?? 0) + offset)),
    );
  let offset = top;
  while (!isFree(offset)) offset += 1;
  const numbers = new Map(chosen.ids.map((id, each) => [id, each]));
  const cells = { columns: all.columns.slice(), rows: all.rows.slice() };
  all.ids.forEach((id, number) => {
    const each = numbers.get(id);
    if (each === undefined) return;
    cells.columns[number] = columns[each] ?? 0;
    cells.rows[number] = (arranged.rows[each] ?? 0) + offset;
  });
  return cells;
}

const cellKey = (stage: number | undefined, column: number | undefined, row: number | undefined) =>
  `${stage} ${column} ${row}`;
