import type { Link, Subject } from './subject.ts';

/** A connection as the layers see it: from the touchpoint that stands further left to the other, whichever way it runs. */
export interface Arc {
  readonly left: number;
  readonly right: number;
  readonly isPlain: boolean;
  /** Drawn from right to left: back into an earlier stage, or one of a circle within a stage. */
  readonly isBack: boolean;
}

/** Directs all connections from left to right: between stages by their order; within a stage as they run, but for as few as it takes to leave no circle. */
export function arcsOf({ links, stageOf, ids, stages }: Subject): readonly Arc[] {
  const within: Link[][] = stages.map(() => []);
  for (const link of links) if (stageOf[link.from] === stageOf[link.to]) within[stageOf[link.from] ?? 0]?.push(link);
  const turned = new Set(within.flatMap((inStage) => turnedIn(inStage, ids.length)));
  return links.map((link) => {
    const { from, to, isPlain } = link;
    const isBack = turned.has(link) || (stageOf[from] ?? 0) > (stageOf[to] ?? 0);
    return isBack ? { left: to, right: from, isPlain, isBack } : { left: from, right: to, isPlain, isBack };
  });
}

/** Which connections of one stage run backwards: those against the present reading order where that has the fewest. */
function turnedIn(links: readonly Link[], count: number): readonly Link[] {
  const present = links.filter(({ from, to }) => from > to);
  if (present.length === 0) return present;
  const place = greedySequence(links, count);
  const greedy = needed(
    links,
    links.filter(({ from, to }) => (place.get(from) ?? 0) > (place.get(to) ?? 0)),
  );
  const kept = needed(links, present);
  return kept.length <= greedy.length ? kept : greedy;
}

/** Sequence with few connections against it: sinks last, sources first, else the one with most ways out over ways in
 * (Eades, Lin and Smyth, 1993: “A fast and effective heuristic for the feedback arc set problem”); of equals the first in reading order. */
function greedySequence(links: readonly Link[], count: number): ReadonlyMap<number, number> {
  const out = neighbours(links, 'from', 'to');
  const into = neighbours(links, 'to', 'from');
  const left = new Set([...new Set([...out.keys(), ...into.keys()])].sort((a, b) => a - b));
  const outs = new Map([...left].map((each) => [each, out.get(each)?.length ?? 0]));
  const ins = new Map([...left].map((each) => [each, into.get(each)?.length ?? 0]));
  const place = new Map<number, number>();
  let first = 0;
  let last = count;
  const ends: number[] = [];
  const isEnd = (each: number) => outs.get(each) === 0 || ins.get(each) === 0;
  const take = (each: number) => {
    place.set(each, outs.get(each) === 0 ? --last : first++);
    left.delete(each);
    for (const [near, degrees] of [
      [out, ins],
      [into, outs],
    ] as const)
      for (const other of near.get(each) ?? []) {
        if (!left.has(other)) continue;
        degrees.set(other, (degrees.get(other) ?? 0) - 1);
        if (isEnd(other)) ends.push(other);
      }
  };
  for (const each of left) if (isEnd(each)) ends.push(each);
  while (left.size > 0) {
    for (let each = ends.pop(); each !== undefined; each = ends.pop()) if (left.has(each)) take(each);
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const each of left) {
      const surplus = (outs.get(each) ?? 0) - (ins.get(each) ?? 0);
      if (surplus > most) {
        most = surplus;
        best = each;
      }
    }
    if (best >= 0) take(best);
  }
  return place;
}

function neighbours(links: readonly Link[], from: 'from' | 'to', to: 'from' | 'to'): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const link of links) {
    const known = found.get(link[from]);
    if (known) known.push(link[to]);
    else found.set(link[from], [link[to]]);
  }
  return found;
}

/** Turns back what closes no circle after all, so that none is turned without need. */
function needed(links: readonly Link[], turned: readonly Link[]): readonly Link[] {
  const against = new Set(turned);
  const out = neighbours(
    links.filter((link) => !against.has(link)),
    'from',
    'to',
  );
  return turned.filter(({ from, to }) => {
    if (leads(out, to, from)) return true;
    out.set(from, [...(out.get(from) ?? []), to]);
    return false;
  });
}

function leads(out: ReadonlyMap<number, readonly number[]>, from: number, to: number): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each === to) return true;
    for (const next of out.get(each) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
