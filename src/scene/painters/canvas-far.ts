import { memoByObject } from '../../lib/memo.ts';
import { faceOf } from '../../look/emotions.ts';
import { sizes, textSizes, type Weight } from '../../look/sizes.ts';
import type { Token } from '../../look/tokens.ts';
import { fitText, oneLine, wrap } from '../../look/widths.ts';
import { blockInk, type Condition, conditionOf, conditions } from '../condition.ts';
import { type Detail, leastLetters, legibleSize } from '../detail.ts';
import type { CardFacts } from '../facts.ts';
import type { Box } from '../items.ts';
import type { CardBox } from '../layout.ts';
import type { Scene } from '../scene.ts';
import type { PaintContext } from './canvas-context.ts';
import type { Colours, ItemPainter } from './canvas-items.ts';

const { card, stage: frame } = sizes;

/** Cards as blocks, sorted by what they look like, so that each colour is filled once. */
interface Block {
  readonly card: CardBox;
  readonly jams: number;
}

const conditionOfFacts = ({ jams, owners }: CardFacts): Condition =>
  conditionOf(
    jams,
    owners.some(({ type }) => type === 'gap'),
  );

const blocksOf = memoByObject((scene: Scene): ReadonlyMap<Condition, readonly Block[]> => {
  const found = new Map<Condition, Block[]>(conditions.map((condition) => [condition, []]));
  for (const each of scene.layout.cards.values()) {
    const facts = scene.facts(each.id);
    if (facts) found.get(conditionOfFacts(facts))?.push({ card: each, jams: facts.jams });
  }
  return found;
});

/** What a far-out picture is drawn with. */
export interface FarView<Path> {
  readonly context: PaintContext<Path>;
  readonly items: ItemPainter;
  readonly colours: Colours;
  readonly zoom: number;
  readonly detail: Detail;
  /** The part of the map that is seen. */
  readonly seen: Box;
  readonly leaveOut: ReadonlySet<string>;
}

const isSeen = ({ x, y }: CardBox, { x: left, y: top, width, height }: Box): boolean =>
  x < left + width && x + card.width > left && y < top + height && y + card.height > top;

/** Draws all cards as blocks in the colours of their conditions, with the number of jams where it can be read. */
export function paintBlocks<Path>(
  scene: Scene,
  { context, items, colours, zoom, seen, leaveOut }: FarView<Path>,
): void {
  const radius = card.width * zoom > 16 ? card.radius : 0;
  const isNumbered = card.height * zoom >= leastLetters + 3;
  for (const [condition, blocks] of blocksOf(scene)) {
    const { fill, stroke } = blockInk[condition];
    context.beginPath();
    for (const { card: each } of blocks) {
      if (!isSeen(each, seen) || leaveOut.has(each.id)) continue;
      if (radius) context.roundRect(each.x, each.y, card.width, card.height, radius);
      else context.rect(each.x, each.y, card.width, card.height);
    }
    if (fill) {
      context.fillStyle = colours[fill];
      context.fill();
    }
    if (stroke) {
      context.strokeStyle = colours[stroke];
      context.lineWidth = Math.max(1, 0.75 / zoom);
      context.stroke();
    }
    if (isNumbered) numbers(blocks, condition === 'badly-jammed' ? 'surface' : 'danger');
  }

  function numbers(blocks: readonly Block[], colour: Token): void {
    const size = legibleSize(zoom, textSizes.title);
    items.font(size, 'semibold');
    context.fillStyle = colours[colour];
    context.textAlign = 'center';
    for (const { card: each, jams } of blocks)
      if (jams && isSeen(each, seen) && !leaveOut.has(each.id))
        context.fillText(String(jams), each.x + card.width / 2, each.y + card.height / 2 + size * 0.36);
  }
}

const pad = 12;

const nameLines = memoByObject((facts: CardFacts) => {
  const bySize = new Map<string, readonly string[]>();
  return (size: number, height: number): readonly string[] => {
    const key = `${size} ${height}`;
    const known = bySize.get(key);
    if (known) return known;
    const most = Math.max(1, Math.floor(height / (size * 1.15)));
    const lines = wrap(facts.name, card.width - 2 * pad, size, 'semibold', most);
    bySize.set(key, lines);
    return lines;
  };
});

/** From this height on, on the screen, a card has a foot of icons below its name; and how large these are there, in pixels. */
const foot = { from: 40, icon: 13 } as const;

