/**
 * @import { PageDriver, Point, Steps } from './page-driver.mjs'
 * @typedef {{ readonly pan: 'drag' | 'wheel', readonly zoom: 'wheel' | 'ctrlwheel' }} Ways
 * @typedef {Steps & { readonly after?: number, readonly drop?: number, readonly first?: readonly number[],
 *   readonly proof: Readonly<Record<string, unknown>>, readonly moved: boolean }} Measured
 *   A gesture with the proof that it did what it says; `after`: what the page did in the moment after it, when the map
 *   came to rest; `drop`: from letting go to the end of the frame that shows it; `first`: each first step of a drag.
 * @typedef {{ readonly full: boolean }} Extent Whether as many steps are made as the figures need, or a few.
 */

const control = 2;
const middle = { x: 640, y: 400 };

/** @param {Steps[]} parts
 * @returns {Steps} */
const joined = (parts) => ({ main: parts.flatMap(({ main }) => main), all: parts.flatMap(({ all }) => all) });

/** Milliseconds of the main thread in the moment in which the map comes to rest.
 * @param {PageDriver} driver */
const restingCost = async (driver) => (await driver.cost('after', driver.settle)).main;

/** Nothing at all, frame by frame: what measuring itself costs.
 * @param {PageDriver} driver @param {Ways} _ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function rest(driver, _ways, { full }) {
  await driver.ask('lookAtMiddle()');
  await driver.settle();
  const steps = await driver.steps(full ? 24 : 4, async () => {});
  return { ...steps, after: await restingCost(driver), proof: {}, moved: true };
}

/** Back and forth with all of the map in the window.
 * @param {PageDriver} driver @param {Ways} ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function panAll(driver, ways, { full }) {
  await driver.ask('lookAtAll()');
  const strokes = [-8, 8].map((dx) => ({ dx, dy: dx / 4, steps: full ? 20 : 3 }));
  return pan(driver, ways, strokes);
}

/** A long way in one direction at 100 %, so that parts come into view that were not drawn.
 * @param {PageDriver} driver @param {Ways} ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function panNear(driver, ways, { full }) {
  await driver.ask('lookAtMiddle()');
  const strokes = Array.from({ length: full ? 3 : 1 }, () => ({ dx: -24, dy: -6, steps: full ? 16 : 4 }));
  return pan(driver, ways, strokes);
}

/** @param {PageDriver} driver @param {Ways} ways @param {readonly { dx: number, dy: number, steps: number }[]} strokes
 * @returns {Promise<Measured>} */
async function pan(driver, ways, strokes) {
  await driver.settle();
  const inSight = await driver.ask('inSight()');
  const parts = [];
  const reached = [await driver.ask('viewport()')];
  for (const { dx, dy, steps } of strokes) {
    const from = ways.pan === 'drag' ? await driver.ask('emptyPoint()') : middle;
    if (!from) throw new Error('There is no empty ground to take hold of');
    await driver.moveTo(from);
    if (ways.pan === 'wheel')
      parts.push(await driver.steps(steps, () => driver.wheel(from, { deltaX: -dx, deltaY: -dy })));
    else {
      await driver.press(from);
      parts.push(await driver.steps(steps, (step) => driver.drag(shifted(from, dx, dy, step + 1))));
      await driver.release(shifted(from, dx, dy, steps));
    }
    await driver.ask('painted()');
    reached.push(await driver.ask('viewport()'));
  }
  const after = await restingCost(driver);
  const pannedBy = reached.slice(1).map((now, index) => now.x - reached[index].x);
  const moved = strokes.every(
    ({ dx, steps }, index) => Math.abs((pannedBy[index] ?? 0) - dx * steps) <= Math.abs(dx) * 2,
  );
  return { ...joined(parts), after, proof: { inSight, pannedBy }, moved };
}

/** @param {Point} from @param {number} dx @param {number} dy @param {number} times
 * @returns {Point} */
