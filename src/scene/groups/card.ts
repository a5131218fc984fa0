import { memoByObject } from '../../lib/memo.ts';
import { faceOf } from '../../look/emotions.ts';
import { sizes } from '../../look/sizes.ts';
import { fitText, widthOf, wrap } from '../../look/widths.ts';
import type { CardFacts, OwnerMark } from '../facts.ts';
import type { IconItem, Item } from '../items.ts';

const { card } = sizes;

/** The measures of a card's inside, in pixels of the map. */
const inside = { pad: 14, right: card.width - 14, foot: 66, square: 18, gap: 3, icon: 13, mark: 14, face: 18 } as const;
const baselines = { channel: 24.5, upperName: 30, name: 48, foot: 78.8 } as const;

/** The items of a touchpoint's card, from the card's own upper left corner. */
export const cardItems = memoByObject((facts: CardFacts): readonly Item[] => {
  const marks = cornerMarks(facts);
  const clear = inside.right - inside.pad - marks.length * (inside.mark + 4);
  return [...plate, ...channelLine(facts, clear), ...nameLines(facts, clear), ...marks, ...foot(facts)];
});

/** A card without anything on it. */
export const plate: readonly Item[] = [
  { type: 'rect', x: 0, y: 2, width: card.width, height: card.height, radius: card.radius, fill: 'ink', opacity: 0.05 },
  {
    type: 'rect',
    x: 0,
    y: 0,
    width: card.width,
    height: card.height,
    radius: card.radius,
    fill: 'surfaceRaised',
    stroke: 'lineStrong',
  },
];

function channelLine({ channel }: CardFacts, clear: number): readonly Item[] {
  if (!channel) return [];
  const textAt = inside.icon + 6;
  return [
    { type: 'icon', name: channel.icon, x: inside.pad, y: 14, size: inside.icon, colour: 'inkFaint' },
    {
      type: 'text',
      x: inside.pad + textAt,
      y: baselines.channel,
      text: fitText(channel.name, clear - textAt, 'small', 'regular'),
      size: 'small',
      weight: 'regular',
      colour: 'inkFaint',
    },
  ];
}

/** One line below the channel; without a channel there is room for two. */
function nameLines({ name, isNamed, channel }: CardFacts, clear: number): readonly Item[] {
  const width = inside.right - inside.pad;
  const lines = channel ? [fitText(name, width, 'strong', 'semibold')] : twoLines(name, clear, width);
  const first = channel ? baselines.name : baselines.upperName;
  return lines.map((text, index) => ({
    type: 'text',
    x: inside.pad,
    y: first + index * 18,
    text,
    size: 'strong',
    weight: 'semibold',
    colour: isNamed ? 'ink' : 'inkFaint',
  }));
}

/** The first line may be shorter than the second, for the marks beside it. */
const twoLines = (name: string, firstWidth: number, width: number): readonly string[] =>
  wrap(name, (line) => (line === 0 ? firstWidth : width), 'strong', 'semibold', 2);

function cornerMarks({ isMomentOfTruth, finding }: CardFacts): readonly IconItem[] {
  const names = [
    ...(isMomentOfTruth ? [{ name: 'gem', colour: 'gem' } as const] : []),
    ...(finding ? [{ name: 'warning', colour: finding === 'error' ? 'danger' : 'warning' } as const] : []),
  ];
  return names.map(({ name, colour }, index) => ({
    type: 'icon',
    name,
    colour,
    x: inside.right - inside.mark - index * (inside.mark + 4),
    y: 13,
    size: inside.mark,
  }));
}

function foot(facts: CardFacts): readonly Item[] {
  const items: Item[] = [];
  let x: number = inside.pad;
  for (const owner of facts.owners) {
    const width = Math.max(inside.square, lettersWidth(owner) + 6);
    items.push(...square(owner, x, width));
    x += width + inside.gap;
  }
  if (x > inside.pad) x += 6;
  const end = facts.emotion === undefined ? inside.right : inside.right - inside.face - 6;
  return [...items, ...jams(facts, x, end - x), ...face(facts.emotion)];
}

// Four squares leave room for the jams beside them, whatever the initials are.
const widestLetters = 24;
const lettersOf = (owner: OwnerMark): string =>
  owner.type === 'contested' ? '?' : fitText(owner.letters, widestLetters, 'micro', 'semibold');
const lettersWidth = (owner: OwnerMark): number => widthOf(lettersOf(owner), 'micro', 'semibold');

function square(owner: OwnerMark, x: number, width: number): readonly Item[] {
  const ink = {
    agreed: { fill: owner.type === 'agreed' ? owner.colour : 'surface', text: 'onDepartment' },
    contested: { fill: 'warningSoft', stroke: 'warning', text: 'warning' },
    gap: { fill: 'surface', stroke: 'control', dash: [2.5, 2.5], text: 'inkFaint' },
  } as const;
  const { text, ...box } = ink[owner.type];
  return [
    { type: 'rect', x, y: inside.foot, width, height: inside.square, radius: 5, ...box },
    {
      type: 'text',
      x: x + width / 2,
      y: baselines.foot - 0.6,
      text: lettersOf(owner),
      size: 'micro',
      weight: 'semibold',
      colour: text,
      anchor: 'middle',
    },
  ];
}

/** *3 jams* beside its icon; the number alone where there is no room for the word. */
function jams({ jams: count, jamsText }: CardFacts, x: number, room: number): readonly Item[] {
  if (count === 0) return [];
  const textAt = inside.icon + 4;
  const fits = (text: string) => textAt + widthOf(text, 'small', 'semibold') <= room;
  const text = [jamsText, String(count)].find(fits) ?? '';
  return [
    { type: 'icon', name: 'jam', x, y: inside.foot + 2.5, size: inside.icon, colour: 'danger' },
    {
      type: 'text',
      x: x + textAt,
      y: baselines.foot,
      text,
      size: 'small',
      weight: 'semibold',
      colour: 'danger',
    },
  ];
}

function face(emotion: number | undefined): readonly Item[] {
  if (emotion === undefined) return [];
  const { icon, colour } = faceOf(emotion);
  return [{ type: 'icon', name: icon, x: inside.right - inside.face, y: inside.foot, size: inside.face, colour }];
}
