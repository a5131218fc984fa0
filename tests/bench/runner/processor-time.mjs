import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ readonly main: number, readonly all: number | undefined }} Spent Milliseconds on a processor so far: of the
 *   main threads of the page's processes, and of all threads that draw it (none where the system does not say).
 * @typedef {{ readonly source: string, readonly read: () => Promise<Spent> }} ProcessorTime
 */

/** Reads how long a page has kept a processor busy. On Linux the system's own accounting is read, which other programs on
 * the machine hardly disturb; elsewhere the browser's sum of its tasks, in wall time.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').CDPSession} session
 * @returns {Promise<ProcessorTime>} */
export async function processorTime(browser, session) {
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  /** @param {string} type */
  const ofType = (type) => processInfo.filter((each) => each.type === type).map(({ id }) => id);
  const renderers = ofType('renderer');
  if (renderers.some((id) => existsSync(schedulerFile(id, id)))) {
    const drawing = [...renderers, ...ofType('GPU')];
    const read = async () => ({
      main: sum(renderers.map((id) => onProcessor(id, id))),
      all: sum(drawing.flatMap((id) => threadsOf(id).map((thread) => onProcessor(id, thread)))),
    });
    return { source: 'main-thread time of the renderer by /proc/…/schedstat', read };
  }
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return { main: (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000, all: undefined };
  };
  return { source: 'TaskDuration of the browser: wall time, which other programs disturb', read };
}

/** @param {number} process @param {number} thread */
const schedulerFile = (process, thread) => `/proc/${process}/task/${thread}/schedstat`;

/** @param {number} process
 * @returns {number[]} */
function threadsOf(process) {
  try {
    return readdirSync(`/proc/${process}/task`).map(Number);
  } catch {
    return []; // it has ended
  }
}

/** Milliseconds; the first number of the file is nanoseconds on a processor.
 * @param {number} process @param {number} thread */
function onProcessor(process, thread) {
  try {
    return Number(readFileSync(schedulerFile(process, thread), 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0; // a thread that has ended meanwhile
  }
}

/** @param {readonly number[]} values */
const sum = (values) => values.reduce((all, value) => all + value, 0);
