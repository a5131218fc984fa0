import { say, type Words } from '../../lib/words.ts';
import { sizes } from '../../look/sizes.ts';
import type { Token } from '../../look/tokens.ts';
import { fitText, oneLine, widthOf, wrap } from '../../look/widths.ts';
import type { Stage } from '../../model/records/stage.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import type { GroupItem, Item } from '../items.ts';
import type { Render } from '../lanes/lane.ts';
import type { StageBox, TrayBox } from '../layout.ts';

const pad = 18;
const chipHeight = 19;
// Slanted letters lean out of the widths of upright ones.
const slant = 0.97;

interface Chip {
  readonly words: Words;
  readonly text: Token;
  readonly fill: Token;
}

const chips: Readonly<Record<Exclude<Stage['saleSide'], 'none'>, Chip>> = {
  pre: { words: say('stage.chip.pre', 'pre-sale'), text: 'pre', fill: 'preSoft' },
  purchase: { words: say('stage.chip.purchase', 'purchase'), text: 'purchase', fill: 'purchaseSoft' },
  post: { words: say('stage.chip.post', 'post-sale'), text: 'post', fill: 'postSoft' },
};

/** A stage as it is drawn: its column with its name, side of the sale and customer goal. */
export function stageGroup(stage: Stage, { box }: StageBox, render: Render): GroupItem {
  const name = render(namedOr('stages', stage.name));
  const chip = stage.saleSide === 'none' ? undefined : chips[stage.saleSide];
  const chipText = chip ? render(chip.words) : '';
  const chipWidth = chip ? widthOf(chipText, 'tiny', 'semibold') + 16 : 0;
  const width = box.width - 2 * pad;
  return {
    type: 'group',
    id: stage.id,
    kind: 'stage',
    title: name,
    x: box.x,
    y: box.y,
    items: [
      {
        type: 'rect',
        x: 0,
        y: 0,
        width: box.width,
        height: box.height,
        radius: sizes.stage.radius,
        fill: 'surface',
        stroke: 'line',
      },
      {
        type: 'text',
        x: pad,
        y: 31,
        text: fitText(name, width - (chip ? chipWidth + 10 : 0), 'lead', 'semibold'),
        size: 'lead',
        weight: 'semibold',
        colour: stage.name.trim() ? 'ink' : 'inkFaint',
      },
      ...(chip ? chipItems(chip, chipText, box.width - pad - chipWidth, chipWidth) : []),
      ...goal(stage.customerGoal, width, render),
    ],
  };
}

function chipItems({ text, fill }: Chip, words: string, x: number, width: number): readonly Item[] {
  return [
    { type: 'rect', x, y: 16.5, width, height: chipHeight, radius: chipHeight / 2, fill },
    {
      type: 'text',
      x: x + width / 2,
      y: 29.6,
      text: words,
      size: 'tiny',
      weight: 'semibold',
      colour: text,
      anchor: 'middle',
    },
  ];
}

function goal(customerGoal: string, width: number, render: Render): readonly Item[] {
  const words = oneLine(customerGoal);
  if (!words) return [];
  const quoted = (text: string) => render(say('stage.goal', '“{goal}”', { goal: text }));
  const marks = widthOf(quoted(''), 'note', 'regular');
  const text = quoted(fitText(words, width * slant - marks, 'note', 'regular'));
  return [{ type: 'text', x: pad, y: 53, text, size: 'note', weight: 'regular', colour: 'inkSoft', italic: true }];
}

/** The tray as it is drawn: a place of its own for touchpoints that belong to no stage yet. */
export function trayGroup({ box, count }: TrayBox, render: Render): GroupItem {
  const name = render(say('tray.name', 'Unsorted'));
  const hint = render(say('tray.hint', 'Not in a stage yet'));
  const width = box.width - 2 * pad;
  return {
    type: 'group',
    id: 'tray',
    kind: 'tray',
    title: name,
    x: box.x,
    y: box.y,
    items: [
      {
        type: 'rect',
        x: 0,
        y: 0,
        width: box.width,
        height: box.height,
        radius: sizes.stage.radius,
        fill: 'surfaceSunken',
        stroke: 'control',
        dash: [6, 5],
      },
      {
        type: 'text',
        x: pad,
        y: 31,
        text: fitText(name, width, 'lead', 'semibold'),
        size: 'lead',
        weight: 'semibold',
        colour: 'inkSoft',
      },
      {
        type: 'text',
        x: pad,
        y: 53,
        text: fitText(hint, width, 'note', 'regular'),
        size: 'note',
        weight: 'regular',
        colour: 'inkFaint',
      },
      ...(count === 0 ? whatFor(width, render) : []),
    ],
  };
}

/** What an empty tray says for itself, where its first card would be. */
function whatFor(width: number, render: Render): readonly Item[] {
  const text = render(say('tray.empty', 'Drop a touchpoint here to keep it until you know its stage.'));
  return wrap(text, width - 8, 'body', 'medium', 3).map((line, index) => ({
    type: 'text',
    x: pad + 4,
    y: sizes.stage.header + sizes.stage.padding + 34 + index * 19,
    text: line,
    size: 'body',
    weight: 'medium',
    colour: 'inkSoft',
  }));
}
