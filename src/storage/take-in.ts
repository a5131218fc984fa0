import type { DocumentTools, KeptDocument } from './port.ts';

/** Merges what rows hold into a document, as one change where that works; returns the rows that hold no update. */
export function takeIn<Row extends { readonly update: Uint8Array }>(
  rows: readonly Row[],
  kept: Pick<KeptDocument, 'merge'>,
  tools: Pick<DocumentTools, 'mergeUpdates'>,
): readonly Row[] {
  const [only] = rows;
  if (!only) return [];
  try {
    kept.merge(rows.length === 1 ? only.update : tools.mergeUpdates(rows.map((row) => row.update)));
    return [];
  } catch {
    if (rows.length === 1) return rows;
    return rows.filter((row) => takeIn([row], kept, tools).length > 0);
  }
}
