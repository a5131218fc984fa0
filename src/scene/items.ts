import type { IconName } from '../look/icons.ts';
import type { TextSize, Weight } from '../look/sizes.ts';
import type { Token } from '../look/tokens.ts';

/** How the inside of a shape is filled and its line drawn; colours are token names. */
export interface Ink {
  readonly fill?: Token;
  readonly stroke?: Token;
  /** How thick the line is, in pixels of the map; 1 where it is not said. */
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** 0…1 */
  readonly opacity?: number;
}

/** A rectangle, rounded where it says so. */
export interface RectItem extends Ink {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

/** One line of text, already cut to its box by `look`'s widths; `y` is the baseline. */
export interface TextItem {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: TextSize;
  readonly weight: Weight;
  readonly colour: Token;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
  readonly opacity?: number;
}

/** A line or area given as SVG path data. */
export interface PathItem extends Ink {
  readonly type: 'path';
  readonly d: string;
  readonly round?: boolean;
}

/** An icon of the 24-pixel square, drawn at a size. */
export interface IconItem {
  readonly type: 'icon';
  readonly name: IconName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: Token;
}

/** Items that belong together and show one thing, moved as one. */
export interface GroupItem {
  readonly type: 'group';
  /** The record this shows, or the name of a lane. */
  readonly id: string;
  /** A label is what stands on a connection: painted after all lines, so that none strikes it through. */
  readonly kind: 'stage' | 'touchpoint' | 'connection' | 'label' | 'lane' | 'note' | 'tray';
  /** The whole name, unbroken, for titles and readers of pictures. */
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
}

/** Anything that can be drawn. A picture is a list of these; every painter draws the same list. */
export type Item = RectItem | TextItem | PathItem | IconItem | GroupItem;

/** A rectangle of the map, in its own pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point of the map. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
