const hidden = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu; // joiners shape letters and emoji: they stay
const meansSomething = /[<>:"/\\|?*]+/g;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i;

/** Bytes of UTF-8 that a name may have before its ending: systems take 255 in all, some less on the way. */
const longest = 150;

/** A file name that every system takes, made of a title in any script: signs that mean something to a system become dashes, hidden ones go, and it is never cut inside a character. */
export const fileName = (title: string, otherwise: string, ending: string): string =>
  `${stemOf(title) || stemOf(otherwise) || 'throughline'}${ending}`;

function stemOf(title: string): string {
  const plain = title
    .slice(0, 1000)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(hidden, '')
    .replace(meansSomething, '-');
  const stem = trimmed(cut(trimmed(plain)));
  return reserved.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem;
}

/** Without the dots, dashes and spaces that hide a file, look like an option, or are dropped in silence. */
const trimmed = (name: string): string => name.replace(/^[\s.-]+/u, '').replace(/[\s.-]+$/u, '');

function cut(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= longest) return name;
  let bytes = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(name)) {
    bytes += encoder.encode(segment).length;
    if (bytes > longest) break;
    end = index + segment.length;
  }
  return name.slice(0, end);
}
