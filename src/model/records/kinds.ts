declare const kind: unique symbol;

/** The tables of a workspace with the two letters their ids begin with; the only place that pairs them. */
export const prefixes = {
  journeys: 'jo',
  stages: 'st',
  touchpoints: 'tp',
  connections: 'co',
  assignments: 'as',
  channels: 'ch',
  channelIntervals: 'ci',
  jams: 'ja',
  jamReadings: 'jr',
  jamExceptions: 'je',
  contactDrivers: 'cd',
  painPoints: 'pp',
  opportunities: 'op',
  experiences: 'ex',
  lanes: 'la',
  laneNotes: 'ln',
  departments: 'de',
  personas: 'pe',
  systems: 'sy',
  informationItems: 'ii',
  comments: 'cm',
  findingExceptions: 'fe',
  checkSettings: 'cs',
  attendees: 'at',
  decisions: 'dc',
  votes: 'vo',
} as const;

/** The name of a table of records; `workspace` is one record by itself and no table. */
export type TableName = keyof typeof prefixes;

/** The id of a record of one table, so that the compiler keeps a stage's id out of a touchpoint's place. */
export type IdOf<Table extends TableName> = string & { readonly [kind]: Table };

/** The id of a record of any table. */
export type RecordId = { [Table in TableName]: IdOf<Table> }[TableName];

/** The id of a workspace: `ws_…`. */
export type WorkspaceId = string & { readonly [kind]: 'workspace' };

export type JourneyId = IdOf<'journeys'>;
export type StageId = IdOf<'stages'>;
export type TouchpointId = IdOf<'touchpoints'>;
export type ConnectionId = IdOf<'connections'>;
export type AssignmentId = IdOf<'assignments'>;
export type ChannelId = IdOf<'channels'>;
export type JamId = IdOf<'jams'>;
export type DepartmentId = IdOf<'departments'>;
export type PersonaId = IdOf<'personas'>;
export type SystemId = IdOf<'systems'>;
export type InformationItemId = IdOf<'informationItems'>;
export type LaneId = IdOf<'lanes'>;
export type LaneNoteId = IdOf<'laneNotes'>;

const tableByPrefix = new Map<string, TableName>();
for (const table of Object.keys(prefixes)) tableByPrefix.set(prefixes[table as TableName], table as TableName); // keys of a literal

/** The table a record id belongs to by its prefix; none for a text that is no record id. */
export const tableOf = (id: string): TableName | undefined => tableByPrefix.get(id.slice(0, 2));
