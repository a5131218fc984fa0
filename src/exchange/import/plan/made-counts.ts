import { say, type Words } from '../../../lib/words.ts';
import type { TableName } from '../../../model/records/kinds.ts';
import type { MadeCount } from './plan.ts';

const always = ['stages', 'touchpoints', 'connections'] as const satisfies readonly TableName[];

const plurals = {
  journeys: say('made.journeys', 'Journeys'),
  stages: say('made.stages', 'Stages'),
  touchpoints: say('made.touchpoints', 'Touchpoints'),
  connections: say('made.connections', 'Connections'),
  channels: say('made.channels', 'Channels'),
  departments: say('made.departments', 'Departments'),
  assignments: say('made.assignments', 'Assignments'),
  personas: say('made.personas', 'Personas'),
  experiences: say('made.experiences', 'Experiences'),
  jams: say('made.jams', 'Jams'),
  painPoints: say('made.pain-points', 'Pain points'),
  opportunities: say('made.opportunities', 'Opportunities'),
  systems: say('made.systems', 'Systems'),
  informationItems: say('made.information-items', 'Information items'),
  lanes: say('made.lanes', 'Rows of your own'),
  comments: say('made.comments', 'Comments'),
} as const satisfies { readonly [Table in TableName]?: Words };

const isAlwaysSaid = (table: string): boolean => always.some((name) => name === table);

/** The rows of *What will be made*: stages, touchpoints and connections always, the rest where there is any. */
export const madeCounts = (counts: { readonly [Table in TableName]?: number }): readonly MadeCount[] =>
  Object.entries<Words>(plurals).flatMap(([table, what]) => {
    const count = counts[table as TableName] ?? 0; // a key of the table above
    return count > 0 || isAlwaysSaid(table) ? [{ what, count }] : [];
  });