const shifted = (from, dx, dy, times) => ({ x: from.x + dx * times, y: from.y + dy * times });

/** From all of the map in to the middle and out again.
 * @param {PageDriver} driver @param {Ways} ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function zoom(driver, ways, { full }) {
  await driver.ask('lookAtAll()');
  await driver.settle();
  const start = await driver.ask('viewport()');
  const modifiers = ways.zoom === 'ctrlwheel' ? control : 0;
  const steps = full ? 20 : 4;
  await driver.moveTo(middle);
  const inwards = await driver.steps(steps, () => driver.wheel(middle, { deltaY: -100, modifiers }));
  const after = await restingCost(driver);
  const near = await driver.ask('viewport()');
  const inSight = await driver.ask('inSight()');
  const outwards = await driver.steps(steps, () => driver.wheel(middle, { deltaY: 100, modifiers }));
  const end = await driver.ask('viewport()');
  const moved = near.zoom > start.zoom * 1.5 && end.zoom < near.zoom / 1.5;
  return {
    ...joined([inwards, outwards]),
    after,
    proof: { from: start.zoom, to: near.zoom, back: end.zoom, inSight },
    moved,
  };
}

/** One card at 100 %, to another cell; then it is put back.
 * @param {PageDriver} driver @param {Ways} _ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function drag(driver, _ways, { full }) {
  await driver.ask('lookAtMiddle()');
  await driver.settle();
  const card = await cardToTake(driver);
  const before = await driver.ask(`placeOf('${card.id}')`);
  const [dx, dy, steps] = full ? [8, 5, 24] : [48, 30, 4];
  await driver.moveTo(card.at);
  await driver.press(card.at);
  const dragged = await driver.steps(steps, (step) => driver.drag(shifted(card.at, dx, dy, step + 1)));
  const { main } = await driver.cost('drop', async () => {
    await driver.release(shifted(card.at, dx, dy, steps));
    await driver.ask('painted()');
  });
  const after = await driver.ask(`placeOf('${card.id}')`);
  const moved = JSON.stringify(before) !== JSON.stringify(after);
  const undone = moved ? await driver.ask('undo()') : 'nothing';
  return { ...dragged, drop: main, proof: { before, after, undone }, moved };
}

const typed = 'Asks whether the engineer can come sooner';

/** A name typed where it stands at 100 %: every key from its event to the end of the frame that shows it.
 * @param {PageDriver} driver @param {Ways} _ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function rename(driver, _ways, { full }) {
  await driver.ask('lookAtMiddle()');
  await driver.settle();
  const card = await cardToTake(driver);
  await driver.moveTo(card.at);
  await driver.press(card.at);
  await driver.release(card.at);
  await driver.ask('painted()');
  await driver.key('Enter', 13);
  await driver.ask('painted()');
  if (!(await driver.ask('isTyping()'))) throw new Error('Enter did not begin to edit the name');
  const text = full ? typed : typed.slice(0, 6);
  const keys = await driver.steps(text.length, (step) => driver.key(text.charAt(step)));
  const name = await driver.ask(`nameOf('${card.id}')`);
  await driver.key('Escape', 27);
  return { ...keys, proof: { name }, moved: name === text };
}

/** How often an edit is repeated, so that its p95 is not its longest. */
const edits = { full: 24, few: 2 };

/** The same edit again and again, each from input to the end of the frame that shows it, with the page at rest before.
 * @param {PageDriver} driver @param {Extent} extent @param {string} moment
 * @param {() => Promise<void>} prepare @param {() => Promise<unknown>} send @param {() => Promise<boolean>} prove
 * @returns {Promise<Measured>} */
async function edited(driver, { full }, moment, prepare, send, prove) {
  const main = [];
  const proved = [];
  for (let time = 0; time < (full ? edits.full : edits.few); time++) {
    await prepare();
    await driver.settle();
    const cost = await driver.cost(moment, async () => {
      await send();
      await driver.ask('painted()');
    });
    main.push(cost.main);
    proved.push(await prove());
  }
  return { main, all: [], proof: { proved }, moved: proved.every(Boolean) };
}

