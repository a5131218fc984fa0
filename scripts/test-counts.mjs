/** @import { Result } from './report.mjs' */

/**
 * @typedef {{ readonly status: string, readonly fullName: string }} Assertion
 * @typedef {{ readonly name: string, readonly status: string, readonly message?: string, readonly assertionResults: readonly Assertion[] }} TestFile
 * @typedef {{ readonly testResults: readonly TestFile[] }} VitestReport
 * @typedef {{ readonly stats: { readonly expected: number, readonly unexpected: number, readonly flaky: number, readonly skipped: number }, readonly errors: readonly { readonly message?: string }[] }} PlaywrightReport
 * @typedef {{ readonly name: string, readonly holds: (path: string) => boolean }} Suite
 */

/** What a run of Vitest came to. A suite without a test, a file that could not be read, a test that was passed over and an
 * error outside any test count as failures: each of them could hide one.
 * @param {VitestReport | undefined} report
 * @param {{ readonly code: number, readonly output: string }} ended
 * @param {{ readonly suites: readonly Suite[], readonly mayPassOver?: (test: string) => boolean }} expected
 * @returns {Result} */
export function countVitest(report, ended, { suites, mayPassOver = () => false }) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failing = tests.filter(({ status }) => status === 'failed').length;
  const passedOver = tests.filter(({ status, fullName }) => !isRun(status) && !mayPassOver(fullName));
  const unread = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const empty = suites.filter(
    ({ holds }) => !files.some((file) => holds(file.name) && ranSomething(file, mayPassOver)),
  );

  const counted = failing + passedOver.length + unread.length + empty.length;
  const failed = Math.max(counted, ended.code === 0 ? 0 : 1);
  const notes = [
    ...empty.map(({ name }) => `The suite “${name}” ran no test.`),
    ...unread.map((file) => `${file.name} could not be read: ${file.message ?? ''}`),
    ...passedOver.map(({ fullName }) => `Passed over: ${fullName}`),
  ];
  const says = `${passed} passed, ${failed} failed`;
  return { passed, failed, says, details: [ended.output.trim(), ...notes].join('\n') };
}

/** @param {string} status */
function isRun(status) {
  return status === 'passed' || status === 'failed';
}

/** @param {TestFile} file @param {(test: string) => boolean} mayPassOver */
function ranSomething(file, mayPassOver) {
  return file.assertionResults.some(({ status, fullName }) => isRun(status) || mayPassOver(fullName));
}

/** What a run of Playwright came to. A test that passed only at a second try has failed.
 * @param {PlaywrightReport | undefined} report
 * @param {{ readonly code: number, readonly output: string }} ended
 * @returns {Result} */
export function countPlaywright(report, ended) {
  const { expected, unexpected, flaky, skipped } = report?.stats ?? {
    expected: 0,
    unexpected: 0,
    flaky: 0,
    skipped: 0,
  };
  const errors = report?.errors ?? [];
  const counted = unexpected + flaky + skipped + errors.length;
  const failed = Math.max(counted, ended.code === 0 && expected > 0 ? 0 : 1);
  const notes = [
    ...errors.map(({ message }) => message ?? ''),
    ...(skipped > 0 ? [`${skipped} tests were passed over.`] : []),
    ...(expected + counted === 0 ? ['No test ran.'] : []),
  ];
  return {
    passed: expected,
    failed,
    says: `${expected} passed, ${failed} failed`,
    details: [ended.output.trim(), ...notes].join('\n'),
  };
}
