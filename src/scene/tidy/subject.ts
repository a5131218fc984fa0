import type { JourneyId, StageId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { connectionsOf } from '../../model/selectors/connections.ts';
import { stagesOf } from '../../model/selectors/reading-order.ts';
import { place } from '../grid.ts';

/** A connection between two touchpoints by their numbers; several between the same two, one way, are one. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Without a condition: the way most customers go. */
  readonly isPlain: boolean;
}

/** A column and row for each touchpoint, by number. */
export interface Cells {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** What is to be arranged, as numbers: touchpoints in reading order on the cells they are drawn on now, and what joins them. */
export interface Subject extends Cells {
  readonly ids: readonly TouchpointId[];
  /** Of each touchpoint, which of the stages it stands in. */
  readonly stageOf: Int32Array;
  readonly stages: readonly StageId[];
  /** By the numbers of their ends. */
  readonly links: readonly Link[];
}

/** Reads what is to be arranged out of a journey: what stands in its stages. */
export function subjectOf(workspace: Workspace, journeyId: JourneyId): Subject {
  const stages = stagesOf(workspace, journeyId).map(({ id }) => id);
  const stageNumbers = new Map(stages.map((id, number) => [id, number]));
  const ids: TouchpointId[] = [];
  const stageOf: number[] = [];
  const columns: number[] = [];
  const rows: number[] = [];
  for (const { id, stageId, column, row } of place(workspace, journeyId).cards.values()) {
    const stage = stageId && stageNumbers.get(stageId);
    if (stage === undefined) continue;
    ids.push(id);
    stageOf.push(stage);
    columns.push(column);
    rows.push(row);
  }
  return {
    ids,
    stages,
    stageOf: Int32Array.from(stageOf),
    columns: Int32Array.from(columns),
    rows: Int32Array.from(rows),
    links: linksBetween(workspace, journeyId, ids),
  };
}

/** Whether nothing that tidying looks at differs. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

const plain = ({ ids, stages, stageOf, columns, rows, links }: Subject) => [
  ids,
  stages,
  [...stageOf],
  [...columns],
  [...rows],
  links,
];

/** Some touchpoints for themselves, and what joins them. */
export function chosenOf(subject: Subject, chosen: ReadonlySet<TouchpointId>): Subject {
  const numbers: number[] = subject.ids.flatMap((id, number) => (chosen.has(id) ? number : []));
  const own = new Map(numbers.map((number, index) => [number, index]));
  const among = (values: Int32Array) => Int32Array.from(numbers, (number) => values[number] ?? 0);
  return {
    ids: subject.ids.filter((id) => chosen.has(id)),
    stages: subject.stages,
    stageOf: among(subject.stageOf),
    columns: among(subject.columns),
    rows: among(subject.rows),
    links: subject.links.flatMap(({ from, to, isPlain }) => {
      const first = own.get(from);
      const second = own.get(to);
      return first === undefined || second === undefined ? [] : { from: first, to: second, isPlain };
    }),
  };
}

function linksBetween(workspace: Workspace, journeyId: JourneyId, ids: readonly TouchpointId[]): readonly Link[] {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const links = new Map<number, Link>();
  for (const { fromId, toId, condition } of connectionsOf(workspace, journeyId)) {
    const from = numbers.get(fromId);
    const to = numbers.get(toId);
    if (from === undefined || to === undefined || from === to) continue;
    const key = from * ids.length + to;
    links.set(key, { from, to, isPlain: condition === '' || links.get(key)?.isPlain === true });
  }
  return [...links].sort(([a], [b]) => a - b).map(([, link]) => link);
}
