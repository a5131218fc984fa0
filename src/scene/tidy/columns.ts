import type { Arc } from './arcs.ts';
import type { Subject } from './subject.ts';

/** The columns of what is connected: of each touchpoint inside its stage (−1: unconnected), and how many each stage has. */
export interface Columns {
  readonly inStage: Int32Array;
  readonly widths: Int32Array;
}

const rounds = 6;

/** Columns as few as the longest way through each stage asks for; who has room to move stands where its connections are shortest. */
export function columnsOf({ ids, stageOf, stages }: Subject, arcs: readonly Arc[]): Columns {
  const inStage = new Int32Array(ids.length).fill(-1);
  const widths = new Int32Array(stages.length);
  const before: number[][] = ids.map(() => []);
  const after: number[][] = ids.map(() => []);
  // Ways to the right less ways to the left: where a touchpoint is drawn to.
  const pull = new Int32Array(ids.length);
  for (const { left, right } of arcs) {
    inStage[left] = 0;
    inStage[right] = 0;
    pull[left] = (pull[left] ?? 0) + 1;
    pull[right] = (pull[right] ?? 0) - 1;
    if (stageOf[left] !== stageOf[right]) continue;
    after[left]?.push(right);
    before[right]?.push(left);
  }
  const columnOf = (each: number) => inStage[each] ?? 0;
  const stage = (each: number) => stageOf[each] ?? 0;

  const sequence = inSequence(before, after).filter((each) => columnOf(each) >= 0);
  const first = (each: number) => Math.max(0, ...(before[each] ?? []).map((other) => columnOf(other) + 1));
  const last = (each: number) =>
    Math.min((widths[stage(each)] ?? 1) - 1, ...(after[each] ?? []).map((other) => columnOf(other) - 1));
  for (const each of sequence) {
    inStage[each] = first(each);
    widths[stage(each)] = Math.max(widths[stage(each)] ?? 0, columnOf(each) + 1);
  }
  // Going back, who is drawn to neither side makes room; going forth, it closes up again: whole chains move so.
  for (let round = 0; round < rounds; round++) {
    const settled = inStage.slice();
    for (const each of sequence.toReversed()) inStage[each] = (pull[each] ?? 0) >= 0 ? last(each) : first(each);
    for (const each of sequence) inStage[each] = (pull[each] ?? 0) > 0 ? last(each) : first(each);
    if (settled.every((column, each) => column === inStage[each])) break;
  }
  return { inStage, widths };
}

/** All numbers, each after those before it. */
function inSequence(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number[] {
  const waits = before.map((each) => each.length);
  const sequence = waits.flatMap((count, each) => (count === 0 ? each : []));
  for (const each of sequence)
    for (const next of after[each] ?? []) {
      const left = (waits[next] ?? 0) - 1;
      waits[next] = left;
      if (left === 0) sequence.push(next);
    }
  return sequence;
}
