const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  comma: ',',
  copy: '©',
  deg: '°',
  euro: '€',
  gt: '>',
  hearts: '♥',
  hellip: '…',
  infin: '∞',
  ldquo: '“',
  lpar: '(',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  num: '#',
  percnt: '%',
  pound: '£',
  quot: '"',
  rdquo: '”',
  reg: '®',
  rpar: ')',
  rsquo: '’',
  semi: ';',
  times: '×',
  trade: '™',
};

/** Whether a line begins with an entity, which tells it from a comment. */
export const beginsWithEntity = (line: string): boolean => /^#\w+;/.test(line);

/** The characters that Mermaid's entities stand for: `#35;` by number, `#quot;` by name. Unknown ones stay as they are. */
export const withoutEntities = (text: string): string =>
  text.replace(/#(\w{1,10});/g, (entity, inner: string) => {
    if (/^\d+$/.test(inner)) return characterOf(Number(inner)) ?? entity;
    return (Object.hasOwn(named, inner) ? named[inner] : undefined) ?? entity;
  });

function characterOf(code: number): string | undefined {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < 0x20 || code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code);
}

/** A label as a reader sees it: line breaks are spaces, entities are characters, and surplus spaces are gone. */
export const labelText = (raw: string): string =>
  withoutEntities(raw.replace(/<br\s{0,3}\/?>/gi, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
