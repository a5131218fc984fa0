import { type FocusEvent, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { say, type Words } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './toasts.module.css';

/** A sentence that stands for a while (news) or until it is put away (alert). */
export interface Toast {
  readonly key: number;
  readonly kind: 'news' | 'alert';
  readonly says: Words;
  readonly action?: { readonly label: Words; readonly run: () => void };
}

/** Where the sentences come from. */
export interface ToastSource {
  current(): readonly Toast[];
  subscribe(listener: () => void): () => void;
  dismiss(key: number): void;
}

const newsStays = 6_000;
const newsWithActionStays = 30_000;

/** Shows sentences at the foot of the window and tells them to screen readers; Escape puts the newest news away. */
export function Toasts({ messages }: { readonly messages: ToastSource }) {
  const standing = useSyncExternalStore(messages.subscribe, messages.current, messages.current);
  const news = standing.filter(({ kind }) => kind === 'news');
  const alerts = standing.filter(({ kind }) => kind === 'alert');
  const newest = news.at(-1)?.key;

  useEffect(() => {
    if (newest === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) messages.dismiss(newest);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [newest, messages]);

  const drawn = (toast: Toast) => (
    <ToastCard
      key={toast.key}
      toast={toast}
      onDismiss={() => {
        giveBack();
        messages.dismiss(toast.key);
      }}
    />
  );
  const cameFrom = useRef<HTMLElement | undefined>(undefined);
  const onFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
  // A message that is put away gives the keyboard back.
  const giveBack = () => {
    if (region.current?.contains(document.activeElement)) cameFrom.current?.focus();
  };
  const region = useRef<HTMLDivElement>(null);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers where the keyboard came from
    <div ref={region} className={styles.region} data-region="" data-messages="" onFocus={onFocus}>
      <div className={styles.live}>{alerts.map(drawn)}</div>
      <div role="status" className={styles.live}>
        {news.map(drawn)}
      </div>
    </div>
  );
}

function ToastCard({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const [held, setHeld] = useState(false);
  const leave = useEffectEvent(onDismiss);
  const stays = toast.action ? newsWithActionStays : newsStays;
  useEffect(() => {
    if (held || toast.kind === 'alert') return;
    const timer = setTimeout(() => leave(), stays);
    return () => clearTimeout(timer);
  }, [held, toast.kind, stays]);

  const { action } = toast;
  const alert = toast.kind === 'alert';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on it only holds it in place
    <div
      {...(alert && { role: 'alert' })}
      className={`${styles.toast} ${alert ? styles.alert : ''}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={alert ? 'circleAlert' : 'check'} size={18} />
      <p className={styles.says}>{words(toast.says)}</p>
      <span className={styles.buttons}>
        {action && (
          <Button
            kind="quiet"
            size="small"
            label={action.label}
            onClick={() => {
              onDismiss();
              action.run();
            }}
          />
        )}
        <IconButton size="small" icon="cross" label={say('kit.toast.dismiss', 'Dismiss message')} onClick={onDismiss} />
      </span>
    </div>
  );
}
