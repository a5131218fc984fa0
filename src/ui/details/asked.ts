import { useCallback, useRef, useState } from 'react';
import { type AskedField, useAskedField } from '../editor/asked-field.ts';

/** A field that somebody has asked for and that has not been shown yet. */
export interface Asked {
  /** Changes with every question. */
  readonly turn: number;
  /** The field, once; undefined when it has been taken. */
  readonly take: () => AskedField | undefined;
}

/** Keeps a question for a field until what was selected with it is drawn. */
export function useAsked(onAsked: () => void): Asked {
  const waiting = useRef<AskedField | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  useAskedField(
    useCallback(
      (field: AskedField) => {
        waiting.current = field;
        setTurn((last) => last + 1);
        onAsked();
      },
      [onAsked],
    ),
  );
  const take = useCallback(() => {
    const field = waiting.current;
    waiting.current = undefined;
    return field;
  }, []);
  return { turn, take };
}
