/** The value that so much of a list lies below, or nothing of an empty list; 0.5 is the median.
 * @param {readonly number[]} values
 * @param {number} share 0…1
 * @returns {number | undefined} */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** @param {readonly number[]} values
 * @returns {number | undefined} */
export function mean(values) {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}

/** @typedef {{ readonly median: number | undefined, readonly p95: number | undefined, readonly mean: number | undefined,
 *   readonly longest: number | undefined, readonly steps: number }} Summary Of the steps of one gesture, in milliseconds. */

/** @param {readonly number[]} values
 * @returns {Summary} */
export function summary(values) {
  return {
    median: rounded(quantile(values, 0.5)),
    p95: rounded(quantile(values, 0.95)),
    mean: rounded(mean(values)),
    longest: rounded(quantile(values, 1)),
    steps: values.length,
  };
}

/** To hundredths.
 * @param {number | undefined} value
 * @returns {number | undefined} */
export function rounded(value) {
  return value === undefined ? undefined : Math.round(value * 100) / 100;
}
