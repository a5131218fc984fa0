import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import { words } from '../../words/render.ts';
import { IconButton } from './button.tsx';
import { moved } from './combobox-state.ts';
import styles from './finder.module.css';
import { handOverTyping, type Typed } from './held-typing.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { type Said, said } from './said.ts';
import { useModal } from './use-modal.ts';

/** One thing that was found. */
export interface FinderRow {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** Where or what it is, at its end. */
  readonly note?: string | undefined;
  /** The chord that does the same. */
  readonly hotkey?: string | undefined;
  /** Why it cannot be taken now. */
  readonly refusal?: string | undefined;
}

/** Rows of one kind under their heading. */
export interface FinderGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly FinderRow[];
}

interface Props {
  /** The name of the dialog and of its box. */
  readonly label: Said;
  readonly placeholder: Said;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly FinderGroup[];
  /** What was found, in a sentence: shown, and announced as it changes. */
  readonly says: string;
  /** The row that is marked at first; the first one where it is not there. */
  readonly markAtFirst?: string | undefined;
  /** A key which, pressed with Ctrl or the command key, closes it again. */
  readonly closedBy?: string;
  readonly onTake: (id: string) => void;
  readonly onClose: () => void;
}

const page = 8; // rows of Page Up and Page Down

/** A dialog of one box and the list of what it finds. The keyboard stays in the box: arrows mark a row, Enter takes it. */
export function Finder({
  label,
  placeholder,
  text,
  onText,
  groups,
  says,
  markAtFirst,
  closedBy,
  onTake,
  onClose,
}: Props) {
  const modal = useModal(onClose);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [marked, setMarked] = useState(markAtFirst);
  const [refused, setRefused] = useState<string | undefined>(undefined);

  /** Typed and entered before the box was there: taken once what it finds is listed. */
  const [entered, setEntered] = useState<string | undefined>(undefined);
  const onTyped = useEffectEvent(({ text: before, isEntered }: Typed) => {
    if (before !== '') onText(before);
    if (isEntered) setEntered(before);
  });
  useEffect(() => handOverTyping((typed) => onTyped(typed)), []);

  const rows = groups.flatMap((group) => group.rows);
  const known = rows.findIndex(({ id }) => id === marked);
  const active = known >= 0 ? known : rows.length > 0 ? 0 : -1;
  const activeId = rows[active]?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is marked then
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  const mark = (at: number) => {
    setRefused(undefined);
    setMarked(rows[at]?.id);
  };
  const take = (row: FinderRow | undefined) => {
    if (!row) return;
    if (row.refusal === undefined) onTake(row.id);
    else setRefused(row.refusal);
  };

  const takeMarked = useEffectEvent(() => take(rows[active]));
  useEffect(() => {
    if (entered === undefined || entered !== text) return;
    const timer = setTimeout(() => takeMarked());
    return () => clearTimeout(timer);
  }, [entered, text]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey } = event;
    const last = rows.length - 1;
    if ((ctrlKey || metaKey) && closedBy !== undefined && key.toLowerCase() === closedBy) onClose();
    else if (key === 'ArrowDown') mark(moved(active, 1, rows.length));
    else if (key === 'ArrowUp') mark(moved(active, -1, rows.length));
    else if (key === 'PageDown') mark(Math.min(last, active + page));
    else if (key === 'PageUp') mark(Math.max(0, active - page));
    else if (key === 'Enter') take(rows[active]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog {...modal} aria-label={said(label)} className={styles.finder}>
      <div className={styles.head}>
        <Icon name="search" size={18} />
        <input
          type="text"
          role="combobox"
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-label={said(label)}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          placeholder={said(placeholder)}
          className={styles.box}
          value={text}
          onChange={(event) => {
            setMarked(undefined);
            setRefused(undefined);
            onText(event.currentTarget.value);
          }}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={onKeyDown}
        />
        <IconButton icon="cross" size="small" label={say('kit.dialog.close', 'Close')} onClick={onClose} />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={said(label)} className={styles.list}>
        {groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            listId={listId}
            from={rows.findIndex(({ id }) => id === group.rows[0]?.id)}
            active={active}
            onTake={take}
            onMark={mark}
          />
        ))}
      </div>
      <p role="status" className={styles.says}>
        {refused ?? says}
      </p>
    </dialog>
  );
}

interface GroupProps {
  readonly group: FinderGroup;
  readonly listId: string;
  /** The place of its first row among all rows. */
  readonly from: number;
  readonly active: number;
  readonly onTake: (row: FinderRow) => void;
  readonly onMark: (at: number) => void;
}

function Group({ group: { id, title, rows }, listId, from, active, onTake, onMark }: GroupProps) {
  return (
    <div role="group" aria-labelledby={`${listId}-${id}`}>
      <div id={`${listId}-${id}`} role="presentation" className={styles.kind}>
        {title}
      </div>
      {rows.map((row, index) => {
        const at = from + index;
        return (
          // The keyboard stays in the box, which moves the mark.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is
          // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at with aria-activedescendant
          <div
            key={row.id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === active}
            aria-disabled={row.refusal !== undefined || undefined}
            className={styles.row}
            onPointerDown={(event) => event.preventDefault()} // the box keeps the keyboard
            onPointerMove={at === active ? undefined : () => onMark(at)}
            onClick={() => onTake(row)}
          >
            <Icon name={row.icon} />
            <span className={styles.label}>{row.label}</span>
            <Aside row={row} />
          </div>
        );
      })}
    </div>
  );
}

/** What stands at the end of a row; set apart for readers, who hear the row as one text. */
function Aside({ row: { note, refusal, hotkey } }: { readonly row: FinderRow }) {
  const says = refusal ?? note;
  return (
    <>
      {says !== undefined && says !== '' && (
        <span className={styles.note}>
          <span className={styles.apart}>{words(say('kit.finder.apart', ', '))}</span>
          {says}
        </span>
      )}
      {hotkey !== undefined && (
        <span className={styles.keys}>
          <Kbd keys={hotkey} />
        </span>
      )}
    </>
  );
}
