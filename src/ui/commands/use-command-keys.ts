import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';

/** What the keys ask for that find things and commands. */
export interface FindingKeys {
  readonly onSearch: () => void;
  readonly onCommands: () => void;
  /** To the next (1) or previous (−1) answer to what was looked for last. */
  readonly onNext: (step: 1 | -1) => void;
}

/** The keys that find things and commands, everywhere on the page. Over an open dialog they are the browser's own. */
export function useCommandKeys({ onSearch, onCommands, onNext }: FindingKeys): void {
  useEffect(() => {
    const unlessDialog = (run: () => void) => (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      run();
    };
    return tinykeys(window, {
      '$mod+f': unlessDialog(onSearch),
      '$mod+k': unlessDialog(onCommands),
      F3: unlessDialog(() => onNext(1)),
      'Shift+F3': unlessDialog(() => onNext(-1)),
    });
  }, [onSearch, onCommands, onNext]);
}
