import { useEffect, useRef } from 'react';
import type { ConnectionId, TouchpointId } from '../../model/records/kinds.ts';
import type { Box } from '../../scene/items.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { useEditor, useSession } from '../editor/use-editor.ts';
import type { OpenMap } from './open-map.ts';
import { isOnMap } from './use-elements.ts';

const mostFrames = 20;

/** Where a touchpoint, stage or connection is drawn. */
export function boxOf(layout: JourneyLayout, id: string): Box | undefined {
  const route = layout.connections.get(id as ConnectionId); // undefined for another kind of id
  if (route) return layout.cards.get(route.fromId);
  return layout.cards.get(id as TouchpointId) ?? layout.stages.find((stage) => stage.id === id)?.header; // likewise
}

function elementFor(map: OpenMap, id: string): HTMLElement | undefined {
  const escaped = CSS.escape(id);
  return map.root()?.querySelector<HTMLElement>(`[data-connection="${escaped}"]`) ?? map.elementOf(id);
}

/** Whether the keyboard is in the map, or nowhere because what had it is gone. */
const mapHasKeyboard = (map: OpenMap): boolean => {
  const active = document.activeElement;
  return active === null || active === document.body || map.root()?.contains(active) === true;
};

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

  useEffect(() => {
    const last = before.current;
    before.current = layout;
    // A page that was just opened leaves the keyboard where it is.
    if (!focused || !last || !mapHasKeyboard(map)) return;
    if (!isOnMap(layout, focused)) {
      // Gone by undo or by somebody else's hand: the keyboard goes on beside where it was.
      if (isOnMap(last, focused)) session.set({ focused: findNext(last, focused), editing: undefined });
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
      else if (box && element.matches(':focus-visible')) map.camera.reveal(box);
    };
    attempt();
    return () => cancelAnimationFrame(frame);
  }, [map, session, layout, focused, editing, findNext]);
}
