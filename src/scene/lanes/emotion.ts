import { curveMonotoneX, line } from 'd3-shape';
import { say } from '../../lib/words.ts';
import { faceOf } from '../../look/emotions.ts';
import { sizes } from '../../look/sizes.ts';
import { fitText } from '../../look/widths.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import { sameTable } from '../basis.ts';
import type { Item, Point } from '../items.ts';
import type { CardBox } from '../layout.ts';
import type { Lane, LaneView } from './lane.ts';

const title = say('lane.emotion', 'Emotion');
const height = sizes.lane.emotion;
const baseline = 66;
const step = 18;
const marker = 20;
/** More than this many in one column are drawn as one, their mean: they would lie on one another. */
const mostInColumn = 3;

/** A point of the curve: how the customer feels at a touchpoint, or in the mean at several of one column. */
interface Felt extends Point {
  /** −2 … 2, whole only for a single touchpoint. */
  readonly emotion: number;
}

const heightAt = (emotion: number): number => baseline - emotion * step;

/** The customer's emotion along the journey: a smooth curve through the touchpoints at which it is known, in reading order. */
export const emotionLane: Lane = {
  title: () => title,
  heightOf: () => height,
  isSame: (before, now) =>
    sameTable<Touchpoint>(before.touchpoints, now.touchpoints, (a, b) => a.emotion === b.emotion),

  draw(view) {
    const felt = feltAlong(view);
    const scale: Item[] = [
      { type: 'path', d: `M12 ${baseline}H${view.box.width - 12}`, stroke: 'lineStrong', lineWidth: 1, dash: [2, 4] },
      { type: 'text', x: 12, y: heightAt(1.2) + 4, text: '+', size: 'body', weight: 'medium', colour: 'inkFaint' },
      { type: 'text', x: 12, y: heightAt(-1.2) + 4, text: '−', size: 'body', weight: 'medium', colour: 'inkFaint' },
    ];
    return felt.length === 0 ? [...scale, ...hint(view)] : [...scale, ...curve(felt), ...felt.flatMap(face)];
  },
};

function hint({ box, render }: LaneView): readonly Item[] {
  const words = render(
    say('lane.emotion.hint', 'Say how the customer feels at a touchpoint, and the curve appears here.'),
  );
  const text = fitText(words, box.width - 72, 'note', 'regular');
  return text
    ? [{ type: 'text', x: 36, y: baseline - 9, text, size: 'note', weight: 'regular', colour: 'inkFaint' }]
    : [];
}

function feltAlong({ workspace, cards, box }: LaneView): readonly Felt[] {
  const columns: { readonly card: CardBox; readonly emotions: number[] }[] = [];
  for (const card of cards.values()) {
    const emotion = card.stageId && workspace.touchpoints[card.id]?.emotion;
    if (typeof emotion !== 'number') continue;
    const last = columns.at(-1);
    if (last?.card.x === card.x) last.emotions.push(emotion);
    else columns.push({ card, emotions: [emotion] });
  }
  return columns.flatMap(({ card, emotions }) => {
    const left = card.x - box.x;
    const spread = emotions.length <= mostInColumn ? emotions : [mean(emotions)];
    return spread.map((emotion, index) => ({
      x: left + (card.width * (index + 0.5)) / spread.length,
      y: heightAt(emotion),
      emotion,
    }));
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const monotone = line<Point>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveMonotoneX)
  .digits(1);

function curve(felt: readonly Felt[]): readonly Item[] {
  const d = monotone(felt);
  return felt.length > 1 && d ? [{ type: 'path', d, stroke: 'accent', lineWidth: 2.5, round: true }] : [];
}

function face({ x, y, emotion }: Felt): readonly Item[] {
  const { icon, colour } = faceOf(emotion);
  const half = marker / 2;
  return [
    {
      type: 'rect',
      x: x - half - 2,
      y: y - half - 2,
      width: marker + 4,
      height: marker + 4,
      radius: half + 2,
      fill: 'surface',
    },
    { type: 'icon', name: icon, x: x - half, y: y - half, size: marker, colour },
  ];
}
