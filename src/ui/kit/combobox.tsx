import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import styles from './combobox.module.css';
import { type ComboboxOption, type ComboboxRow, exactly, moved, rowsFor } from './combobox-state.ts';
import fieldStyles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { useFloating } from './floating.ts';
import { Icon } from './icon.tsx';
import { type Said, said } from './said.ts';

/** One thing to choose, with a picture before it and a note at its end. */
export interface Option extends ComboboxOption {
  readonly lead?: ReactNode;
  readonly note?: string;
}

interface ComboboxProps extends FieldProps {
  /** The id of what is chosen. */
  readonly value: string | undefined;
  readonly options: readonly Option[];
  /** Called with undefined where the text was emptied. */
  readonly onChoose: (id: string | undefined) => void;
  /** Offered for a name that is not there yet. */
  readonly onMake?: ((name: string) => void) | undefined;
  readonly placeholder?: Said | undefined;
  readonly autoFocus?: boolean;
  /** Called on Escape with a closed list. */
  readonly onLeave?: () => void;
}

/** Pick one or type a new one. Enter and Tab take the marked row; clicking elsewhere takes an exact name or keeps what was there. */
export function Combobox({
  value,
  options,
  onChoose,
  onMake,
  placeholder,
  autoFocus,
  onLeave,
  ...field
}: ComboboxProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  useFloating(open, input, list, { align: 'start', gap: 4, asWide: true });

  const chosen = options.find((option) => option.id === value);
  const rows = open ? rowsFor(options, typed, onMake !== undefined) : [];
  const marked = rows[active];

  const close = () => {
    setOpen(false);
    setTyped(undefined);
    setActive(-1);
  };
  const show = (at: number) => {
    setOpen(true);
    setActive(at);
    requestAnimationFrame(() => list.current?.querySelector('[data-active]')?.scrollIntoView?.({ block: 'nearest' }));
  };
  const take = (row: ComboboxRow<Option>) => {
    close();
    if (row.type === 'make') onMake?.(row.name);
    else if (row.option.id !== value) onChoose(row.option.id);
  };
  const empty = () => {
    close();
    if (value !== undefined) onChoose(undefined);
  };
  const type = (text: string) => {
    setTyped(text);
    const first = rowsFor(options, text, onMake !== undefined).length > 0 && text.trim() !== '';
    show(first ? 0 : -1);
  };
  const settle = () => {
    if (typed === undefined) return close();
    if (typed.trim() === '') return empty();
    const same = exactly(options, typed);
    return same ? take({ type: 'option', option: same }) : close();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step !== undefined) {
      event.preventDefault();
      const all = rowsFor(options, typed, onMake !== undefined);
      const chosenAt = all.findIndex((row) => row.type === 'option' && row.option.id === value);
      if (open) show(moved(active, step, all.length));
      else show(event.altKey || chosenAt >= 0 ? chosenAt : moved(-1, step, all.length));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (marked) take(marked);
      else settle();
    } else if (event.key === 'Tab' && open && marked && typed !== undefined) {
      take(marked);
    } else if (event.key === 'Escape') {
      if (open || typed !== undefined) {
        event.preventDefault(); // keeps a dialog around it open
        event.stopPropagation();
        close();
      } else onLeave?.();
    }
  };

  return (
    <Field {...field}>
      {(attributes) => (
        <div className={styles.frame} {...(chosen?.lead && typed === undefined && { 'data-lead': true })}>
          {chosen?.lead && typed === undefined && <span className={styles.lead}>{chosen.lead}</span>}
          <input
            {...attributes}
            ref={input}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            // The person has just asked for this box.
            // biome-ignore lint/a11y/noAutofocus: it opens in answer to a press
            autoFocus={autoFocus ?? false}
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={open && marked ? `${listId}-${active}` : undefined}
            className={fieldStyles.control}
            {...(placeholder !== undefined && { placeholder: said(placeholder) })}
            value={typed ?? chosen?.label ?? ''}
            onChange={(event) => type(event.currentTarget.value)}
            onClick={() => {
              if (!open) show(rowsFor(options, undefined, false).findIndex((row) => isChosen(row, value)));
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={settle}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className={styles.open}
            onPointerDown={(event) => {
              event.preventDefault(); // the text keeps the keyboard
              input.current?.focus();
              if (open) close();
              else show(-1);
            }}
          >
            <Icon name="chevronDown" />
          </button>
          {open && (
            <ul
              ref={list}
              id={listId}
              role="listbox"
              popover="manual"
              aria-label={said(field.label)}
              className={styles.list}
            >
              {rows.map((row, index) => (
                <Row
                  key={row.type === 'make' ? 'make' : row.option.id}
                  id={`${listId}-${index}`}
                  row={row}
                  chosen={isChosen(row, value)}
                  active={index === active}
                  onTake={() => take(row)}
                  onPoint={() => setActive(index)}
                />
              ))}
              {rows.length === 0 && (
                // biome-ignore lint/a11y/useFocusableInteractive: it says that there is nothing to choose
                <li className={styles.nothing} role="option" aria-selected="false" aria-disabled="true">
                  {words(nothingFound(typed, onMake !== undefined))}
                </li>
              )}
            </ul>
          )}
        </div>
      )}
    </Field>
  );
}

const isChosen = (row: ComboboxRow<Option>, value: string | undefined) =>
  row.type === 'option' && row.option.id === value;

const nothingFound = (typed: string | undefined, canMake: boolean) =>
  canMake && !typed?.trim()
    ? say('kit.combobox.type-a-name', 'Type a name to add one.')
    : say('kit.combobox.nothing', 'Nothing found');

function Row({
  id,
  row,
  chosen,
  active,
  onTake,
  onPoint,
}: {
  readonly id: string;
  readonly row: ComboboxRow<Option>;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly onTake: () => void;
  readonly onPoint: () => void;
}) {
  const made = row.type === 'make';
  return (
    // The keyboard stays in the text box, which moves the mark.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is
    // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at with aria-activedescendant
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      className={`${styles.option} ${made ? styles.make : ''}`}
      {...(active && { 'data-active': true })}
      onPointerDown={(event) => event.preventDefault()} // the text keeps the keyboard
      onPointerMove={active ? undefined : onPoint}
      onClick={onTake}
    >
      {made ? (
        <>
          <Icon name="plus" />
          {words(say('kit.combobox.make', 'Add “{name}”', { name: row.name }))}
        </>
      ) : (
        <>
          {row.option.lead}
          <span>{row.option.label}</span>
          {row.option.note !== undefined && <span className={styles.note}>{row.option.note}</span>}
        </>
      )}
    </li>
  );
}
