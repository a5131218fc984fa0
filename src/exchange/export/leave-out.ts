import type { Field } from '../../model/records/field.ts';
import type { Jam } from '../../model/records/jam.ts';
import type { JamException } from '../../model/records/jam-exception.ts';
import type { JamReading } from '../../model/records/jam-reading.ts';
import type { TableName } from '../../model/records/kinds.ts';
import { tableNames, tables, type Workspace } from '../../model/records/tables.ts';

/** What a person may keep out of what is handed on. */
export type LeaveOut = 'names' | 'costs' | 'drafts' | 'comments' | 'evidence';

/** What is left out where nobody has said otherwise. */
export const usuallyLeftOut: ReadonlySet<LeaveOut> = new Set(['drafts']);

type FieldsByTable = { readonly [Table in TableName]?: readonly string[] };

/** Fields that are empty in what is handed on: names of people who work there, money, and what statements rest on. */
const fields: Readonly<Record<LeaveOut, FieldsByTable>> = {
  names: {
    assignments: ['person'],
    journeys: ['coordinator'],
    opportunities: ['sponsor'],
    comments: ['author'],
    attendees: ['name'],
  },
  costs: { channels: ['costPerHour'], opportunities: ['investment', 'benefitPerYear'] },
  evidence: {
    jams: ['evidence'],
    journeys: ['evidenceBasis'],
    touchpoints: ['evidenceBasis', 'quote', 'quoteSource', 'quoteOn'],
    experiences: ['quote', 'source', 'on'],
  },
  drafts: {},
  comments: {},
};

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The workspace as it may be handed on. What it is drawn or written from afterwards holds nothing of what was left out. */
export function leaveOut(workspace: Workspace, left: ReadonlySet<LeaveOut>): Workspace {
  const hidden = recordsLeftOut(workspace, left);
  const changed = tableNames.flatMap((table) => {
    const blank = [...left].flatMap((each) => fields[each][table] ?? []);
    const records = workspace[table] as Records; // read and written by the names of the catalogue
    const isTouched = blank.length > 0 || hidden.size > 0;
    return isTouched ? [[table, kept(table, records, blank, hidden)] as const] : [];
  });
  return { ...workspace, ...Object.fromEntries(changed) };
}

/** Draft jams with what belongs to them, and all comments. */
function recordsLeftOut(workspace: Workspace, left: ReadonlySet<LeaveOut>): ReadonlySet<string> {
  const ids = new Set<string>(left.has('comments') ? Object.keys(workspace.comments) : []);
  if (!left.has('drafts')) return ids;
  for (const { id, standing } of Object.values<Jam>(workspace.jams)) if (standing === 'draft') ids.add(id);
  for (const { id, jamId } of Object.values<JamReading>(workspace.jamReadings)) if (ids.has(jamId)) ids.add(id);
  for (const { id, jamId } of Object.values<JamException>(workspace.jamExceptions)) if (ids.has(jamId)) ids.add(id);
  return ids;
}

function kept(table: TableName, records: Records, blank: readonly string[], hidden: ReadonlySet<string>): Records {
  const catalogue: Readonly<Record<string, Field>> = tables[table].fields;
  const rest = Object.entries(records).filter(([id]) => !hidden.has(id));
  return Object.fromEntries(
    rest.map(([id, record]) => {
      const changes = Object.entries(catalogue).flatMap(([name, { type }]): readonly (readonly [string, unknown])[] => {
        if (blank.includes(name)) return [[name, type.default]];
        const value = record[name];
        if (!type.refersTo || value === undefined || hidden.size === 0) return [];
        if (typeof value === 'string') return hidden.has(value) ? [[name, type.default]] : [];
        const members = Object.entries(Object(value));
        const there = members.filter(([member]) => !hidden.has(member));
        return there.length < members.length ? [[name, Object.fromEntries(there)]] : [];
      });
      return [id, changes.length > 0 ? { ...record, ...Object.fromEntries(changes) } : record] as const;
    }),
  );
}
