import type { WorkspaceId } from '../model/records/kinds.ts';
import { isWhole } from './checksum.ts';
import { type LogRow, needlessUpTo, type Shelf, ShelfReplaced, type SnapshotRow, type StoredEntry } from './shelf.ts';

/** What a shelf in memory holds; several shelves over one are several tabs. */
export interface MemoryRows {
  readonly births: Map<WorkspaceId, string>;
  readonly log: LogRow[];
  readonly snapshots: SnapshotRow[];
  readonly aside: (LogRow | SnapshotRow)[];
  readonly entries: Map<WorkspaceId, StoredEntry>;
  readonly floors: Map<WorkspaceId, number>;
  lastId: number;
}

/** Rows of a shelf that nothing has been put on yet. */
export const emptyRows = (): MemoryRows => ({
  births: new Map(),
  log: [],
  snapshots: [],
  aside: [],
  entries: new Map(),
  floors: new Map(),
  lastId: 0,
});

/** A shelf that lasts as long as the page. */
export function memoryShelf(rows: MemoryRows, mark: () => string): Shelf {
  const ofWorkspace = <Row extends { readonly workspace: WorkspaceId }>(all: readonly Row[], workspace: WorkspaceId) =>
    all.filter((row) => row.workspace === workspace);
  const birthOf = (workspace: WorkspaceId) => rows.births.get(workspace) ?? '';
  const newestFirst = (workspace: WorkspaceId) =>
    ofWorkspace(rows.snapshots, workspace).toSorted((a, b) => b.upTo - a.upTo || b.id - a.id);
  const drop = <Row>(all: Row[], isNeedless: (row: Row) => boolean) =>
    all.splice(0, all.length, ...all.filter((row) => !isNeedless(row)));

  return {
    open: async () => 'ours',
    reopen: async () => undefined,
    close: () => undefined,
    listen: () => () => undefined,

    async read(workspace) {
      const snapshots = newestFirst(workspace);
      const found = snapshots.findIndex(isWhole);
      const snapshot = snapshots[found];
      return structuredClone({
        birth: birthOf(workspace),
        snapshot,
        bad: found < 0 ? snapshots : snapshots.slice(0, found),
        rows: ofWorkspace(rows.log, workspace).filter((row) => row.id > (snapshot?.upTo ?? 0)),
        floor: rows.floors.get(workspace) ?? 0,
      });
    },
    async rowsAfter(workspace, after, limit) {
      const read = rows.log.filter((row) => row.id > after).slice(0, limit);
      return structuredClone({
        birth: birthOf(workspace),
        rows: ofWorkspace(read, workspace),
        reached: read.at(-1)?.id ?? after,
        floor: rows.floors.get(workspace) ?? 0,
      });
    },
    async append(row, { expected, entry }) {
      const found = birthOf(row.workspace);
      if (expected && found !== expected) throw new ShelfReplaced();
      const birth = found || mark();
      rows.births.set(row.workspace, birth);
      rows.lastId += 1;
      rows.log.push(structuredClone({ ...row, id: rows.lastId }));
      if (entry && !rows.entries.has(entry.id)) rows.entries.set(entry.id, entry);
      return { id: rows.lastId, birth };
    },
    async addGeneration(snapshot) {
      const { workspace, upTo } = snapshot;
      const generations = newestFirst(workspace).filter((row) => row.kind === 'generation' && isWhole(row));
      if ((generations[0]?.upTo ?? 0) >= upTo) return false;
      rows.lastId += 1;
      rows.snapshots.push(structuredClone({ ...snapshot, id: rows.lastId }));
      const needless = needlessUpTo(generations);
      if (needless === 0) return true;
      rows.floors.set(workspace, needless);
      drop(rows.snapshots, (row) => row.workspace === workspace && row.kind === 'generation' && row.upTo < needless);
      drop(rows.log, (row) => row.workspace === workspace && row.id <= needless);
      return true;
    },
    async putAside(row, from) {
      const { id } = row;
      if (!rows[from].some((other) => other.id === id)) return;
      rows.aside.push(row);
      drop<{ readonly id: number }>(rows[from], (other) => other.id === id);
    },

    entries: async () => [...rows.entries.values()],
    lastWritten: async (workspace) => ofWorkspace(rows.log, workspace).at(-1)?.at ?? newestFirst(workspace)[0]?.at ?? 0,
    async changeEntry(id, change) {
      const changed = change(rows.entries.get(id));
      if (changed) rows.entries.set(id, changed);
    },
    async forget(id) {
      drop(rows.log, (row) => row.workspace === id);
      drop(rows.snapshots, (row) => row.workspace === id);
      drop(rows.aside, (row) => row.workspace === id);
      rows.floors.delete(id);
      rows.births.delete(id);
      rows.entries.delete(id);
    },
  };
}
