import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { readAtOnce } from '../../exchange/import/read-at-once.ts';
import { say, type Words } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import { tableOf } from '../../model/records/kinds.ts';
import { words } from '../../words/render.ts';
import { useEditor, useSession } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { Icon, Mark } from '../kit/icon.tsx';
import { names } from '../names.ts';
import { type Steps, stepsOf } from './make-map.ts';
import styles from './start-box.module.css';

const pause = 100; // ms after a key before the hint is renewed

const example = say(
  'start.placeholder',
  'Discover:\nSees an offer\nReads reviews\nBuy:\nOrders online\nGet connected:\nGets a date by SMS',
);

const unreachableReader: Steps = {
  type: 'refused',
  says: say(
    'start.no-reader',
    'A part of the app could not be loaded, so nothing was made. Your text is kept; try again when you are connected, or reload.',
  ),
};

/** What stands in an empty journey: a box to type or paste the steps into, and other ways to begin. */
export function StartBox({
  journeyId,
  onImport,
  onExample,
}: {
  readonly journeyId: JourneyId;
  /** Opens the import dialog, with files or a text that need a look before anything is made of them. */
  readonly onImport: (files?: readonly File[], text?: string) => void;
  readonly onExample: () => void;
}) {
  const { store, session, messages, edit } = useEditor();
  // In the session, so that a reload, another journey and an undo of the map find it again.
  const text = useSession(({ drafts }) => drafts[journeyId] ?? '');
  const setText = (draft: string) => session.set({ drafts: { ...session.get().drafts, [journeyId]: draft } });
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const hint = useHint(text, journeyId);
  useEffect(() => {
    if (!document.querySelector('dialog[open]')) box.current?.focus();
  }, []);

  const make = async () => {
    if (busy) return;
    setBusy(true);
    const steps = await stepsOf(text, journeyId, store.snapshot()).catch(() => unreachableReader);
    setBusy(false);
    switch (steps.type) {
      case 'nothing':
        box.current?.focus();
        return;
      case 'refused':
        messages.alert(steps.says);
        return;
      case 'look':
        onImport([], text);
        return;
      case 'map':
        makeMap(steps);
    }
  };

  const makeMap = ({ edits, unread }: Extract<Steps, { type: 'map' }>) => {
    const shown = edit({ label: names.makeTheMap, edits });
    if (!shown) return;
    session.set({ focused: firstTouchpoint(shown) });
    const [first] = unread;
    if (first) messages.news(unreadWords(unread.length, first));
  };

  return (
    <div className={styles.page} data-region>
      <div className={styles.column}>
        <section className={styles.card} aria-labelledby={id}>
          <h2 id={id} className={styles.title}>
            {words(names.whatDoesTheCustomerDo)}
          </h2>
          <p id={`${id}-help`} className={styles.help}>
            {words(
              say(
                'start.help',
                'One line a touchpoint. A line that ends with “:” starts a stage. Paste a list, a spreadsheet or a diagram; you can change everything later.',
              ),
            )}
          </p>
          <textarea
            ref={box}
            data-draft
            className={styles.box}
            aria-labelledby={id}
            aria-describedby={`${id}-help`}
            placeholder={words(example)}
            rows={9}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={(event: ClipboardEvent) => {
              const files = [...event.clipboardData.files];
              const pasted = event.clipboardData.getData('text/plain');
              if (pasted ? pasted.length <= readAtOnce : files.length === 0) return;
              event.preventDefault();
              onImport(pasted ? [] : files, pasted);
            }}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void make();
            }}
          />
          <div className={styles.foot}>
            <p className={styles.hint} role="status" aria-label={words(say('start.hint', 'What will be made'))}>
              {hint && words(hint)}
            </p>
            <div className={styles.buttons}>
              <Button
                label={names.startEmpty}
                onClick={() => session.set({ startedEmpty: { ...session.get().startedEmpty, [journeyId]: true } })}
              />
              <Button
                kind="primary"
                label={names.makeTheMap}
                hotkey="Mod+Enter"
                disabled={text.trim() === '' || busy}
                onClick={() => void make()}
              />
            </div>
          </div>
        </section>
        <div className={styles.ways}>
          <Way
            icon="bringFile"
            label={names.bringAFile}
            note={say('start.file.note', 'A table, a Mermaid diagram, a saved workspace')}
            onClick={() => onImport()}
          />
          <Way
            icon="mark"
            label={names.lookAtTheExample}
            note={say('start.example.note', 'A broadband provider, drawn')}
            onClick={onExample}
          />
        </div>
      </div>
    </div>
  );
}

function Way({
  icon,
  label,
  note,
  onClick,
}: {
  readonly icon: IconName | 'mark';
  readonly label: Words;
  readonly note: Words;
  readonly onClick: () => void;
}) {
  const id = useId();
  return (
    <button
      type="button"
      className={styles.way}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-note`}
      onClick={onClick}
    >
      {icon === 'mark' ? <Mark size={20} /> : <Icon name={icon} size={20} />}
      <span id={`${id}-label`} className={styles['way-label']}>
        {words(label)}
      </span>
      <span id={`${id}-note`} className={styles['way-note']}>
        {words(note)}
      </span>
    </button>
  );
}

/** What the typed text would come to, a moment after the last key. */
function useHint(text: string, journeyId: JourneyId): Words | undefined {
  const { store } = useEditor();
  const [hint, setHint] = useState<Words | undefined>(undefined);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      void stepsOf(text, journeyId, store.snapshot())
        .catch((): Steps => ({ type: 'nothing' })) // the reader did not arrive; it is said where something is made
        .then((steps) => {
          if (!stale) setHint(hintOf(steps));
        });
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, journeyId, store]);
  return text.trim() === '' ? undefined : hint;
}

function hintOf(steps: Steps): Words | undefined {
  switch (steps.type) {
    case 'nothing':
      return undefined;
    case 'refused':
      return steps.says;
    case 'map':
    case 'look':
      return steps.hint;
  }
}

const firstTouchpoint = (shown: readonly RecordId[]): RecordId | undefined =>
  shown.find((id) => tableOf(id) === 'touchpoints');

const unreadWords = (count: number, first: { readonly line: number; readonly reason: Words }): Words =>
  say(
    'start.unread',
    '{count, plural, one {Line {line} was left out: {reason}} other {# lines were left out, the first is line {line}: {reason}}}',
    { count, line: first.line, reason: first.reason },
  );
