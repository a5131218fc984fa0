import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ readonly functionName: string, readonly url: string, readonly lineNumber: number }} Frame
 * @typedef {{ readonly id: number, readonly callFrame: Frame, readonly children?: readonly number[] }} Node
 * @typedef {{ readonly nodes: readonly Node[], readonly samples?: readonly number[], readonly timeDeltas?: readonly number[] }} Profile
 * @typedef {{ readonly start: () => Promise<void>, readonly stop: (moment: string) => Promise<void>, readonly report: (name: string) => void }} Profiler
 */

/** Writes down where the time of steps goes. Without a folder it does nothing, and costs nothing.
 * @param {import('@playwright/test').CDPSession} session @param {string | undefined} folder
 * @returns {Promise<Profiler>} */
export async function profilerInto(session, folder) {
  if (!folder) return { start: async () => {}, stop: async () => {}, report: () => {} };
  mkdirSync(folder, { recursive: true });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  /** @type {Map<string, Profile[]>} */
  const moments = new Map();
  return {
    start: async () => void (await session.send('Profiler.start')),
    async stop(moment) {
      const { profile } = await session.send('Profiler.stop');
      moments.set(moment, [...(moments.get(moment) ?? []), profile]);
    },
    report(name) {
      for (const [moment, profiles] of moments) {
        profiles.forEach((profile, index) => {
          writeFileSync(join(folder, `${name}-${moment}-${index + 1}.cpuprofile`), JSON.stringify(profile));
        });
        const heading = `\n${name}, ${moment}: ms of wall time with what is called, and by itself`;
        console.log([heading, ...dearest(profiles, 50), ''].join('\n'));
      }
      moments.clear();
    },
  };
}

/** The functions that took the most time, with all they call.
 * @param {readonly Profile[]} profiles @param {number} count */
function dearest(profiles, count) {
  /** @type {Map<string, { whole: number, own: number }>} */
  const spent = new Map();
  for (const profile of profiles) addTo(spent, profile);
  return [...spent]
    .filter(([name]) => !/^\((idle|root)\)/.test(name))
    .sort(([, a], [, b]) => b.whole - a.whole)
    .slice(0, count)
    .map(([name, { whole, own }]) => `${whole.toFixed(1).padStart(9)} ${own.toFixed(1).padStart(9)}  ${name}`);
}

/** @param {Map<string, { whole: number, own: number }>} spent @param {Profile} profile */
function addTo(spent, { nodes, samples = [], timeDeltas = [] }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  samples.forEach((sample, index) => {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const seen = new Set();
    for (let id = /** @type {number | undefined} */ (sample); id !== undefined; id = parents.get(id)) {
      const name = nameOf(byId.get(id));
      const known = spent.get(name) ?? { whole: 0, own: 0 };
      // A function that calls itself is counted once.
      if (!seen.has(name)) known.whole += ms;
      if (id === sample) known.own += ms;
      seen.add(name);
      spent.set(name, known);
    }
  });
}

/** @param {Node | undefined} node */
function nameOf(node) {
  const { functionName = '', url = '', lineNumber = 0 } = node?.callFrame ?? {};
  return `${functionName || '(anonymous)'} ${url ? `${url.split('/').at(-1)}:${lineNumber + 1}` : ''}`;
}
