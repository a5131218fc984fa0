/** Above so many differences a roll is looked up anew. */
const mostLater = 1000;

interface Named<Id extends string> {
  readonly id: Id;
}

/** Things in their order that are found by their ids. A next roll takes over the looking up and holds only what differs. */
export class Roll<Id extends string, Entry extends Named<Id>> implements ReadonlyMap<Id, Entry> {
  readonly #list: readonly Entry[];
  readonly #base: () => ReadonlyMap<Id, Entry>;
  readonly #later: ReadonlyMap<Id, Entry | undefined>;

  private constructor(
    list: readonly Entry[],
    base: () => ReadonlyMap<Id, Entry>,
    later: ReadonlyMap<Id, Entry | undefined>,
  ) {
    this.#list = list;
    this.#base = base;
    this.#later = later;
  }

  static of<Id extends string, Entry extends Named<Id>>(list: readonly Entry[]): Roll<Id, Entry> {
    let byId: Map<Id, Entry> | undefined;
    return new Roll<Id, Entry>(
      list,
      () => {
        byId ??= new Map(list.map((entry) => [entry.id, entry]));
        return byId;
      },
      new Map(),
    );
  }

  /** The list after an edit: what is new in it or another object than before, and the ids of what is no longer there. */
  next(list: readonly Entry[], fresh: readonly Entry[], gone: readonly Id[]): Roll<Id, Entry> {
    if (this.#later.size + fresh.length + gone.length > mostLater) return Roll.of(list);
    const later = new Map(this.#later);
    for (const id of gone) later.set(id, undefined);
    for (const entry of fresh) later.set(entry.id, entry);
    return new Roll(list, this.#base, later);
  }

  get size(): number {
    return this.#list.length;
  }

  get(id: Id): Entry | undefined {
    return this.#later.has(id) ? this.#later.get(id) : this.#base().get(id);
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }

  forEach(call: (entry: Entry, id: Id, roll: ReadonlyMap<Id, Entry>) => void): void {
    for (const entry of this.#list) call(entry, entry.id, this);
  }

  values(): MapIterator<Entry> {
    return this.#list.values();
  }

  keys(): MapIterator<Id> {
    return this.#list.map(({ id }) => id).values();
  }

  entries(): MapIterator<[Id, Entry]> {
    return this.#list.map((entry): [Id, Entry] => [entry.id, entry]).values();
  }

  [Symbol.iterator](): MapIterator<[Id, Entry]> {
    return this.entries();
  }
}
