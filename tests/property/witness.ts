import { isGone } from '../../src/model/raw.ts';
import type { Store } from '../../src/store/store.ts';
import { refersTo, type Stored, sameStored, storedIn, unitOf } from './reference-store.ts';

/** Watches one replica from outside, by what is stored before and after: who wrote each field last, as far as this replica knows. */
export class Witness {
  #before: Stored;
  #now = 0;
  readonly #lastWrite = new Map<string, { readonly own: boolean }>();
  readonly #usedByOthers = new Map<string, number>();
  readonly #ownTurn = new Map<string, number>();

  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    this.#before = storedIn(store.raw());
  }

  /** Takes note of what an edit of one's own, or a merge, changed. */
  saw(own: boolean): void {
    this.#now += 1;
    const changes = this.#changes();
    for (const { id, key, value, isNew } of changes) {
      this.#lastWrite.set(placeOf(id, key), { own });
      if (own && (isNew || key === 'gone')) this.#ownTurn.set(id, this.#now);
      if (own) continue;
      this.#usedByOthers.set(id, this.#now);
      for (const known of this.#ownTurn.keys())
        if (refersTo({ key, value }, known)) this.#usedByOthers.set(known, this.#now);
    }
  }

  /** What an undo or redo just now changed although it was somebody else's. */
  takenFromOthers(): readonly string[] {
    const changes = this.#changes(false);
    const taken = changes.flatMap(({ id, key, value, isNew }) => {
      if (isNew) return [`${id} was made by an undo`];
      if (key === 'gone' && isGone({ gone: value })) {
        const isUsed = (this.#usedByOthers.get(id) ?? 0) > (this.#ownTurn.get(id) ?? 0);
        return isUsed || !this.#ownTurn.has(id) ? [`${id} was removed although somebody else used it`] : [];
      }
      return this.#lastWrite.get(placeOf(id, key))?.own ? [] : [`${id}.${key} was not ours`];
    });
    this.saw(true);
    return taken;
  }

  #changes(moveOn = true) {
    const after = storedIn(this.store.raw());
    const changes = [...after].flatMap(([id, record]) => {
      const before = this.#before.get(id);
      if (before === record) return [];
      const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(record)]);
      const changed = [...keys].filter((key) => !sameStored(id, key, before?.[key], record[key]));
      // Where a mark is taken off and set anew in one merge, it is the later mark that counts.
      if (before && isGone(before) && isGone(record) && before.gone !== record.gone) changed.push('gone');
      if (!before && changed.length === 0) changed.push('');
      return changed.map((key) => ({ id, key, value: record[key], isNew: !before }));
    });
    if (moveOn) this.#before = after;
    return changes;
  }
}

const placeOf = (id: string, key: string): string => `${id}.${unitOf(id, key)[0]}`;
