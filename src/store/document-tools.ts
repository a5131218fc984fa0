import * as Y from 'yjs';
import { fail, type Result, succeed } from '../lib/result.ts';
import type { Tables } from '../model/raw.ts';
import { openDocument } from './document.ts';
import { tablesOf } from './plain-form.ts';

/** A document that was opened to be looked at, and let go. */
export interface Scratch {
  readonly stateVector: Uint8Array;
  /** The same content encoded anew. */
  readonly encoded: Uint8Array;
  /** The same content as plain JSON, in the form of files. */
  readonly projection: Tables;
}

/** Decodes an update by itself, touching no open document; fails where the bytes are no update, or continue one that is not there. */
export function scratch(update: Uint8Array): Result<Scratch, unknown> {
  try {
    const document = openDocument(0, update, { onChange: () => {}, onUpdate: () => {} });
    if (!document.isWhole()) return fail(new Error('These changes continue others that are missing'));
    const read = {
      stateVector: document.stateVector(),
      encoded: document.encode(),
      projection: tablesOf(document.raw),
    };
    document.destroy();
    return succeed(read);
  } catch (error) {
    return fail(error);
  }
}

/** One update that holds what several hold; a single one is given back as it is. Throws where one of several is no update. */
export const mergeUpdates = (updates: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...updates]);
