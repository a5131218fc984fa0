import { idByteCount, idFromBytes } from '../../lib/ids.ts';
import { commands } from '../../model/commands/registry.ts';
import type { Tables } from '../../model/raw.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { DocumentTools } from '../../storage/port.ts';
import { createStore } from '../../store/create-store.ts';
import { mergeUpdates, scratch } from '../../store/document-tools.ts';
import type { Store } from '../../store/store.ts';
import { bytesFromTables, storeFromTables } from '../../store/tables-form.ts';

const random = (byteCount: number): Uint8Array => crypto.getRandomValues(new Uint8Array(byteCount));

const today = (): string => {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** A workspace id nobody else has. */
export const newWorkspaceId = (): WorkspaceId => idFromBytes('ws', random(idByteCount)) as WorkspaceId; // made of its prefix

const surroundings = { commands, random, now: Date.now, today } as const;

/** A living document with this browser's clock and randomness; empty, or the beginning of a new workspace. */
export const newStore = (create?: { readonly id: WorkspaceId; readonly name?: string }): Store =>
  createStore({ ...surroundings, ...(create && { create }) });

/** A living document that holds these tables, as a workspace with this id. */
export function storeWith(tables: Tables, id: WorkspaceId): Store {
  const own = tables.workspace;
  const workspace = typeof own === 'object' && own !== null ? own : {};
  return storeFromTables({ ...tables, workspace: { ...workspace, id } }, surroundings);
}

/** What the store lends the storage, to check bytes and to put them together. */
export const documentTools: DocumentTools = { scratch, mergeUpdates };

/** Tables as an update that a document can merge. */
export const bytesOf = (tables: Tables): Uint8Array => bytesFromTables(tables, random);
