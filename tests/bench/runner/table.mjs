import { oursOnly } from './gestures.mjs';
import { quantile } from './statistics.mjs';

/** @import { PageResult } from './measure-page.mjs' */

/** What is compared, and how many times the bare canvas it may cost at most.
 * @type {readonly { readonly gesture: string, readonly says: string, readonly target?: number }[]} */
export const rows = [
  { gesture: 'panAll', says: 'pan, all in view', target: 1.5 },
  { gesture: 'panNear', says: 'pan at 100 %', target: 2.5 },
  { gesture: 'zoom', says: 'zoom from the full view', target: 2 },
  { gesture: 'drag', says: 'drag a card at 100 %', target: 3 },
  { gesture: 'rename', says: 'a key while renaming' },
  { gesture: 'letGo', says: 'letting go of a card' },
  { gesture: 'add', says: 'adding a touchpoint' },
  { gesture: 'remove', says: 'deleting a touchpoint' },
  { gesture: 'rest', says: 'nothing: measuring itself' },
];

/** @typedef {{ readonly says: string, readonly ours?: number | undefined, readonly oursP95?: number | undefined,
 *   readonly canvas?: number | undefined, readonly canvasP95?: number | undefined, readonly ratio?: number | undefined,
 *   readonly meanRatio?: number | undefined, readonly target?: number | undefined, readonly moved: boolean }} Row */

/** The figures of one size: medians over the rounds, and what ours cost for one of the canvas in the same run.
 * @param {readonly PageResult[]} results @param {number} touchpoints
 * @returns {readonly Row[]} */
export function rowsOf(results, touchpoints) {
  const of = (/** @type {string} */ page) =>
    results.filter((each) => each.page === page && each.touchpoints === touchpoints);
  return rows.map(({ gesture, says, target }) => {
    /** @param {string} page @param {'median' | 'p95' | 'mean'} figure */
    const over = (page, figure) => medianOf(of(page).map((each) => summaryOf(each, gesture)?.[figure]));
    const ours = over('ours', 'median');
    const canvas = over('canvas', 'median');
    const made = [...of('ours'), ...of('canvas').filter(() => !oursOnly.has(gesture))];
    const moved = made.every((each) => isMoved(each, gesture));
    return {
      says,
      ours,
      oursP95: over('ours', 'p95'),
      canvas,
      canvasP95: over('canvas', 'p95'),
      ratio: ratioOf(ours, canvas),
      meanRatio: ratioOf(over('ours', 'mean'), over('canvas', 'mean')),
      target,
      moved,
    };
  });
}

/** @param {PageResult} result @param {string} gesture */
function summaryOf(result, gesture) {
  const found = result.gestures?.[gesture];
  return found && 'main' in found ? found.main : undefined;
}

/** @param {PageResult} result @param {string} gesture */
function isMoved(result, gesture) {
  const found = result.gestures?.[gesture];
  return found !== undefined && 'moved' in found && found.moved;
}

/** @param {readonly (number | undefined)[]} values */
const medianOf = (values) =>
  quantile(
    values.filter((value) => value !== undefined),
    0.5,
  );

/** @param {number | undefined} a @param {number | undefined} b */
const ratioOf = (a, b) => (a !== undefined && b ? Math.round((a / b) * 100) / 100 : undefined);

/** The whole of a run as lines of text.
 * @param {readonly PageResult[]} results @param {readonly number[]} sizes
 * @returns {readonly string[]} */
export function tableLines(results, sizes) {
  return sizes.flatMap((size) => {
    const heading = cells([
      `${size.toLocaleString('en')} touchpoints`,
      'ours',
      'p95',
      'canvas',
      'p95',
      'ratio',
      'of means',
      'at most',
      '',
    ]);
    const gestures = rowsOf(results, size).map(
      ({ says, ours, oursP95, canvas, canvasP95, ratio, meanRatio, target, moved }) =>
        cells([says, ours, oursP95, canvas, canvasP95, ratio, meanRatio, target, verdict(ratio, target, moved)]),
    );
    return [heading, ...gestures, ...wholes(results, size), ''];
  });
}

/** @param {number | undefined} ratio @param {number | undefined} target @param {boolean} moved */
function verdict(ratio, target, moved) {
  if (!moved) return 'NOT PROVED';
  if (ratio === undefined || target === undefined) return '';
  return ratio <= target ? 'met' : 'NOT MET';
}

/** What is measured once for a whole page: loading and memory.
 * @param {readonly PageResult[]} results @param {number} size */
function wholes(results, size) {
  /** @param {string} page @param {(result: PageResult) => number | undefined} figure */
  const over = (page, figure) =>
    medianOf(results.filter((each) => each.page === page && each.touchpoints === size).map(figure));
  /** @param {string} says @param {(result: PageResult) => number | undefined} figure */
  const row = (says, figure) => {
    const ours = over('ours', figure);
    const canvas = over('canvas', figure);
    return cells([says, ours, '', canvas, '', ratioOf(ours, canvas), '', '', '']);
  };
  return [
    row('show a decoded document, ms', ({ load }) => load?.ms),
    row('… of it on the main thread', ({ load }) => load?.main),
    row('first step of a drag, p95', firstStep),
    row('letting go on a taken cell', (result) => momentOf(result, 'drag', 'drop')),
    row('coming to rest after a pan', (result) => momentOf(result, 'panNear', 'after')),
    row('coming to rest zoomed in', (result) => momentOf(result, 'zoom', 'after')),
    row('the same moment, nothing done', (result) => momentOf(result, 'rest', 'after')),
    row('heap of the document, MB', ({ heap }) => heap && heap.document - heap.empty),
    row('heap of the map, MB', ({ heap }) => heap && heap.shown - heap.document),
    row('heap after all gestures, MB', ({ heap }) => heap && heap.used - heap.document),
    row('decode the document, ms', ({ decode }) => decode?.ms),
    row('… of it on the main thread', ({ decode }) => decode?.main),
  ];
}

/** @param {PageResult} result */
function firstStep({ gestures }) {
  const found = gestures?.letGo;
  return found && 'main' in found ? found.first?.p95 : undefined;
}

/** @param {PageResult} result @param {string} gesture @param {'after' | 'drop'} moment */
function momentOf({ gestures }, gesture, moment) {
  const found = gestures?.[gesture];
  return found && 'main' in found ? found[moment] : undefined;
}

/** @param {readonly (string | number | undefined)[]} values */
function cells([first, ...rest]) {
  const shown = rest.map((value) =>
    (typeof value === 'number' ? value.toFixed(value < 100 ? 2 : 0) : (value ?? '–')).padStart(9),
  );
  return `${String(first).padEnd(30)}${shown.join(' ')}`;
}
