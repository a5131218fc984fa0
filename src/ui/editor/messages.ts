import type { Words } from '../../lib/words.ts';
import type { Unsubscribe } from '../../store/store.ts';

/** What a message offers to do about it. */
export interface MessageAction {
  readonly label: Words;
  readonly run: () => void;
}

/** A sentence to the person: news (role status) or a refusal or failure (role alert). */
export interface Message {
  readonly key: number;
  readonly kind: 'news' | 'alert';
  readonly says: Words;
  readonly action?: MessageAction;
}

/** The sentences standing now, the newest last. */
export interface Messages {
  current(): readonly Message[];
  subscribe(listener: () => void): Unsubscribe;
  news(says: Words, action?: MessageAction): void;
  alert(says: Words, action?: MessageAction): void;
  dismiss(key: number): void;
  /** Takes back the sentences that offer an action of this name, because it would now do something else. */
  withdraw(action: Words): void;
}

/** So much news at once; alerts stay until they are put away. */
const most = 3;

/** Keeps the last few messages; who shows them decides how long news stays. */
export function createMessages(): Messages {
  let standing: readonly Message[] = [];
  let lastKey = 0;
  const listeners = new Set<() => void>();

  const set = (next: readonly Message[]) => {
    standing = next;
    for (const listener of listeners) listener();
  };
  const add = (kind: Message['kind'], says: Words, action?: MessageAction) => {
    lastKey += 1;
    // The same news again replaces itself; what offers an action stays, for each offers its own.
    const others = standing.filter((message) => message.action || message.says.id !== says.id);
    const all = [...others, { key: lastKey, kind, says, ...(action && { action }) }];
    const news = all.filter((message) => message.kind === 'news').slice(-most);
    set(all.filter((message) => message.kind === 'alert' || news.includes(message)));
  };

  return {
    current: () => standing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    news: (says, action) => add('news', says, action),
    alert: (says, action) => add('alert', says, action),
    dismiss: (key) => set(standing.filter((message) => message.key !== key)),
    withdraw(action) {
      const others = standing.filter((message) => message.action?.label.id !== action.id);
      if (others.length < standing.length) set(others);
    },
  };
}
