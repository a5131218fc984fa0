/** A name without what people do not mean by it: case, accents, width and surplus spaces. Equal folded names are the same name. */
export const foldedName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
