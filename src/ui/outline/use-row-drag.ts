import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Edit } from '../../model/commands/command.ts';
import { stageReorder } from '../../model/commands/stage-reorder.ts';
import { touchpointReorder } from '../../model/commands/touchpoint-reorder.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { isTyping } from '../editor/is-typing.ts';
import { useEditor } from '../editor/use-editor.ts';
import { type DropPlace, placeForStage, placeForTouchpoints } from './drop-places.ts';
import { type OpenOutline, useOpenOutline } from './open-outline.ts';
import { useOutlineActions } from './outline-actions.ts';
import { type Row, rowAt } from './outline-rows.ts';
import { rowHeight } from './row-height.ts';
import { rowsOfWork } from './row-work.ts';
import { keyAround } from './use-row-clicks.ts';

/** A press becomes a drag after so many pixels. */
const threshold = 5;

/** So near an edge, in pixels, the list scrolls along. */
const edge = 36;

interface Held {
  readonly row: Row;
  readonly pointerId: number;
  readonly from: number;
  isDragging: boolean;
  at: number;
}

/** Drags stages and touchpoints to another place, within their stage or into another. Escape lets go. A finger takes only what is selected, and scrolls otherwise. */
export function useRowDrag() {
  const editor = useEditor();
  const outline = useOpenOutline();
  const actions = useOutlineActions();
  const held = useRef<Held | undefined>(undefined);
  const [place, setPlace] = useState<DropPlace | undefined>(undefined);

  const look = useCallback(() => {
    const { current } = held;
    const list = outline.window.root()?.querySelector('[role="presentation"]');
    if (!current?.isDragging || !list) return;
    const height = (current.at - list.getBoundingClientRect().top) / rowHeight;
    const rows = outline.rows();
    const next = current.row.of.kind === 'stage' ? placeForStage(rows, height) : placeForTouchpoints(rows, height);
    setPlace((before) => (before && next && sameDrop(before, next) ? before : next));
  }, [outline]);

  const letGo = useCallback(() => {
    held.current = undefined;
    setPlace(undefined);
  }, []);

  const isDragging = place !== undefined;
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      letGo();
    };
    const scrolling = setInterval(() => {
      const element = outline.window.root();
      if (!element || !held.current) return;
      const { top, bottom } = element.getBoundingClientRect();
      const by = held.current.at < top + edge ? -1 : held.current.at > bottom - edge ? 1 : 0;
      element.scrollTop += by * 12;
      if (by !== 0) look();
    }, 30);
    addEventListener('keydown', onKeyDown, true);
    return () => {
      clearInterval(scrolling);
      removeEventListener('keydown', onKeyDown, true);
    };
  }, [isDragging, letGo, look, outline]);

  return {
    place,
    handlers: {
      onPointerDown(event: PointerEvent) {
        const row = rowAt(outline.rows(), keyAround(event.target));
        if (event.button !== 0 || !row || isTyping(event.target) || !canMove(row)) return;
        if (event.pointerType === 'touch' && !isSelected(event.target)) return;
        held.current = { row, pointerId: event.pointerId, from: event.clientY, isDragging: false, at: event.clientY };
      },
      onPointerMove(event: PointerEvent) {
        const { current } = held;
        if (!current || event.pointerId !== current.pointerId) return;
        current.at = event.clientY;
        if (!current.isDragging && Math.abs(event.clientY - current.from) < threshold) return;
        if (!current.isDragging) outline.window.root()?.setPointerCapture(event.pointerId);
        current.isDragging = true;
        look();
      },
      onPointerUp(event: PointerEvent) {
        const { current } = held;
        if (!current || event.pointerId !== current.pointerId) return;
        const edit =
          current.isDragging && place
            ? dropEdit(outline, rowsOfWork(editor, outline.rows(), current.row), place)
            : undefined;
        letGo();
        if (!edit || !editor.edit(edit)) return;
        const row = rowAt(outline.rows(), current.row.key);
        if (row && !isAmong(editor.session.get().selection, current.row)) actions.go(row);
      },
      onPointerCancel: letGo,
      onLostPointerCapture: letGo,
    },
  };
}

const canMove = ({ of }: Row): boolean => of.kind === 'stage' || of.kind === 'touchpoint';

const isSelected = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[aria-selected="true"]') !== null;

const isAmong = (selection: readonly string[], { of }: Row): boolean =>
  of.kind !== 'unsorted' && selection.includes(of.id);

const sameDrop = (a: DropPlace, b: DropPlace): boolean =>
  a.type === b.type && a.line === b.line && a.beforeId === b.beforeId;

/** The edit of a drop; undefined where everything stays where it is. */
function dropEdit({ journeyId, rows }: OpenOutline, moved: readonly Row[], place: DropPlace): Edit | undefined {
  if (place.type === 'stage') {
    const [first] = moved;
    if (first?.of.kind !== 'stage' || place.beforeId === first.of.id) return undefined;
    const { list, at } = rows();
    const next = list.slice((at.get(first.key) ?? 0) + 1).find(({ level }) => level === 1);
    const nextId = next?.of.kind === 'stage' ? next.of.id : undefined;
    return nextId === place.beforeId ? undefined : stageReorder({ id: first.of.id, beforeId: place.beforeId });
  }
  const ids = moved.flatMap(({ of }): TouchpointId[] => (of.kind === 'touchpoint' ? [of.id] : []));
  const { stageId, beforeId } = place;
  if (ids.length === 0 || (beforeId && ids.includes(beforeId))) return undefined;
  const [only] = moved;
  const isNext = moved.length === 1 && only && isRightBefore(rows(), only, place);
  return isNext ? undefined : touchpointReorder({ ids, journeyId, stageId, beforeId });
}

function isRightBefore({ list }: ReturnType<OpenOutline['rows']>, row: Row, place: DropPlace): boolean {
  const siblings = list.filter(({ parent, level }) => parent === row.parent && level === 2);
  const next = siblings[row.position];
  const nextId = next?.of.kind === 'touchpoint' ? next.of.id : undefined;
  const isSamePlace = place.type === 'touchpoints' && (place.stageId ?? 'unsorted') === row.parent;
  return isSamePlace && nextId === place.beforeId;
}
