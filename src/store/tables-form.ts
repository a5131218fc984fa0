import { isRawRecord, type Tables } from '../model/raw.ts';
import { createStore, type StoreOptions } from './create-store.ts';
import { openDocument, type Writer } from './document.ts';
import { wellFormedText } from './odd-values.ts';
import { oddTables, unitOf } from './plain-form.ts';
import type { Store } from './store.ts';
import { kindOf } from './stored.ts';

/** A document that holds these tables, as one update. Nothing is checked or repaired: that is for whoever reads. */
export function bytesFromTables(tables: Tables, random: StoreOptions['random']): Uint8Array {
  const clientId = random(4).reduce((number, byte) => number * 256 + byte, 0);
  const document = openDocument(clientId, undefined, { onChange: () => {}, onUpdate: () => {} });
  document.transact((writer) => {
    for (const [name, records] of Object.entries(tables)) writeTable(writer, wellFormedText(name), records);
  });
  const bytes = document.encode();
  document.destroy();
  return bytes;
}

/** Opens a store on a document that holds these tables. */
export const storeFromTables = (tables: Tables, options: Omit<StoreOptions, 'initial' | 'create'>): Store =>
  createStore({ ...options, initial: bytesFromTables(tables, options.random) });

function writeTable(writer: Writer, table: string, records: unknown): void {
  if (table === 'workspace' && isRawRecord(records)) {
    writer.write({ table, id: '' }, unitOf('workspace', records));
    return;
  }
  if (table === oddTables || !isRawRecord(records) || Object.keys(records).length === 0) {
    if (!kindOf(table) || !isRawRecord(records)) writer.putOdd({ table: oddTables, id: table }, records);
    return;
  }
  for (const [key, record] of Object.entries(records)) {
    const address = { table, id: wellFormedText(key) };
    if (isRawRecord(record)) writer.create(address, unitOf(table, record));
    else writer.putOdd(address, record);
  }
}