/** Draws cards with their names alone, in letters that can be read, a mark where they are jammed, and while there is room for it how they are reached and felt. */
export function paintNames<Path>(scene: Scene, cards: readonly CardBox[], view: FarView<Path>): void {
  const { context, items, colours, zoom, leaveOut } = view;
  const shown = cards.filter(({ id }) => !leaveOut.has(id));
  plates(shown);
  const size = legibleSize(zoom, textSizes.strong);
  const hasFoot = card.height * zoom >= foot.from;
  const icon = foot.icon / zoom;
  for (const each of shown) {
    const facts = scene.facts(each.id);
    if (!facts) continue;
    const hasIcons = hasFoot && (facts.channel || facts.emotion !== undefined || facts.isMomentOfTruth);
    const height = card.height - 12 - (hasIcons ? icon + 2 : 0);
    const lines = nameLines(facts)(size, height);
    items.font(size, 'semibold');
    context.textAlign = 'start';
    context.fillStyle = colours[facts.isNamed ? 'ink' : 'inkFaint'];
    const first = each.y + 6 + height / 2 - ((lines.length - 1) * size * 1.15) / 2 + size * 0.36;
    lines.forEach((line, index) => {
      context.fillText(line, each.x + pad, first + index * size * 1.15);
    });
    if (hasIcons) icons(each, facts);
  }

  function icons({ x, y }: CardBox, { channel, emotion, isMomentOfTruth }: CardFacts): void {
    const top = y + card.height - icon - 7;
    const left = x + pad;
    if (channel)
      items.item({ type: 'icon', name: channel.icon, x: left, y: top, size: icon, colour: 'inkFaint' }, colours);
    if (isMomentOfTruth) {
      const beside = left + (channel ? icon * 1.35 : 0);
      items.item({ type: 'icon', name: 'gem', x: beside, y: top, size: icon, colour: 'gem' }, colours);
    }
    if (emotion === undefined) return;
    const face = faceOf(emotion);
    const right = x + card.width - pad - icon;
    items.item({ type: 'icon', name: face.icon, x: right, y: top, size: icon, colour: face.colour }, colours);
  }

  for (const each of shown) badge(each, scene.facts(each.id)?.jams ?? 0);

  /** The number of jams on the corner, because colour alone does not tell everybody. */
  function badge({ x, y }: CardBox, jams: number): void {
    if (jams === 0) return;
    const letters = leastLetters / zoom;
    const radius = letters * 0.85;
    const middle = { x: x + card.width - radius * 0.6, y: y + radius * 0.4 };
    context.fillStyle = colours.danger;
    context.beginPath();
    context.roundRect(middle.x - radius, middle.y - radius, 2 * radius, 2 * radius, radius);
    context.fill();
    items.font(letters, 'semibold');
    context.textAlign = 'center';
    context.fillStyle = colours.surface;
    context.fillText(jams > 99 ? '99' : String(jams), middle.x, middle.y + letters * 0.36);
  }

  function plates(list: readonly CardBox[]): void {
    context.lineWidth = Math.max(1, 0.8 / zoom);
    for (const condition of conditions) {
      context.beginPath();
      for (const each of list) {
        const facts = scene.facts(each.id);
        if (facts && conditionOfFacts(facts) === condition)
          context.roundRect(each.x, each.y, card.width, card.height, card.radius);
      }
      const isJammed = condition === 'jammed' || condition === 'badly-jammed';
      context.fillStyle = colours[isJammed ? 'dangerSoft' : 'surfaceRaised'];
      context.strokeStyle = colours[condition === 'badly-jammed' ? 'danger' : isJammed ? 'dangerLine' : 'lineStrong'];
      context.fill();
      context.stroke();
    }
  }
}

/** A stage or tray from afar: its frame, and its name as long as the letters fit its header. */
export interface FarPlace {
  readonly box: Box;
  readonly name: string;
  readonly fill: Token;
}

/** Draws frames with names in letters that can be read. */
export function paintPlaces<Path>(
  places: readonly FarPlace[],
  { context, items, colours, zoom, seen }: FarView<Path>,
): void {
  const size = legibleSize(zoom, textSizes.lead);
  const weight: Weight = 'semibold';
  const isNamed = size * 1.3 <= frame.header + frame.padding;
  context.lineWidth = Math.max(1, 0.75 / zoom);
  context.strokeStyle = colours.line;
  context.textAlign = 'start';
  for (const { box, name, fill } of places) {
    if (box.x > seen.x + seen.width || box.x + box.width < seen.x) continue;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, frame.radius);
    context.fillStyle = colours[fill];
    context.fill();
    context.stroke();
    if (!isNamed) continue;
    items.font(size, weight);
    context.fillStyle = colours.ink;
    const at = Math.min(box.y + frame.header - 4, box.y + 14 + size);
    context.fillText(fitText(oneLine(name), box.width - 36, size, weight), box.x + 18, at);
  }
}
