import * as Y from 'yjs';
import { fail, succeed } from '../../src/lib/result.ts';
import type { DocumentTools, KeptDocument } from '../../src/storage/port.ts';
import type { Origin } from '../../src/store/store.ts';

/** The smallest document that merges as the real one does: a set of texts that only grows. */
export interface SetDocument extends KeptDocument {
  add(text: string): void;
  items(): readonly string[];
}

/** A document of its own writer, empty or with something in it from the beginning. */
export function createSetDocument(...first: readonly string[]): SetDocument {
  const doc = new Y.Doc();
  const items = doc.getMap<true>('items');
  let touched: string[] = [];
  for (const text of first) items.set(text, true);
  return {
    add(text) {
      touched.push(text);
      doc.transact(() => items.set(text, true), 'here');
    },
    takeTouched() {
      const taken = touched;
      touched = [];
      return { items: taken };
    },
    items: () => [...items.keys()].sort(),
    onUpdate(listener: (bytes: Uint8Array, origin: Origin) => void) {
      const hear = (bytes: Uint8Array, origin: unknown) => listener(bytes, origin === 'here' ? 'local' : 'remote');
      doc.on('update', hear);
      return () => doc.off('update', hear);
    },
    merge: (bytes) => Y.applyUpdate(doc, bytes, 'elsewhere'),
    encode: () => Y.encodeStateAsUpdate(doc),
    stateVector: () => Y.encodeStateVector(doc),
    diffSince: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
  };
}

/** What the store's floor lends, for such sets. */
export const setTools: DocumentTools = {
  mergeUpdates: (updates) => Y.mergeUpdates([...updates]),
  scratch(update) {
    const doc = new Y.Doc();
    try {
      Y.applyUpdate(doc, update);
      if (doc.store.pendingStructs || doc.store.pendingDs) return fail(new Error('changes are missing'));
      const items = [...doc.getMap('items').keys()].sort();
      return succeed({
        stateVector: Y.encodeStateVector(doc),
        encoded: Y.encodeStateAsUpdate(doc),
        projection: { items },
      });
    } catch (error) {
      return fail(error);
    }
  },
};
