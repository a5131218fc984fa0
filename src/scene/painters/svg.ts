import { iconBox, iconPath } from '../../look/icons.ts';
import { fontFamily, textSizes, weights } from '../../look/sizes.ts';
import { type Theme, type Token, themes } from '../../look/tokens.ts';
import type { Box, GroupItem, IconItem, Ink, Item, PathItem, RectItem, TextItem } from '../items.ts';

/** What a picture says about itself to those who cannot see it, and on what it stands. */
export interface PictureAbout {
  /** Empty: the picture is named by what shows it. */
  readonly title: string;
  readonly description?: string;
  /** The colour behind everything; none leaves it transparent. */
  readonly ground?: Token | undefined;
  /** How many pixels wide and high the picture shows; as large as its bounds where it is not said. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Draws items as an SVG document: real text, names in titles, nothing that loads or runs. */
export function svgOf(items: readonly Item[], bounds: Box, theme: Theme, about: PictureAbout): string {
  const paint = painter(themes[theme]);
  const { width, height } = about.size ?? bounds;
  const view = [bounds.x, bounds.y, bounds.width, bounds.height].map(number).join(' ');
  const ground = about.ground ? paint({ type: 'rect', ...bounds, fill: about.ground }) : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${number(width)}" height="${number(height)}"`,
    ` role="img" font-family="${escaped(fontFamily)}">`,
    about.title ? titleOf(about.title) : '',
    about.description ? `<desc>${escaped(about.description)}</desc>` : '',
    ground,
    ...items.map(paint),
    '</svg>\n',
  ].join('');
}

// Control characters, halves of surrogate pairs and two non-characters: XML 1.0 holds hardly any of them, in any spelling.
const impossible = /[^\P{Cc}\t\n\r]|\p{Cs}|\ufffe|\uffff/gu;
const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in XML, in content and in attributes. */
export const escaped = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"']/g, (sign) => special[sign] ?? sign);

const titleOf = (title: string): string => `<title>${escaped(title)}</title>`;

/** Hundredths of a pixel are finer than any screen, and shorter than what arithmetic leaves. */
const number = (value: number): string => String(Math.round(value * 100) / 100);

function painter(colours: Readonly<Record<Token, string>>): (item: Item) => string {
  const ink = ({ fill, stroke, lineWidth, dash, opacity }: Ink): string =>
    [
      ` fill="${fill ? colours[fill] : 'none'}"`,
      stroke ? ` stroke="${colours[stroke]}"` : '',
      stroke && lineWidth !== undefined ? ` stroke-width="${number(lineWidth)}"` : '',
      stroke && dash ? ` stroke-dasharray="${dash.map(number).join(' ')}"` : '',
      opacity === undefined ? '' : ` opacity="${number(opacity)}"`,
    ].join('');

  const rect = ({ x, y, width, height, radius, ...rest }: RectItem): string =>
    `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${
      radius ? ` rx="${number(radius)}"` : ''
    }${ink(rest)}/>`;

  const path = ({ d, round, ...rest }: PathItem): string =>
    `<path d="${escaped(d)}"${ink(rest)}${round ? ' stroke-linecap="round" stroke-linejoin="round"' : ''}/>`;

  const text = ({ x, y, text, size, weight, colour, anchor, italic, opacity }: TextItem): string =>
    text === ''
      ? ''
      : [
          `<text x="${number(x)}" y="${number(y)}" font-size="${textSizes[size]}" font-weight="${weights[weight]}"`,
          ` fill="${colours[colour]}"`,
          anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '',
          italic ? ' font-style="italic"' : '',
          opacity === undefined ? '' : ` opacity="${number(opacity)}"`,
          `>${escaped(text)}</text>`,
        ].join('');

  const icon = ({ name, x, y, size, colour }: IconItem): string =>
    `<path d="${iconPath(name)}" transform="translate(${number(x)} ${number(y)}) scale(${number4(size / iconBox)})" fill="none" stroke="${
      colours[colour]
    }" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;

  const group = ({ id, kind, title, x, y, items }: GroupItem): string => {
    const moved = x || y ? ` transform="translate(${number(x)} ${number(y)})"` : '';
    return `<g id="${escaped(id)}" class="${kind}"${moved}>${titleOf(title)}${items.map(paint).join('')}</g>\n`;
  };

  const paint = (item: Item): string => {
    switch (item.type) {
      case 'rect':
        return rect(item);
      case 'path':
        return path(item);
      case 'text':
        return text(item);
      case 'icon':
        return icon(item);
      case 'group':
        return group(item);
    }
  };
  return paint;
}

const number4 = (value: number): string => String(Math.round(value * 1e4) / 1e4);
