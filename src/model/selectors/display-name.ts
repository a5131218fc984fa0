import { memoByObject } from '../../lib/memo.ts';
import { say, type Words } from '../../lib/words.ts';
import { limits } from '../limits.ts';
import { type Role, roles } from '../records/choices.ts';
import { type JourneyId, type RecordId, type TableName, tableOf } from '../records/kinds.ts';
import { type TableOf, tables, type Workspace } from '../records/tables.ts';
import { journeysInOrder } from './reading-order.ts';

const untitled = {
  journeys: say('untitled.journey', 'Untitled journey'),
  stages: say('untitled.stage', 'Untitled stage'),
  touchpoints: say('untitled.touchpoint', 'Untitled touchpoint'),
  channels: say('untitled.channel', 'Untitled channel'),
  departments: say('untitled.department', 'Untitled department'),
  personas: say('untitled.persona', 'Untitled persona'),
  systems: say('untitled.system', 'Untitled system'),
  informationItems: say('untitled.information-item', 'Untitled information item'),
  jams: say('untitled.jam', 'Untitled jam'),
  opportunities: say('untitled.opportunity', 'Untitled opportunity'),
  lanes: say('untitled.lane', 'Untitled lane'),
  workspace: say('untitled.workspace', 'Untitled workspace'),
} as const satisfies { readonly [Table in TableName | 'workspace']?: Words };

/** A kind of record that has a name or title of its own. */
export type NamedTable = keyof typeof untitled;

/** A name as it is shown: itself, or the words for a record of this kind that has none. */
export const namedOr = (table: NamedTable, name: string | undefined): Words =>
  name?.trim() ? say('name', '{name}', { name }) : untitled[table];

const titleFields = ['name', 'title', 'text', 'reason'] as const;

/** The name of any record as it is shown: its name, title or text; a connection by its ends, an assignment by its role and department; otherwise what kind of thing it is. */
export function nameOf(workspace: Workspace, id: RecordId): Words {
  const table = tableOf(id);
  if (!table) throw new Error(`${id} is no record's id.`);
  const record = (workspace[table] as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[id]; // read by field name
  if (table === 'journeys') return journeyName(workspace, id as JourneyId); // of that table by its id
  if (table === 'connections') return connectionName(workspace, record);
  if (table === 'assignments' && record) return assignmentName(workspace, record);

  const name = titleFields.map((field) => record?.[field]).find((value) => typeof value === 'string' && value.trim());
  if (typeof name === 'string') return say('name', '{name}', { name });
  return table in untitled ? untitled[table as NamedTable] : tables[table].name; // looked up just before
}

/** The title of a journey as it is shown; those without one are told apart by their number among themselves. */
export function journeyName(workspace: Pick<Workspace, 'journeys'>, id: JourneyId): Words {
  const title = workspace.journeys[id]?.title;
  const number = title?.trim() ? 0 : (untitledNumbers(workspace.journeys).get(id) ?? 0);
  return number > 1
    ? say('untitled.journey.number', 'Untitled journey {number}', { number })
    : namedOr('journeys', title);
}

const untitledNumbers = memoByObject((journeys: TableOf<'journeys'>): ReadonlyMap<JourneyId, number> => {
  const untitledOnes = journeysInOrder({ journeys }).filter(({ title }) => !title.trim());
  return new Map(untitledOnes.map(({ id }, index) => [id, index + 1]));
});

/** The title of a copy: *Copy of X*, *Copy of X (2)*: the first that none of those titles is. */
export function copyTitle(title: string, taken: readonly string[], render: (words: Words) => string): string {
  for (let number = 1; ; number += 1) {
    const copy =
      number === 1
        ? render(say('journey.copy-of', 'Copy of {title}', { title }))
        : render(say('journey.copy-of.number', 'Copy of {title} ({number})', { title, number }));
    const free = copy.slice(0, limits.name);
    if (!taken.includes(free) || number > taken.length) return free;
  }
}

/** The title of a journey's future state: *X (tomorrow)*, *X (tomorrow 2)*: the first that none of those titles is. */
export function tomorrowTitle(title: string, taken: readonly string[], render: (words: Words) => string): string {
  for (let number = 1; ; number += 1) {
    const tomorrow =
      number === 1
        ? render(say('journey.tomorrow-of', '{title} (tomorrow)', { title }))
        : render(say('journey.tomorrow-of.number', '{title} (tomorrow {number})', { title, number }));
    const free = tomorrow.length <= limits.name ? tomorrow : title;
    if (!taken.includes(free) || number > taken.length) return free;
  }
}

function assignmentName({ departments }: Workspace, assignment: Readonly<Record<string, unknown>>): Words {
  const named: Readonly<Record<string, { readonly name: string }>> = departments;
  const department = namedOr('departments', named[String(assignment.departmentId)]?.name);
  const role = roles[assignment.role as Role]; // a field with these choices
  return say('assignment.name', '{role}: {department}', { role, department });
}

function connectionName({ touchpoints }: Workspace, connection: Readonly<Record<string, unknown>> | undefined): Words {
  const ends: Readonly<Record<string, { readonly name: string }>> = touchpoints;
  const from = namedOr('touchpoints', ends[String(connection?.fromId)]?.name);
  const to = namedOr('touchpoints', ends[String(connection?.toId)]?.name);
  const condition = connection?.condition;
  if (typeof condition !== 'string' || condition === '') return say('connection.name', '{from} to {to}', { from, to });
  return say('connection.name.if', '{from} to {to}, if {condition}', {
    from,
    to,
    condition: withoutIf(condition),
  });
}

/** A condition as it stands after *if*: people write the word themselves, too. */
export const withoutIf = (condition: string): string => condition.replace(/^if\s+(?=\S)/i, '');
