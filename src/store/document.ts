import * as Y from 'yjs';
import type { Address } from '../model/normalize.ts';
import type { RawData, RawRecord } from '../model/raw.ts';
import { tableNames } from '../model/records/tables.ts';
import { fromStorable, storableValue } from './odd-values.ts';
import type { Origin } from './store.ts';
import { absent, type Unit } from './stored.ts';

/** What somebody else changed: some keys of a record, or all of it where it is new here. */
export interface Touch extends Address {
  readonly keys: ReadonlySet<string> | 'all';
}

/** What one transaction changed, in the order things happened. */
export interface DocumentChange {
  readonly origin: Origin;
  readonly changed: readonly Address[];
  /** Empty for changes of one's own. */
  readonly touches: readonly Touch[];
}

/** Writes into the document, inside one transaction. */
export interface Writer {
  /** A record that is not there yet. */
  create(address: Address, unit: Unit): void;
  write(address: Address, unit: Unit): void;
  /** A value that is no record, kept where one is expected. */
  putOdd(address: Address, value: unknown): void;
}

/** A Yjs document as raw records: `raw` is always the present state. */
export interface LivingDocument {
  readonly raw: RawData;
  /** Makes one local transaction; the change it made has been reported when this returns. */
  transact(change: (writer: Writer) => void): void;
  merge(bytes: Uint8Array): void;
  stateVector(): Uint8Array;
  diffSince(stateVector: Uint8Array): Uint8Array;
  encode(): Uint8Array;
  /** Whether everything that was merged could be put in its place: nothing waits for changes that are missing. */
  isWhole(): boolean;
  destroy(): void;
}

interface Listeners {
  readonly onChange: (change: DocumentChange) => void;
  readonly onUpdate: (bytes: Uint8Array, origin: Origin) => void;
}

const local = Symbol('local');

/** Opens a document with what is in `initial`, and keeps raw records of it. Throws where `initial` is no update. */
export function openDocument(clientId: number, initial: Uint8Array | undefined, listeners: Listeners): LivingDocument {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  if (initial) Y.applyUpdate(doc, initial);

  const roots = new Map<string, Y.Map<unknown>>();
  const tables = new Map<string, Map<string, unknown>>();
  const data: { workspace: RawRecord; readonly tables: typeof tables } = { workspace: {}, tables };
  let dirty = new Map<string, Set<string>>();
  let touches: Touch[] = [];

  const originOf = (transaction: Y.Transaction): Origin => (transaction.origin === local ? 'local' : 'remote');

  function markDirty(table: string, id: string): void {
    const ids = dirty.get(table);
    if (ids) ids.add(id);
    else dirty.set(table, new Set([id]));
  }

  /** Events say whether a value was really replaced: a change that lost against a later one of ours is none. */
  function note(table: string, root: Y.Map<unknown>, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const isRemote = originOf(event.transaction) === 'remote';
      const [first, second] = event.path;
      if (table === 'workspace') {
        markDirty(table, '');
        const keys = event.target === root ? [...event.keys.keys()] : [String(first)];
        if (isRemote) touches.push({ table, id: '', keys: new Set(keys) });
      } else if (event.target === root) {
        for (const id of (event as Y.YMapEvent<unknown>).keysChanged) markDirty(table, id); // roots are maps
        if (isRemote) for (const id of event.keys.keys()) touches.push({ table, id, keys: 'all' });
      } else {
        const id = String(first);
        markDirty(table, id);
        const keys = second === undefined ? [...event.keys.keys()] : [String(second)];
        if (isRemote) touches.push({ table, id, keys: new Set(keys) });
      }
    }
  }

  function readAgain(table: string, id: string): void {
    const root = roots.get(table);
    if (table === 'workspace') {
      data.workspace = root ? rawRecord(root) : {};
      return;
    }
    const records = tables.get(table) ?? new Map<string, unknown>();
    tables.set(table, records);
    if (root?.has(id)) records.set(id, rawOf(root.get(id)));
    else records.delete(id);
  }

  function open(table: string): Y.Map<unknown> {
    const root = doc.getMap<unknown>(table);
    roots.set(table, root);
    root.observeDeep((events) => note(table, root, events));
    return root;
  }

  /** Opens tables that arrived under names nobody here knows; all in them is new here. */
  function openNewcomers(): void {
    for (const table of doc.share.keys()) {
      if (roots.has(table)) continue;
      for (const id of open(table).keys()) {
        markDirty(table, id);
        touches.push({ table, id, keys: 'all' });
      }
    }
  }

  for (const table of ['workspace', ...tableNames, ...doc.share.keys()]) {
    if (roots.has(table)) continue;
    const root = open(table);
    if (table === 'workspace') readAgain(table, '');
    else for (const id of root.keys()) readAgain(table, id);
  }

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const origin = originOf(transaction);
    if (origin === 'remote') openNewcomers();
    const changed = [...dirty].flatMap(([table, ids]) => [...ids].map((id) => ({ table, id })));
    const change = { origin, changed, touches };
    dirty = new Map();
    touches = [];
    for (const { table, id } of changed) readAgain(table, id);
    if (changed.length > 0) listeners.onChange(change);
  });
  doc.on('update', (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
    listeners.onUpdate(bytes, originOf(transaction)),
  );

  const rootOf = (table: string): Y.Map<unknown> => roots.get(table) ?? open(table);

  const writer: Writer = {
    create({ table, id }, unit) {
      const record = new Y.Map<unknown>();
      for (const [key, value] of unit) if (value !== absent) record.set(key, storableValue(value));
      rootOf(table).set(id, record);
    },
    write({ table, id }, unit) {
      const record = table === 'workspace' ? rootOf(table) : rootOf(table).get(id);
      if (!(record instanceof Y.Map)) throw new Error(`There is no record ${table}/${id} to write to`);
      for (const [key, value] of unit) {
        if (value === absent) record.delete(key);
        else record.set(key, storableValue(value));
      }
    },
    putOdd({ table, id }, value) {
      rootOf(table).set(id, storableValue(value));
    },
  };

  return {
    raw: data,
    transact: (change) => doc.transact(() => change(writer), local),
    merge: (bytes) => Y.applyUpdate(doc, bytes, 'remote'),
    stateVector: () => Y.encodeStateVector(doc),
    diffSince: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    encode: () => Y.encodeStateAsUpdate(doc),
    isWhole: () => doc.store.pendingStructs === null && doc.store.pendingDs === null,
    destroy: () => doc.destroy(),
  };
}

const rawOf = (stored: unknown): unknown => (stored instanceof Y.Map ? rawRecord(stored) : plain(stored));

/** Values that are shared types are no fields of ours; they are shown as what they hold. */
const plain = (stored: unknown): unknown => (stored instanceof Y.AbstractType ? stored.toJSON() : fromStorable(stored));

function rawRecord(map: Y.Map<unknown>): RawRecord {
  const record: Record<string, unknown> = {};
  for (const [key, value] of map.entries()) {
    if (key !== '__proto__') record[key] = plain(value);
    else Object.defineProperty(record, key, { value: plain(value), enumerable: true, configurable: true });
  }
  return record;
}
