/** What was typed before its box was there. */
export interface Typed {
  readonly text: string;
  /** Enter was pressed at the end of it. */
  readonly isEntered: boolean;
}

const nothing: Typed = { text: '', isEntered: false };
const longest = 5000; // ms: by then the box comes no more

let typed: Typed = nothing;
let stop: (() => void) | undefined;

/** Keeps what is typed from the page from the moment a box was asked for: its code may still be on its way, and letters are commands on the map. A press, Escape, or some seconds end it. */
export function holdTyping(): void {
  stop?.();
  typed = nothing;
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key === 'Escape') return stop?.();
    const next = after(key);
    if (!next) return;
    typed = next;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const timer = setTimeout(() => stop?.(), longest);
  stop = () => {
    clearTimeout(timer);
    removeEventListener('keydown', onKeyDown, true);
    removeEventListener('pointerdown', giveUp, true);
    stop = undefined;
  };
  addEventListener('keydown', onKeyDown, true);
  addEventListener('pointerdown', giveUp, true);
}

const giveUp = () => stop?.();

function after(key: string): Typed | undefined {
  if (key === 'Enter') return { ...typed, isEntered: true };
  if (key === 'Backspace') return { text: typed.text.slice(0, -1), isEntered: false };
  return /^.$/u.test(key) ? { text: typed.text + key, isEntered: false } : undefined;
}

/** Lets go, and hands what was held to the box that is there now. */
export function handOverTyping(take: (typed: Typed) => void): void {
  stop?.();
  const taken = typed;
  typed = nothing;
  if (taken !== nothing) queueMicrotask(() => take(taken));
}
