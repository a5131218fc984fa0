import { assignmentRecord } from './assignment.ts';
import { attendeeRecord } from './attendee.ts';
import { channelRecord } from './channel.ts';
import { channelIntervalRecord } from './channel-interval.ts';
import { checkSettingRecord } from './check-setting.ts';
import { commentRecord } from './comment.ts';
import { connectionRecord } from './connection.ts';
import { contactDriverRecord } from './contact-driver.ts';
import { decisionRecord } from './decision.ts';
import { departmentRecord } from './department.ts';
import { experienceRecord } from './experience.ts';
import type { RecordKind, RecordOf } from './field.ts';
import { findingExceptionRecord } from './finding-exception.ts';
import { informationItemRecord } from './information-item.ts';
import { jamRecord } from './jam.ts';
import { jamExceptionRecord } from './jam-exception.ts';
import { jamReadingRecord } from './jam-reading.ts';
import { journeyRecord } from './journey.ts';
import type { IdOf, TableName } from './kinds.ts';
import { laneRecord } from './lane.ts';
import { laneNoteRecord } from './lane-note.ts';
import { opportunityRecord } from './opportunity.ts';
import { painPointRecord } from './pain-point.ts';
import { personaRecord } from './persona.ts';
import { stageRecord } from './stage.ts';
import { systemRecord } from './system.ts';
import { touchpointRecord } from './touchpoint.ts';
import { voteRecord } from './vote.ts';
import type { WorkspaceRecord } from './workspace.ts';

/** Every kind of record by the name of its table: the one registry of the model. */
export const tables = {
  journeys: journeyRecord,
  stages: stageRecord,
  touchpoints: touchpointRecord,
  connections: connectionRecord,
  assignments: assignmentRecord,
  channels: channelRecord,
  channelIntervals: channelIntervalRecord,
  jams: jamRecord,
  jamReadings: jamReadingRecord,
  jamExceptions: jamExceptionRecord,
  contactDrivers: contactDriverRecord,
  painPoints: painPointRecord,
  opportunities: opportunityRecord,
  experiences: experienceRecord,
  lanes: laneRecord,
  laneNotes: laneNoteRecord,
  departments: departmentRecord,
  personas: personaRecord,
  systems: systemRecord,
  informationItems: informationItemRecord,
  comments: commentRecord,
  findingExceptions: findingExceptionRecord,
  checkSettings: checkSettingRecord,
  attendees: attendeeRecord,
  decisions: decisionRecord,
  votes: voteRecord,
} as const satisfies Record<TableName, RecordKind>;

/** The names of all tables. */
export const tableNames = Object.keys(tables) as readonly TableName[]; // the keys of a literal

/** A record of one table as everybody reads it. */
export type RecordIn<Table extends TableName> = RecordOf<Table, (typeof tables)[Table]['fields']>;

/** The records of one table by id. */
export type TableOf<Table extends TableName> = Readonly<Record<IdOf<Table>, RecordIn<Table>>>;

/** A whole document as everybody reads it: immutable, structurally shared, valid by `normalize`. */
export type Workspace = { readonly workspace: WorkspaceRecord } & { readonly [Table in TableName]: TableOf<Table> };
