import { useEffect } from 'react';

/** A field somebody wants to fill in: who runs it, what jams there. Whoever shows it takes the keyboard there. */
export type AskedField = 'operates' | 'jams';

const eventName = 'throughline:ask-for-field';

/** Asks for a field of what is selected, wherever it is shown; nothing happens where nobody shows it. */
export const askForField = (field: AskedField): void => {
  dispatchEvent(new CustomEvent<AskedField>(eventName, { detail: field }));
};

/** Calls back when somebody asks for a field of what is selected. */
export function useAskedField(onAsked: (field: AskedField) => void): void {
  useEffect(() => {
    const listener = (event: Event) => onAsked((event as CustomEvent<AskedField>).detail); // only askForField sends it
    addEventListener(eventName, listener);
    return () => removeEventListener(eventName, listener);
  }, [onAsked]);
}
