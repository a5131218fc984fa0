import { PlainError } from './processes.mjs';

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly says: string, readonly details?: string }} Result
 *   What a step came to. Details are shown where something failed.
 * @typedef {{ readonly name: string, readonly run: () => Promise<Result> }} Step
 */

/** Runs steps one after the other, tells how each went, and repeats at the end what failed.
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} [print]
 * @returns {Promise<{ readonly passed: number, readonly failed: number }>} */
export async function runSteps(steps, print = console.log) {
  let passed = 0;
  /** @type {{ readonly name: string, readonly says: string }[]} */
  const failures = [];
  let failed = 0;
  for (const { name, run } of steps) {
    const began = performance.now();
    const result = await outcomeOf(run);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    passed += result.passed;
    failed += result.failed;
    print(`${result.failed === 0 ? '✓' : '✗'} ${name}: ${result.says} (${seconds} s)`);
    if (result.failed === 0) continue;
    failures.push({ name, says: result.says });
    if (result.details) print(`\n${indented(result.details)}\n`);
  }
  if (failures.length > 0) print(`\nFailed:\n${failures.map(({ name, says }) => `  ✗ ${name}: ${says}`).join('\n')}\n`);
  return { passed, failed };
}

/** A step that breaks has failed; the steps after it run all the same.
 * @param {() => Promise<Result>} run
 * @returns {Promise<Result>} */
async function outcomeOf(run) {
  try {
    const result = await run();
    // A step that did nothing could not have failed.
    return result.passed + result.failed > 0 ? result : { ...result, failed: 1 };
  } catch (error) {
    if (error instanceof PlainError) return { passed: 0, failed: 1, says: 'failed', details: error.message };
    return { passed: 0, failed: 1, says: 'broke', details: String(error instanceof Error ? error.stack : error) };
  }
}

/** @param {string} text */
function indented(text) {
  return text.trim().replace(/^/gm, '    ');
}