const cell = { x: 268, y: 142 };

/** A card at 100 % to the next cell across and back again, over and over; the first time makes room for it, unmeasured.
 * @param {PageDriver} driver @param {Ways} _ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function letGo(driver, _ways, extent) {
  await driver.ask('lookAtMiddle()');
  const { id } = await cardToTake(driver);
  const place = async () => JSON.stringify(await driver.ask(`placeOf('${id}')`));
  /** @type {number[]} */
  const first = [];
  let way = 1;
  let before = '';
  /** @type {Point} */
  let end = middle;
  const take = async () => {
    await driver.settle();
    before = await place();
    const from = await driver.ask(`holdOf('${id}')`);
    end = shifted(from, way * cell.x, way * cell.y, 1);
    await driver.moveTo(from);
    await driver.press(from);
    const step = await driver.cost('first', async () => {
      await driver.drag(shifted(from, way * cell.x, way * cell.y, 1 / 8));
      await driver.ask('painted()');
    });
    first.push(step.main);
    for (const share of [0.4, 0.7, 1]) {
      await driver.drag(shifted(from, way * cell.x, way * cell.y, share));
      await driver.ask('painted()');
    }
    way = -way;
  };
  const release = () => driver.release(end);
  await take();
  await release();
  const measured = await edited(driver, extent, 'drop', take, release, async () => (await place()) !== before);
  return { ...measured, first };
}

/** The next touchpoint, connected, added while a name is edited at 100 %; then taken back.
 * @param {PageDriver} driver @param {Ways} _ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function add(driver, _ways, extent) {
  await driver.ask('lookAtMiddle()');
  const card = await cardToTake(driver);
  let before = 0;
  const begin = async () => {
    await select(driver, card);
    await driver.key('Enter', 13);
    await driver.ask('painted()');
    before = await driver.ask('count()');
  };
  return edited(
    driver,
    extent,
    'add',
    begin,
    () => driver.key('Tab', 9),
    async () => {
      const isThere = (await driver.ask('count()')) === before + 1;
      await driver.key('Escape', 27);
      await driver.ask('painted()');
      return isThere && (await driver.ask('count()')) === before;
    },
  );
}

/** A touchpoint with its connections deleted at 100 %; then brought back.
 * @param {PageDriver} driver @param {Ways} _ways @param {Extent} extent
 * @returns {Promise<Measured>} */
export async function remove(driver, _ways, extent) {
  await driver.ask('lookAtMiddle()');
  const card = await cardToTake(driver);
  const count = () => driver.ask('count()');
  const all = await count();
  return edited(
    driver,
    extent,
    'delete',
    () => select(driver, card),
    () => driver.key('Delete', 46),
    async () => {
      const isGone = (await count()) === all - 1;
      await driver.ask('undo()');
      await driver.ask('painted()');
      return isGone && (await count()) === all;
    },
  );
}

/** @param {PageDriver} driver @param {{ readonly at: Point }} card */
async function select(driver, { at }) {
  await driver.moveTo(at);
  await driver.press(at);
  await driver.release(at);
  await driver.ask('painted()');
}

/** @param {PageDriver} driver
 * @returns {Promise<{ readonly id: string, readonly at: Point }>} */
async function cardToTake(driver) {
  const card = await driver.ask('cardToDrag()');
  if (!card) throw new Error('There is no card in the middle of the window');
  return card;
}

/** All gestures by name, in the order in which they are made.
 * @type {Readonly<Record<string, (driver: PageDriver, ways: Ways, extent: Extent) => Promise<Measured>>>} */
export const gestures = { rest, panAll, panNear, zoom, drag, rename, letGo, add, remove };

/** Edits that the bare canvas has no way to make. */
export const oursOnly = new Set(['letGo', 'add', 'remove']);
