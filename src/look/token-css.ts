import { fontFamily, sizes, textSizes } from './sizes.ts';
import { systemColours } from './system-colours.ts';
import { type Theme, type Token, themes, tokenNames } from './tokens.ts';

/** The custom property that holds a colour: `--ink-soft`, `--department-3`. */
export const customProperty = (name: Token): string =>
  `--${name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const listed = (values: Readonly<Record<Token, string>>): string =>
  tokenNames.map((name) => `${customProperty(name)}: ${values[name]};`).join('\n  ');
const colours = (theme: Theme): string => listed(themes[theme]);

const measures = [
  ...Object.entries(textSizes).map(([name, size]) => `--text-${name}: ${size / 16}rem;`),
  ...Object.entries(sizes.radius).map(([name, size]) => `--radius-${name}: ${size}px;`),
  `--bar: ${sizes.bar}px;`,
  `--rail: ${sizes.rail}px;`,
  `--details: ${sizes.details}px;`,
  `--card-width: ${sizes.card.width}px;`,
  `--card-height: ${sizes.card.height}px;`,
  `--font: ${fontFamily};`,
].join('\n  ');

/** The custom properties of both themes: by the system's preference, and by choice with `data-theme` on the root; where the system forces its colours, those. */
export function tokenCss(): string {
  return `:root {\n  color-scheme: light;\n  ${measures}\n  ${colours('light')}\n}
@media (prefers-color-scheme: dark) {\n:root:not([data-theme='light']) {\n  color-scheme: dark;\n  ${colours('dark')}\n}\n}
:root[data-theme='dark'] {\n  color-scheme: dark;\n  ${colours('dark')}\n}
@media (forced-colors: active) {\n:root:root {\n  ${listed(systemColours)}\n}\n}\n`;
}
