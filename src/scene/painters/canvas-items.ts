import { iconBox, iconPath } from '../../look/icons.ts';
import { fontFamily, textSizes, type Weight, weights } from '../../look/sizes.ts';
import type { Token } from '../../look/tokens.ts';
import type { IconItem, Ink, Item, PathItem, RectItem, TextItem } from '../items.ts';
import type { PaintContext, PathMaker } from './canvas-context.ts';

/** The value of each token. */
export type Colours = Readonly<Record<Token, string>>;

/** Draws items on a context, in pixels of the map. */
export interface ItemPainter {
  item(item: Item, colours: Colours): void;
  /** Items of which only those within a stretch from left to right are seen. */
  between(items: readonly Item[], left: number, right: number, colours: Colours): void;
  /** Sets the font of the texts that follow, by size in pixels of the map. */
  font(size: number, weight: Weight, italic?: boolean): void;
}

const fonts = new Map<string, string>();

/** The font of a text as a context understands it. */
export function fontOf(size: number, weight: Weight, italic = false): string {
  const key = `${size} ${weight} ${italic}`;
  const known = fonts.get(key);
  if (known) return known;
  const font = `${italic ? 'italic ' : ''}${weights[weight]} ${size}px ${fontFamily}`;
  fonts.set(key, font);
  return font;
}

/** Remembers paths: making one of text costs more than drawing it. Icons are kept by name, the rest with their item. */
export interface PathCache<Path> {
  icon(name: IconItem['name']): Path;
  of(owner: object, d: () => string): Path;
}

/** Begins with no path made yet. */
export function createPathCache<Path>(make: PathMaker<Path>): PathCache<Path> {
  const icons = new Map<string, Path>();
  const others = new WeakMap<object, Path>();
  return {
    icon(name) {
      const known = icons.get(name);
      if (known !== undefined) return known;
      const path = make(iconPath(name));
      icons.set(name, path);
      return path;
    },
    of(owner, d) {
      const known = others.get(owner);
      if (known !== undefined) return known;
      const path = make(d());
      others.set(owner, path);
      return path;
    },
  };
}

/** Makes a painter of items for a context. */
export function createItemPainter<Path>(context: PaintContext<Path>, paths: PathCache<Path>): ItemPainter {
  let lastFont = '';
  const font = (size: number, weight: Weight, italic?: boolean) => {
    const wanted = fontOf(size, weight, italic);
    // Setting a font parses it, even when it is the one already set.
    if (wanted !== lastFont) context.font = wanted;
    lastFont = wanted;
  };

  function ink({ fill, stroke, lineWidth = 1, dash, opacity }: Ink, colours: Colours, path: Path | undefined): void {
    if (opacity !== undefined) context.globalAlpha = opacity;
    if (fill) {
      context.fillStyle = colours[fill];
      if (path === undefined) context.fill();
      else context.fill(path);
    }
    if (stroke) {
      context.strokeStyle = colours[stroke];
      context.lineWidth = lineWidth;
      if (dash) context.setLineDash([...dash]);
      if (path === undefined) context.stroke();
      else context.stroke(path);
      if (dash) context.setLineDash([]);
    }
    if (opacity !== undefined) context.globalAlpha = 1;
  }

  function rect(item: RectItem, colours: Colours): void {
    const { x, y, width, height, radius = 0 } = item;
    context.beginPath();
    if (radius > 0) context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
    else context.rect(x, y, width, height);
    ink(item, colours, undefined);
  }

  function text(
    { x, y, text: words, size, weight, colour, anchor, italic, opacity }: TextItem,
    colours: Colours,
  ): void {
    font(textSizes[size], weight, italic);
    context.fillStyle = colours[colour];
    context.textAlign = anchor === 'middle' ? 'center' : (anchor ?? 'start');
    if (opacity !== undefined) context.globalAlpha = opacity;
    context.fillText(words, x, y);
    if (opacity !== undefined) context.globalAlpha = 1;
  }

  function icon({ name, x, y, size, colour }: IconItem, colours: Colours): void {
    context.save();
    context.translate(x, y);
    context.scale(size / iconBox, size / iconBox);
    context.strokeStyle = colours[colour];
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(paths.icon(name));
    context.restore();
  }

  function path(item: PathItem, colours: Colours): void {
    context.lineCap = item.round ? 'round' : 'butt';
    context.lineJoin = item.round ? 'round' : 'miter';
    ink(
      item,
      colours,
      paths.of(item, () => item.d),
    );
  }

  const painter: ItemPainter = {
    item(item, colours) {
      switch (item.type) {
        case 'rect':
          return rect(item, colours);
        case 'text':
          return text(item, colours);
        case 'icon':
          return icon(item, colours);
        case 'path':
          return path(item, colours);
        case 'group': {
          context.translate(item.x, item.y);
          for (const inner of item.items) painter.item(inner, colours);
          context.translate(-item.x, -item.y);
        }
      }
    },
    between(items, left, right, colours) {
      for (const item of items) if (isBetween(item, left, right)) painter.item(item, colours);
    },
    font,
  };
  return painter;
}

/** Paths and texts without a known width are always drawn. */
function isBetween(item: Item, left: number, right: number): boolean {
  switch (item.type) {
    case 'rect':
      return item.x <= right && item.x + item.width >= left;
    case 'icon':
      return item.x <= right && item.x + item.size >= left;
    case 'path':
    case 'text':
    case 'group':
      return true;
  }
}
