import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { IconName } from '../../look/icons.ts';
import { Button, type ButtonKind, IconButton } from './button.tsx';
import { useFloating } from './floating.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { folded } from './matching.ts';
import styles from './menu.module.css';
import { type Said, said } from './said.ts';

/** One thing a menu does. */
export interface MenuItem {
  readonly id: string;
  readonly label: Said;
  readonly icon?: IconName;
  readonly hotkey?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** A line stands above it. */
  readonly separated?: boolean;
  readonly onSelect: () => void;
}

/** A button that opens a menu: arrows, Home, End and first letters move, Enter does, Escape and Tab close. */
export function Menu({
  label,
  icon,
  iconOnly = false,
  kind = 'plain',
  size = 'medium',
  align = 'start',
  items,
}: {
  readonly label: Said;
  readonly icon?: IconName;
  /** Shows the icon alone (three dots where none is given); the label is the name. */
  readonly iconOnly?: boolean;
  readonly kind?: ButtonKind;
  readonly size?: 'medium' | 'small';
  readonly align?: 'start' | 'end';
  readonly items: readonly MenuItem[];
}) {
  const [open, setOpen] = useState<'first' | 'last' | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useFloating(open !== undefined, button, list, { align, gap: 4 });

  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const close = (giveBack: boolean) => {
    setOpen(undefined);
    if (giveBack) button.current?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    (open === 'first' ? all[0] : all.at(-1))?.focus();
    const onPointerDown = (event: PointerEvent) => {
      const at = event.target;
      if (at instanceof Node && !list.current?.contains(at) && !button.current?.contains(at)) setOpen(undefined);
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const to = (index: number) => {
      event.preventDefault();
      all[(index + all.length) % all.length]?.focus();
    };
    event.stopPropagation();
    if (event.key === 'ArrowDown') to(at + 1);
    else if (event.key === 'ArrowUp') to(at - 1);
    else if (event.key === 'Home') to(0);
    else if (event.key === 'End') to(-1);
    else if (event.key === 'Tab') close(false);
    else if (event.key === 'Escape') {
      event.preventDefault();
      close(true);
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const letter = folded(event.key);
      const next = [...items.keys()].map((step) => (at + 1 + step) % items.length);
      const found = next.find((index) => folded(said(items[index]?.label ?? '')).startsWith(letter));
      if (found !== undefined) to(found);
    }
  };

  const trigger = {
    ref: button,
    label,
    kind,
    size,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open !== undefined,
    'aria-controls': open ? id : undefined,
    onClick: () => (open ? close(true) : setOpen('first')),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
    },
  };

  return (
    <>
      {iconOnly ? (
        <IconButton {...trigger} icon={icon ?? 'ellipsis'} />
      ) : (
        <Button {...trigger} {...(icon && { icon })} trailing={<Icon name="chevronDown" />} />
      )}
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={said(label)}
          popover="manual"
          className={styles.menu}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.disabled ?? false}
              className={[styles.item, item.danger && styles.danger, item.separated && styles.separated]
                .filter(Boolean)
                .join(' ')}
              onClick={() => {
                if (item.disabled) return;
                close(true);
                item.onSelect();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <span>{said(item.label)}</span>
              {item.hotkey !== undefined && (
                <span className={styles.end} aria-hidden="true">
                  <Kbd keys={item.hotkey} />
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
