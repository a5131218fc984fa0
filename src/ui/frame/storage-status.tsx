import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { unreachable } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import type { KeepingState } from '../../storage/port.ts';
import type { Unsubscribe } from '../../store/store.ts';
import { words } from '../../words/render.ts';
import type { Messages } from '../editor/messages.ts';
import { Icon } from '../kit/icon.tsx';
import { names } from '../names.ts';
import styles from './storage-status.module.css';

const colourDelay = 300; // ms, so that one keystroke does not make the corner of the eye flicker

const texts = {
  saved: say('storage.saved', 'Saved'),
  saving: say('storage.saving', 'Saving…'),
  notSaved: say('storage.not-saved', 'Not saved'),
  sessionOnly: say('storage.session-only', 'Not stored: this session only'),
} as const;

type Look = keyof typeof texts;

function lookOf(state: KeepingState): Look {
  switch (state.type) {
    case 'saved':
      return 'saved';
    case 'loading':
    case 'saving':
      return 'saving';
    case 'not-saved':
    case 'read-only':
      return 'notSaved';
    case 'session-only':
      return 'sessionOnly';
    default:
      return unreachable(state);
  }
}

const icons: Readonly<Record<Look, IconName>> = {
  saved: 'check',
  saving: 'cloud',
  notSaved: 'warning',
  sessionOnly: 'cloudOff',
};

/** Where it is known whether the work is safe. */
interface Keeping {
  state(): KeepingState;
  subscribe(listener: () => void): Unsubscribe;
}

interface Props {
  readonly keeping: Keeping;
  readonly messages: Messages;
  readonly saveCopy: () => void;
}

/** Says whether the work is safe. Only that it is *not saved*, and the return from it, are announced. */
export function StorageStatus({ keeping, messages, saveCopy }: Props) {
  const state = useSyncExternalStore(keeping.subscribe, keeping.state);
  const look = lookOf(state);
  const settled = useSettled(look, colourDelay);
  useAnnounced(state, messages, saveCopy);

  return (
    <div className={styles.status} data-look={settled} title={whyOf(state)}>
      <Icon name={icons[settled]} size={16} />
      <span role="status" aria-label={words(names.storage)} aria-live="off">
        {words(texts[look])}
      </span>
    </div>
  );
}

const whyOf = (state: KeepingState): string | undefined => {
  const why: Words | undefined = 'why' in state ? state.why : undefined;
  return why && words(why);
};

/** A value once it has stood still for a while. */
function useSettled<Value>(value: Value, delay: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}

function useAnnounced(state: KeepingState, messages: Messages, saveCopy: () => void): void {
  const wasLost = useRef(false);
  useEffect(() => {
    const lost = state.type === 'not-saved' || state.type === 'read-only' || state.type === 'session-only';
    if (lost) messages.alert(state.why, { label: names.saveCopy, run: saveCopy });
    else if (wasLost.current && state.type === 'saved') {
      messages.withdraw(names.saveCopy);
      messages.news(say('storage.saved-again', 'Saved again: everything is stored.'));
    }
    if (lost || state.type === 'saved') wasLost.current = lost;
  }, [state, messages, saveCopy]);
}
