/** Above so many cells a table is kept by what is written to it: a few touchpoints may stand very far apart. */
const mostCells = 1 << 20;

/** A whole number for each cell of a table of lines and places, 0 to begin with. */
export class Tally {
  readonly #places: number;
  readonly #dense: Uint32Array | undefined;
  readonly #sparse = new Map<number, number>();

  constructor(lines: number, places: number) {
    this.#places = places;
    this.#dense = lines * places <= mostCells ? new Uint32Array(lines * places) : undefined;
  }

  get(line: number, place: number): number {
    const at = line * this.#places + place;
    return (this.#dense ? this.#dense[at] : this.#sparse.get(at)) ?? 0;
  }

  set(line: number, place: number, value: number): void {
    const at = line * this.#places + place;
    if (this.#dense) this.#dense[at] = value;
    else this.#sparse.set(at, value);
  }
}
