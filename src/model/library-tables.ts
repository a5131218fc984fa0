import type { TableName } from './records/kinds.ts';

/** The tables of what journeys share, each record with a name people know it by. */
export const libraryTables = ['channels', 'departments', 'personas', 'systems', 'informationItems'] as const;

/** A table of what journeys share. */
export type LibraryTable = (typeof libraryTables)[number];

/** Whether a table holds what journeys share. */
export const isLibraryTable = (table: TableName): table is LibraryTable =>
  libraryTables.some((library) => library === table);
