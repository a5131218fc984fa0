import type { Database } from './db.ts';
import type { ShelfEvent } from './shelf.ts';

/** How long a newer version of the app is kept waiting for what this tab still has to write, in milliseconds. */
const longestWait = 2000;

/** Tells what happens to a connection from outside, and lets go of it when another tab asks. */
export function listenToDatabase(db: Database, tell: (event: ShelfEvent) => void): void {
  // Returning false keeps Dexie's own answers from being given: it would close before anything is written.
  db.on('blocked', () => {
    tell({ type: 'blocked' });
    return false;
  });
  db.on('versionchange', (event) => {
    if (!event.newVersion) {
      // Somebody deletes the database; what this tab has goes into the next one.
      db.close({ disableAutoOpen: false });
      return false;
    }
    const works: Promise<unknown>[] = [];
    tell({ type: 'wanted', wait: (work) => works.push(work) });
    const patience = new Promise((done) => setTimeout(done, longestWait));
    void Promise.race([Promise.allSettled(works), patience]).then(() => db.close());
    return false;
  });
  db.on('close', () => tell({ type: 'closed' }));
}
