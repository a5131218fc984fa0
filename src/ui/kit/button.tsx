import { type ComponentProps, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import type { IconName } from '../../look/icons.ts';
import styles from './button.module.css';
import { Icon } from './icon.tsx';
import { ariaKeys, keyHint } from './key-hint.ts';
import { type Said, said } from './said.ts';
import { Tooltip, useTooltip } from './tooltip.tsx';

/** How loud a button is: one primary in a place, plain with a border, quiet without, danger for what takes away. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Common extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> {
  readonly label: Said;
  readonly kind?: ButtonKind;
  readonly size?: 'medium' | 'small';
  /** A chord such as `Mod+Enter`, shown beside the label and told to screen readers. */
  readonly hotkey?: string;
}

const classesOf = (...names: readonly (string | false | undefined)[]) => names.filter(Boolean).join(' ');
const keysOf = (hotkey: string | undefined) => (hotkey === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(hotkey) });

/** A button with words; its accessible name is its label alone. */
export function Button({
  label,
  kind = 'plain',
  size = 'medium',
  icon,
  trailing,
  hotkey,
  className,
  ...rest
}: Common & { readonly icon?: IconName; readonly trailing?: ReactNode }) {
  return (
    <button
      type="button"
      {...keysOf(hotkey)}
      {...rest}
      className={classesOf(styles.button, styles[kind], size === 'small' && styles.small, className)}
    >
      {icon && <Icon name={icon} />}
      <span>{said(label)}</span>
      {hotkey !== undefined && (
        <span className={styles.hotkey} aria-hidden="true">
          {keyHint(hotkey)}
        </span>
      )}
      {trailing}
    </button>
  );
}

/** A button with an icon only; its label is its accessible name and its tooltip. */
export function IconButton({
  label,
  kind = 'quiet',
  size = 'medium',
  icon,
  iconSize = 18,
  trailing,
  hotkey,
  className,
  ref,
  ...rest
}: Common & {
  readonly icon: IconName;
  readonly iconSize?: number;
  readonly trailing?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => button.current as HTMLButtonElement, []); // set by the time handles are read
  const { shown, handlers } = useTooltip();
  return (
    <button
      type="button"
      {...keysOf(hotkey)}
      {...rest}
      onPointerEnter={chained(handlers.onPointerEnter, rest.onPointerEnter)}
      onPointerLeave={chained(handlers.onPointerLeave, rest.onPointerLeave)}
      onPointerDown={chained(handlers.onPointerDown, rest.onPointerDown)}
      onFocus={chained(handlers.onFocus, rest.onFocus)}
      onBlur={chained(handlers.onBlur, rest.onBlur)}
      onKeyDown={chained(handlers.onKeyDown, rest.onKeyDown)}
      ref={button}
      aria-label={said(label)}
      className={classesOf(
        styles.button,
        styles['icon-only'],
        styles[kind],
        size === 'small' && styles.small,
        className,
      )}
    >
      <Icon name={icon} size={size === 'small' ? 16 : iconSize} />
      {trailing}
      {shown && <Tooltip of={button} label={label} hotkey={hotkey} />}
    </button>
  );
}

function chained<Event>(first: (event: Event) => void, second: ((event: Event) => void) | undefined) {
  return (event: Event) => {
    first(event);
    second?.(event);
  };
}
