import { folded, matching } from './matching.ts';

/** One thing a combobox offers. */
export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
}

/** A row of the open list: something that is there, or what would be made of the typed text. */
export type ComboboxRow<Option extends ComboboxOption> =
  | { readonly type: 'option'; readonly option: Option }
  | { readonly type: 'make'; readonly name: string };

const most = 200;

/** The rows of the list for what was typed (undefined: nothing yet, so all). What is not there yet can be made where allowed. */
export function rowsFor<Option extends ComboboxOption>(
  options: readonly Option[],
  typed: string | undefined,
  canMake: boolean,
): readonly ComboboxRow<Option>[] {
  const found = matching(options, typed ?? '').slice(0, most);
  const rows = found.map((option): ComboboxRow<Option> => ({ type: 'option', option }));
  const name = (typed ?? '').replace(/\s+/gu, ' ').trim();
  if (!canMake || !name || exactly(options, name)) return rows;
  return [...rows, { type: 'make', name }];
}

/** The option of exactly this name, whatever its case and accents. */
export function exactly<Option extends ComboboxOption>(options: readonly Option[], name: string): Option | undefined {
  const wanted = folded(name);
  return options.find((option) => folded(option.label) === wanted);
}

/** Where the mark goes in a list of so many rows; from no row at all it enters at the end it comes from. */
export function moved(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active < 0) return step === 1 ? 0 : count - 1;
  return (active + step + count) % count;
}
