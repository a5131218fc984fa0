import { useEffect } from 'react';

/** What somebody wants to do about the rows under the map: add one of their own, or say which are shown and in which order. */
export type AskedRows = 'add' | 'arrange';

const eventName = 'throughline:ask-for-rows';

/** Asks for the dialog about rows, wherever it is drawn. */
export const askForRows = (what: AskedRows): void => {
  dispatchEvent(new CustomEvent<AskedRows>(eventName, { detail: what }));
};

/** Calls back when somebody asks for the dialog about rows. */
export function useAskedRows(onAsked: (what: AskedRows) => void): void {
  useEffect(() => {
    const listener = (event: Event) => onAsked((event as CustomEvent<AskedRows>).detail); // only askForRows sends it
    addEventListener(eventName, listener);
    return () => removeEventListener(eventName, listener);
  }, [onAsked]);
}
