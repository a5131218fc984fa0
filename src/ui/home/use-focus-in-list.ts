import { type RefObject, useEffect, useRef } from 'react';
import type { WorkspaceEntry } from '../../storage/port.ts';

/** Keeps the keyboard in the list of workspaces: it goes on to the next one when its own is deleted, to the heading when none is left, and to one that an undo brings back. */
export function useFocusInList(
  list: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  entries: readonly WorkspaceEntry[] | undefined,
): void {
  const before = useRef<readonly string[]>([]);
  const gone = useRef(new Set<string>());
  const at = useRef<string | undefined>(undefined);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onFocusIn = ({ target }: FocusEvent) => {
      const item = [...element.children].findIndex((each) => target instanceof Node && each.contains(target));
      at.current = before.current[item];
    };
    const onFocusElsewhere = ({ target }: FocusEvent) => {
      if (target instanceof Node && !element.contains(target)) at.current = undefined;
    };
    element.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusin', onFocusElsewhere);
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusin', onFocusElsewhere);
    };
  }, [list]);

  useEffect(() => {
    if (!entries) return;
    const was = before.current;
    const now = entries.map(({ id }) => id);
    before.current = now;
    const there = new Set<string>(now);
    for (const id of was) if (!there.has(id)) gone.current.add(id);
    const back = now.findIndex((id) => gone.current.delete(id));
    if (!isLost()) return;

    const left = at.current;
    const item = back >= 0 ? back : left !== undefined && !there.has(left) ? nextOf(was, left, now) : undefined;
    if (item === undefined) return;
    const link = list.current?.children[item]?.querySelector('a');
    (link ?? heading.current)?.focus();
  }, [entries, list, heading]);
}

/** The place in the list of what now stands where one stood, or before it; −1 where nothing is left. */
function nextOf(was: readonly string[], left: string, now: readonly string[]): number {
  const after = was.slice(was.indexOf(left)).find((id) => now.includes(id));
  return after === undefined ? now.length - 1 : now.indexOf(after);
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
