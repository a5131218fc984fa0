import { say, type Words } from '../lib/words.ts';

/** No database, or none that lets itself be opened. */
export const sessionOnly = say(
  'keeping.session-only',
  'This browser does not let the app store anything. What you make here lasts until you close this tab: save a copy before you do.',
);

/** A newer version of the app has taken the database over while this tab was open. */
export const takenOver = say(
  'keeping.taken-over',
  'A newer version of the app is open in another tab. Everything up to here is stored. Reload this tab to go on.',
);

/** The database was made by a newer version of the app than this tab runs. */
export const madeByNewer = say(
  'keeping.made-by-newer',
  'A newer version of the app has been used in this browser. Nothing is changed from here. Reload this tab to get it.',
);

/** Another tab with an older version keeps the database from being brought up to date. */
export const heldByOlder = say(
  'keeping.held-by-older',
  'Another tab with an older version of the app holds the storage. Close that tab, and this one goes on.',
);

/** The database has not answered for some seconds while a workspace was being opened. */
export const noAnswer = say(
  'keeping.no-answer',
  'The browser’s storage does not answer yet. Nothing is lost; if this goes on, restart the browser.',
);

const full = say(
  'keeping.full',
  'Not saved: the browser’s storage is full. Keep this tab open and save a copy. Saving goes on by itself once there is room.',
);

const refused = say(
  'keeping.refused',
  'Not saved: the browser’s storage does not accept the changes. Keep this tab open and save a copy. The app keeps trying.',
);

/** A write has neither been confirmed nor refused for some seconds. */
export const slow = say(
  'keeping.slow',
  'Not saved yet: the browser’s storage is not answering. Keep this tab open and save a copy. The app keeps waiting.',
);

/** The names of an error and of what is inside it: Dexie wraps what the browser says. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let current = error;
  while (typeof current === 'object' && current !== null && names.length < 5) {
    if ('name' in current) names.push(String(current.name));
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}

/** Why a write did not go through, for a person. */
export const reasonOf = (error: unknown): Words => (isFull(error) ? full : refused);

/** Whether there was no room: trying again at once is no use, and the connection is sound. */
export const isFull = (error: unknown): boolean => namesOf(error).some((name) => name.startsWith('QuotaExceeded'));

/** Why changes that were put aside are not in the document. */
export const unreadableChanges = (count: number): Words =>
  say(
    'keeping.unreadable-changes',
    '{count, plural, one {One stored change was} other {# stored changes were}} damaged and put aside. Everything else is open. Check the latest changes, and save a copy.',
    { count },
  );

/** Changes continue one that was damaged. */
export const waitingChanges = say(
  'keeping.waiting-changes',
  'Some changes build on a damaged one and cannot be shown. They are kept. Check the latest changes, make them again where they are missing, and save a copy.',
);

/** A damaged whole copy cost nothing: an older one and the changes since made it good. */
export const unreadableCopy = say(
  'keeping.unreadable-copy',
  'A stored copy of this workspace was damaged. It was put aside and made good from an older one; nothing is missing.',
);

/** No whole copy could be read and the changes before were dropped. */
export const unreadableWorkspace = say(
  'keeping.unreadable-workspace',
  'The stored copies of this workspace are damaged. What could be read is open. Save a copy of it, or open your last backup.',
);
