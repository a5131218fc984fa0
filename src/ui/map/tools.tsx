import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Words } from '../../lib/words.ts';
import { words } from '../../words/render.ts';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A toolbar: one stop for Tab, arrow keys within. Only the first of its buttons is given a place in the order of Tab. */
export function Tools({
  label,
  className,
  children,
}: {
  readonly label: Words;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button.contains(document.activeElement));
    const step = steps[event.key];
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step && here + step;
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[(next + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={words(label)} className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
