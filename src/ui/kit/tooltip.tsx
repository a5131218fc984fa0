import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useFloating } from './floating.ts';
import { keyHint } from './key-hint.ts';
import { type Said, said } from './said.ts';
import styles from './tooltip.module.css';

const delay = 350;

/** When a tooltip shows: a moment after the pointer rests, at once on keyboard focus; Escape or use puts it away. */
export function useTooltip() {
  const [shown, setShown] = useState(false);
  const timer = useRef(0);
  const hide = () => {
    window.clearTimeout(timer.current);
    setShown(false);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return {
    shown,
    handlers: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') timer.current = window.setTimeout(() => setShown(true), delay);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: (event: FocusEvent) => {
        if (event.currentTarget.matches(':focus-visible')) setShown(true);
      },
      onBlur: hide,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') hide();
      },
    },
  };
}

/** The bubble of a tooltip. It repeats an accessible name that is there already, so screen readers pass over it. */
export function Tooltip({
  of,
  label,
  hotkey,
}: {
  readonly of: RefObject<Element | null>;
  readonly label: Said;
  readonly hotkey?: string | undefined;
}) {
  const bubble = useRef<HTMLSpanElement>(null);
  useFloating(true, of, bubble, { align: 'center', gap: 6 });
  return (
    <span ref={bubble} popover="manual" className={styles.tooltip} aria-hidden="true">
      {said(label)}
      {hotkey !== undefined && <span className={styles.keys}>{keyHint(hotkey)}</span>}
    </span>
  );
}
