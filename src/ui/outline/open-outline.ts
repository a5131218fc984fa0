import { createContext, use } from 'react';
import type { Words } from '../../lib/words.ts';
import type { JourneyId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { CardFacts } from '../../scene/facts.ts';
import type { Folding } from './folding.ts';
import type { Row, Rows } from './outline-rows.ts';
import type { RowWindow } from './row-window.ts';

/** What is asked beside a row: where it goes, who runs it, what jams there. */
export interface Question {
  readonly about: 'goes-to' | 'operates' | 'jam';
  readonly touchpointId: TouchpointId;
  /** The row beside which it is asked, and that has the keyboard afterwards. */
  readonly key: string;
}

/** The outline of one journey that is open. */
export interface OpenOutline {
  readonly journeyId: JourneyId;
  readonly folding: Folding;
  /** The rows as they are now. */
  rows(): Rows;
  /** The rows of a workspace with these keys closed. */
  rowsOf(workspace: Workspace, closed: ReadonlySet<string>): Rows;
  /** What is shown beside a touchpoint's name; undefined where it is gone. */
  factsOf(workspace: Workspace, id: TouchpointId): CardFacts | undefined;
  nameOf(row: Row): string;
  /** Tells screen readers what the keyboard's place does not tell by itself. */
  announce(says: Words): void;
  ask(question: Question): void;
  /** The tree as it is scrolled, and its element. */
  readonly window: RowWindow;
  elementOf(key: string): HTMLElement | undefined;
  /** Lets the row that is in turn take the keyboard, wherever it was. */
  takeKeyboard(): void;
}

/** The outline that a component stands in. */
export const OpenOutlineContext = createContext<OpenOutline | undefined>(undefined);

/** The outline around a component; a component that is drawn outside one is a bug. */
export function useOpenOutline(): OpenOutline {
  const outline = use(OpenOutlineContext);
  if (!outline) throw new Error('There is no outline around this');
  return outline;
}
