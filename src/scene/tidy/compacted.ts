import { withoutEmptyRows } from './rows.ts';
import type { Cells, Subject } from './subject.ts';

/** The present cells without the columns and rows that nothing stands on. */
export function compacted({ stages, stageOf, columns, rows }: Subject): Cells {
  const used = stages.map(() => new Set<number>());
  columns.forEach((column, each) => {
    used[stageOf[each] ?? 0]?.add(column);
  });
  const numbers = used.map(
    (inStage) => new Map([...inStage].sort((a, b) => a - b).map((column, number) => [column, number])),
  );
  return {
    columns: columns.map((column, each) => numbers[stageOf[each] ?? 0]?.get(column) ?? 0),
    rows: withoutEmptyRows(rows),
  };
}
