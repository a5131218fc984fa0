/** Everything a workspace may hold at most; over a limit an edit or a file is refused with a sentence and nothing changes. */
export const limits = {
  touchpoints: 12_000,
  connections: 24_000,
  /** Records of any other table. */
  records: 50_000,
  /** Characters of a name or title. */
  name: 500,
  /** Characters of a text. */
  text: 20_000,
  /** Bytes of a file. */
  fileBytes: 50_000_000,
  /** Levels of nesting in a file. */
  fileDepth: 64,
  /** Whole grid steps to the right or down inside a stage. */
  gridSteps: 20_000,
} as const;
