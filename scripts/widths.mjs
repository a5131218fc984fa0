import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserPath, chromiumArgs } from './browser.mjs';

/** Writes src/look/advances.ts: how far each character moves the pen, in thousandths of the size. Run it when Inter is
 * updated. Inter is measured from the bundled files in the browser, which applies the axis of weight as people will see
 * it; Arial from Liberation Sans, which was made to have Arial's advance widths (see its own documentation). */

const inter = new URL('../node_modules/@fontsource-variable/inter/files/', import.meta.url);
const liberation = '/usr/share/fonts/truetype/liberation/LiberationSans-';
const output = fileURLToPath(new URL('../src/look/advances.ts', import.meta.url));

/** Basic Latin, Latin-1, Latin Extended-A; Greek; Cyrillic; punctuation, currency, arrows. First and last of each. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2190, 0x2193],
];

/** @param {string | URL} file */
const base64 = (file) => readFileSync(file).toString('base64');

const faces = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'].map((subset) => ({
  family: 'Inter Variable',
  weight: '100 900',
  data: base64(new URL(`inter-${subset}-wght-normal.woff2`, inter)),
}));
const standIn = [
  { family: 'Stand-in', weight: '400', data: base64(`${liberation}Regular.ttf`) },
  { family: 'Stand-in', weight: '700', data: base64(`${liberation}Bold.ttf`) },
];

const browser = await chromium.launch({ executablePath: browserPath(), args: chromiumArgs, chromiumSandbox: false });
const page = await browser.newPage();
const measured = await page.evaluate(
  async ({ faces, ranges }) => {
    for (const { family, weight, data } of faces) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      document.fonts.add(await new FontFace(family, bytes, { weight }).load());
    }
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('No canvas to measure on');
    context.fontKerning = 'none';
    /** @param {string} font */
    const widths = (font) => {
      context.font = font;
      return ranges.map(([first = 0, last = 0]) =>
        Array.from({ length: last - first + 1 }, (_, index) =>
          Math.round(context.measureText(String.fromCodePoint(first + index)).width),
        ),
      );
    };
    return {
      interRegular: widths("400 1000px 'Inter Variable', 'Stand-in'"),
      interMedium: widths("500 1000px 'Inter Variable', 'Stand-in'"),
      interSemibold: widths("600 1000px 'Inter Variable', 'Stand-in'"),
      arialRegular: widths("400 1000px 'Stand-in'"),
      arialBold: widths("700 1000px 'Stand-in'"),
    };
  },
  { faces: [...faces, ...standIn], ranges },
);
await browser.close();

const lines = Object.entries(measured).map(
  ([face, widths]) => `  ${face}: [\n${widths.map((range) => `    '${range.join(' ')}',`).join('\n')}\n  ],`,
);
writeFileSync(
  output,
  `// Made by scripts/widths.mjs; do not edit.

/** First and last code point of each run of characters whose widths are known. */
export const advanceRanges: readonly (readonly [number, number])[] = ${JSON.stringify(ranges)};

/** Advance widths in thousandths of the size, run by run. Inter: measured from the bundled files at weights 400, 500 and
 * 600. Arial: those of Liberation Sans, which has the same advance widths by design. */
export const advances = {
${lines.join('\n')}
} as const;
`,
);
