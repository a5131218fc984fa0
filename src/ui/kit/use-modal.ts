import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useRef,
} from 'react';

/** What a modal dialog element needs to behave as one. */
export interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDialogElement>) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLDialogElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLDialogElement>) => void;
}

/** Opens a dialog element for as long as it is drawn: the keyboard stays inside, goes to what asks for it, and is given back. `onClose` is asked for by Escape and a press outside. */
export function useModal(onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    if (!element.querySelector('[autofocus], [data-autofocus]')) {
      element.querySelector<HTMLElement>('h2')?.focus();
    } else element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return {
    ref,
    onCancel(event) {
      if (event.target !== event.currentTarget) return; // a file picker inside was cancelled
      event.preventDefault();
      onClose();
    },
    onKeyDown: (event) => event.stopPropagation(), // keys of the view behind do nothing here
    onPointerDown(event) {
      pressedOutside.current = event.target === event.currentTarget;
    },
    onClick(event) {
      if (pressedOutside.current && event.target === event.currentTarget) onClose();
    },
  };
}
