/** The faces of the page that have been loaded, as style rules that hold the fonts themselves: a picture can load nothing. */
export async function fontsInUse(): Promise<string> {
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(keyOf));
  const rules = [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, base: sheet.href }] : [])),
  );
  const used = rules.filter(({ rule: { style } }) =>
    loaded.has(
      keyOf({
        family: style.getPropertyValue('font-family'),
        style: style.getPropertyValue('font-style') || 'normal',
        unicodeRange: style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
      }),
    ),
  );
  const written = await Promise.all(used.map(({ rule, base }) => withFont(rule, base ?? location.href)));
  return written.join('\n');
}

type Face = Pick<FontFace, 'family' | 'style' | 'unicodeRange'>;

const keyOf = ({ family, style, unicodeRange }: Face): string =>
  [family.replace(/["']/g, ''), style, unicodeRange.replace(/\s/g, '').toLowerCase()].join('|');

/** The rules of a style sheet; none of one that the page may not read, such as an extension's. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

async function withFont({ cssText }: CSSFontFaceRule, base: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(cssText)?.[1];
  if (!address) return '';
  const answer = await fetch(new URL(address, base));
  if (!answer.ok) return '';
  const data = await dataAddress(await answer.blob());
  return cssText.replace(address, data);
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('A font could not be read'));
    reader.readAsDataURL(blob);
  });
