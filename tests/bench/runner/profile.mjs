import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {{ readonly nodes: readonly { readonly id: number, readonly callFrame: { readonly functionName: string, readonly url: string, readonly lineNumber: number } }[],
 *   readonly samples?: readonly number[], readonly timeDeltas?: readonly number[] }} Profile */

/** Does some work and writes down where its time went, as a file that the browser's own tools open; without a file, just does it.
 * @template Result
 * @param {import('@playwright/test').CDPSession} session @param {string | undefined} file @param {() => Promise<Result>} work
 * @returns {Promise<Result>} */
export async function profiled(session, file, work) {
  if (!file) return work();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  try {
    return await work();
  } finally {
    const { profile } = await session.send('Profiler.stop');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(profile));
    console.log(`\n${file}\n${dearest(profile, 25).join('\n')}\n`);
  }
}

/** The functions that took the most time by themselves.
 * @param {Profile} profile @param {number} count */
function dearest({ nodes, samples = [], timeDeltas = [] }, count) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  /** @type {Map<string, number>} */
  const spent = new Map();
  samples.forEach((id, index) => {
    const name = names.get(id) ?? '';
    spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  });
  return [...spent]
    .filter(([name]) => !name.startsWith('(idle)'))
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([name, ms]) => `${ms.toFixed(1).padStart(9)} ms  ${name}`);
}

/** @param {{ readonly functionName: string, readonly url: string, readonly lineNumber: number }} frame */
const nameOf = ({ functionName, url, lineNumber }) =>
  `${functionName || '(anonymous)'} ${url ? `${url.split('/').at(-1)}:${lineNumber + 1}` : ''}`;
