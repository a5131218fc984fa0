import { memoByObject } from '../../lib/memo.ts';
import type { Session } from '../../store/session.ts';

/** What was last gone to from a search, of each session: the next one comes after it. */
export const lastFoundOf = memoByObject((_session: Session): { id: string | undefined } => ({ id: undefined }));
