/** A text without case, accents and surplus spaces, for finding it by typing. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Those whose label contains what was typed: first where it begins the label, then where it begins a word, then the rest. */
export function matching<Option extends { readonly label: string }>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const wanted = folded(typed);
  if (!wanted) return options;
  const ranked = options.flatMap((option) => {
    const at = folded(option.label);
    const rank = at.startsWith(wanted) ? 0 : at.includes(` ${wanted}`) ? 1 : at.includes(wanted) ? 2 : undefined;
    return rank === undefined ? [] : [{ option, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}
