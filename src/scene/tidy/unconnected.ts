import type { Columns } from './columns.ts';
import type { Cells, Subject } from './subject.ts';

/** In a stage of their own so many stand side by side; behind connected ones so many stand one below the other. More make a block about as wide as it is high. */
const most = { abreast: 6, inColumn: 3 } as const;

/** Puts what is connected with nothing behind what is, stage by stage in reading order, below the uppermost level connection that passes and on none of their rows. */
export function putUnconnected(subject: Subject, { inStage, widths }: Columns, cells: Cells): void {
  const waiting: number[][] = subject.stages.map(() => []);
  inStage.forEach((column, each) => {
    if (column < 0) waiting[subject.stageOf[each] ?? 0]?.push(each);
  });
  const passing = rowsPassing(subject, cells);
  waiting.forEach((members, stage) => {
    const square = Math.ceil(Math.sqrt(members.length));
    const isAlone = widths[stage] === 0;
    const depth = isAlone ? (members.length <= most.abreast ? 1 : square) : Math.max(most.inColumn, square);
    const free: number[] = [];
    const rows = passing[stage] ?? new Set();
    const first = rows.size > 0 ? Math.min(...rows) : 0;
    for (let row = first; free.length < depth; row++) if (!rows.has(row)) free.push(row);
    members.forEach((each, index) => {
      cells.columns[each] = (widths[stage] ?? 0) + Math.floor(index / depth);
      cells.rows[each] = free[index % depth] ?? 0;
    });
  });
}

/** For each stage, the rows of level connections that pass its end. */
function rowsPassing({ links, stageOf, stages }: Subject, { rows }: Cells): readonly ReadonlySet<number>[] {
  const passing = stages.map(() => new Set<number>());
  for (const { from, to } of links) {
    const row = rows[from] ?? 0;
    if (row !== rows[to]) continue;
    for (let stage = stageOf[from] ?? 0; stage < (stageOf[to] ?? 0); stage++) passing[stage]?.add(row);
  }
  return passing;
}
