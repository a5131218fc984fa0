import { memoByObject } from '../../lib/memo.ts';
import type { SessionState } from '../../store/session.ts';

const setOf = memoByObject((selection: readonly string[]): ReadonlySet<string> => new Set(selection));

/** The selected ids as a set, made once for each selection. */
export const selectedSet = ({ selection }: SessionState): ReadonlySet<string> => setOf(selection);

/** Whether a record is selected. */
export const isSelectedIn = (session: SessionState, id: string): boolean => selectedSet(session).has(id);
