import { type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Said, said } from './said.ts';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A toolbar: one stop for Tab, at the button that had the keyboard last; arrow keys, Home and End within. */
export function Toolbar({
  label,
  className,
  children,
}: {
  readonly label: Said;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<Element | undefined>(undefined);
  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])];

  const giveStop = () => {
    const all = buttons();
    const stop = all.find((button) => button === last.current) ?? all[0];
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  };
  // After every drawing: buttons come and go.
  useLayoutEffect(giveStop);

  const onFocus = ({ target }: FocusEvent) => {
    last.current = target.closest('button') ?? undefined;
    giveStop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const here = all.findIndex((button) => button.contains(document.activeElement));
    const step = steps[event.key];
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && here + step;
    if (here < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    all[(next + all.length) % all.length]?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={said(label)}
      className={className}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
