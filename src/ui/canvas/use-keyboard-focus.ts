import { useCallback, useEffect, useRef } from 'react';
import type { ConnectionId, TouchpointId } from '../../model/records/kinds.ts';
import type { Box } from '../../scene/items.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { useEditor, useSession } from '../editor/use-editor.ts';
import type { OpenMap } from './open-map.ts';
import { cardOf, isOnMap, tabStopOf } from './use-elements.ts';

const mostFrames = 20;

/** Where a touchpoint, stage or connection is drawn. */
export function boxOf(layout: JourneyLayout, id: string): Box | undefined {
  const route = layout.connections.get(id as ConnectionId); // undefined for another kind of id
  if (route) return layout.cards.get(route.fromId);
  return layout.cards.get(id as TouchpointId) ?? layout.stages.find((stage) => stage.id === id)?.header; // likewise
}

/** What is brought into sight for one: where it is drawn, and above a touchpoint of the first row the name of its stage, which would else be cut by the controls. */
export function boxInSight(layout: JourneyLayout, id: string): Box | undefined {
  const box = boxOf(layout, id);
  const card = layout.cards.get(cardOf(layout, id) as TouchpointId); // a lookup by any text
  const header = card?.row === 0 ? layout.stages.find((stage) => stage.id === card.stageId)?.header : undefined;
  if (!box || !header || header.y > box.y) return box;
  return { ...box, y: header.y, height: box.y + box.height - header.y };
}

/** The element of a touchpoint or stage, or what stands for a connection in its card, where it is one now. */
export function elementFor(map: OpenMap, id: string): HTMLElement | undefined {
  const escaped = CSS.escape(id);
  return map.root()?.querySelector<HTMLElement>(`[data-connection="${escaped}"]`) ?? map.elementOf(id);
}

/** Tells whether the keyboard is in the map, or nowhere because what had it in the map is gone; what is gone elsewhere on the page is not the map's. */
function useHasKeyboard(map: OpenMap): () => boolean {
  const wasInMap = useRef(true); // a map that has just come takes the place of what made it
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      // A message comes and goes; what it offers is about the map, and the keyboard goes on there.
      if (target instanceof Element && target.closest('[data-messages]')) return;
      wasInMap.current = target instanceof Node && map.root()?.contains(target) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [map]);
  return useCallback(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return wasInMap.current;
    return map.root()?.contains(active) === true;
  }, [map]);
}

/** Whether an element has the keyboard itself or in something of its own; the connections listed in a card have it for themselves. */
function holdsKeyboard(element: HTMLElement): boolean {
  const active = document.activeElement;
  return element === active || (element.contains(active) && !active?.matches('[data-connection]'));
}

/** Gives a map that has just come the keyboard where nobody has it after somebody has done something, as when the button that made the map is gone. */
export function useFirstFocus(root: HTMLElement | null): void {
  useEffect(() => {
    if (root && document.activeElement === document.body && navigator.userActivation?.hasBeenActive)
      root.focus({ preventScroll: true });
  }, [root]);
}

/** Keeps the keyboard on what the session says has it, and that in sight. It never takes the keyboard from elsewhere on the page. */
export function useKeyboardFocus(
  map: OpenMap,
  layout: JourneyLayout,
  findNext: (layout: JourneyLayout, lost: string) => string | undefined,
): void {
  const { session } = useEditor();
  const focused = useSession((state) => state.focused);
  const editing = useSession((state) => state.editing);
  const before = useRef<JourneyLayout | undefined>(undefined);
  const hasKeyboard = useHasKeyboard(map);

  useEffect(() => {
    const last = before.current;
    before.current = layout;
    // A page that was just opened leaves the keyboard where it is.
    if (!focused || !last || !hasKeyboard()) return;
    if (!isOnMap(layout, focused)) {
      // Gone by undo or by somebody else's hand: the keyboard goes on beside where it was.
      if (!isOnMap(last, focused)) return;
      const next = findNext(last, focused);
      const isThere = next !== undefined && isOnMap(layout, next);
      session.set({ focused: isThere ? next : tabStopOf(layout, undefined, []), editing: undefined });
      if (layout.cards.size + layout.stages.length === 0) map.root()?.focus({ preventScroll: true });
      return;
    }
    let frame = 0;
    let tries = 0;
    const attempt = () => {
      const element = elementFor(map, focused);
      if (!element) {
        if (tries++ < mostFrames) frame = requestAnimationFrame(attempt);
        return;
      }
      if (editing !== focused && !holdsKeyboard(element)) element.focus({ preventScroll: true });
      const box = boxOf(map.layout(), focused);
      if (box && editing === focused) map.camera.comeClose(box);
      else if (box && element.matches(':focus-visible')) map.camera.reveal(boxInSight(map.layout(), focused) ?? box);
    };
    attempt();
    return () => cancelAnimationFrame(frame);
  }, [map, session, layout, focused, editing, findNext, hasKeyboard]);
}
