import type { StageId, TouchpointId } from '../../model/records/kinds.ts';
import { type Row, type Rows, rowAt } from './outline-rows.ts';

/** Where rows that are dragged would be put, and the line that shows it: its distance from the top of the list in rows, and its level. */
export type DropPlace =
  | {
      readonly type: 'touchpoints';
      /** None for the tray. */
      readonly stageId: StageId | undefined;
      readonly beforeId: TouchpointId | undefined;
      readonly line: number;
      readonly level: 2;
    }
  | { readonly type: 'stage'; readonly beforeId: StageId | undefined; readonly line: number; readonly level: 1 };

/** The place for a stage at a height, in rows from the top: before the stage there, or after it where it is nearer its end. */
export function placeForStage(rows: Rows, height: number): DropPlace {
  const { list } = rows;
  const places = list.filter(({ of }) => of.kind === 'stage');
  for (const [index, place] of places.entries()) {
    const first = rows.at.get(place.key) ?? 0;
    const next = places[index + 1];
    const end = next ? (rows.at.get(next.key) ?? 0) : endOf(rows, place);
    if (height < (first + end) / 2) return { type: 'stage', beforeId: idOf(place), line: first, level: 1 };
  }
  const last = places.at(-1);
  return { type: 'stage', beforeId: undefined, line: last ? endOf(rows, last) : 0, level: 1 };
}

const idOf = ({ of }: Row): StageId | undefined => (of.kind === 'stage' ? of.id : undefined);

/** The first line that is no longer within a row. */
function endOf({ list, at }: Rows, row: Row): number {
  const from = (at.get(row.key) ?? 0) + 1;
  const next = list.findIndex((other, index) => index >= from && other.level <= row.level);
  return next < 0 ? list.length : next;
}

/** The place for touchpoints at a height, in rows from the top: before or after the touchpoint there, or first in the stage whose own row it is. Undefined where there is no place at all. */
export function placeForTouchpoints(rows: Rows, height: number): DropPlace | undefined {
  const { list } = rows;
  const at = Math.max(0, Math.min(list.length - 1, Math.floor(height)));
  const row = list[at];
  if (!row) return undefined;
  if (row.level === 1) return firstIn(rows, row);
  const touchpoint = row.level === 3 ? rowAt(rows, row.parent) : row;
  if (!touchpoint) return undefined;
  const isUpperHalf = row.level === 2 && height - at < 0.5;
  return isUpperHalf ? before(rows, touchpoint) : after(rows, touchpoint);
}

function firstIn(rows: Rows, place: Row): DropPlace {
  const line = (rows.at.get(place.key) ?? 0) + 1;
  const first = rows.list[line];
  const beforeId = first?.of.kind === 'touchpoint' && first.parent === place.key ? first.of.id : undefined;
  return { type: 'touchpoints', stageId: idOf(place), beforeId, line, level: 2 };
}

function before(rows: Rows, row: Row): DropPlace {
  const beforeId = row.of.kind === 'touchpoint' ? row.of.id : undefined;
  return { type: 'touchpoints', ...within(rows, row), beforeId, line: rows.at.get(row.key) ?? 0, level: 2 };
}

function after(rows: Rows, row: Row): DropPlace {
  const line = endOf(rows, row);
  const next = rows.list[line];
  const beforeId = next?.of.kind === 'touchpoint' ? next.of.id : undefined;
  return { type: 'touchpoints', ...within(rows, row), beforeId, line, level: 2 };
}

function within(rows: Rows, { parent }: Row): { readonly stageId: StageId | undefined } {
  const place = rowAt(rows, parent);
  return { stageId: place && idOf(place) };
}
