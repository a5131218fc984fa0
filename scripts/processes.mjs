import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A reason to stop that a person can do something about; it is shown as a sentence, without a stack. */
export class PlainError extends Error {}

/**
 * @typedef {{ readonly code: number, readonly output: string }} Ended How a command ended; a code of −1 means that it
 *   could not start or ran out of time.
 * @typedef {{ readonly minutes?: number, readonly env?: Record<string, string>, readonly shown?: boolean }} Running
 */

/** Runs a command in the checkout to its end, or until its minutes are over.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Running} [running]
 * @returns {Promise<Ended>} */
export function run(command, args, { minutes = 10, env = {}, shown = false } = {}) {
  return new Promise((ended) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    let output = '';
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output += chunk.toString();
      if (shown) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const limit = setTimeout(() => {
      output += `\n${command} was stopped after ${minutes} minutes.\n`;
      endGroup(child);
    }, minutes * 60_000);
    // Whoever ends this program means what it has started, too.
    const interrupted = () => {
      endGroup(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    /** @param {number | null} code */
    const end = (code) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      ended({ code: code ?? -1, output: stripVTControlCharacters(output) });
    };
    child.on('error', (error) => {
      output += `${command} could not be started: ${error.message}\n`;
      end(-1);
    });
    child.on('close', end);
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** The path of a tool that `npm ci` has installed.
 * @param {string} name
 * @returns {string} */
export function tool(name) {
  return join(root, 'node_modules/.bin', name);
}

/** Runs a script's work; a plain error becomes a sentence and exit code 1.
 * @param {() => Promise<number | void>} work */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
