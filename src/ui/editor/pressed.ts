/** A pressed key with what is held down, as the browser reports it. */
export interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The figures that say how a touchpoint feels, in every view: from very bad, −2, to very good, 2. */
export const feelings: Readonly<Record<string, { readonly does: 'feel'; readonly emotion: number }>> = {
  1: { does: 'feel', emotion: -2 },
  2: { does: 'feel', emotion: -1 },
  3: { does: 'feel', emotion: 0 },
  4: { does: 'feel', emotion: 1 },
  5: { does: 'feel', emotion: 2 },
};
