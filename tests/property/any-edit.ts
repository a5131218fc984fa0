import fc from 'fast-check';
import type { Edit } from '../../src/model/commands/command.ts';
import type { CommandType } from '../../src/model/commands/registry.ts';
import { roleNames } from '../../src/model/records/choices.ts';
import type { Field, Fields } from '../../src/model/records/field.ts';
import type { TableName } from '../../src/model/records/kinds.ts';
import { tableNames, tables, type Workspace } from '../../src/model/records/tables.ts';
import { workspaceRecord } from '../../src/model/records/workspace.ts';

/** Stands for a record in an edit as data: the one at this place among the table's records, round and round. */
interface Ref {
  readonly ref: TableName | 'workspace';
  readonly at: number;
}

/** An edit whose records are named by their place, so that it can be made in any workspace and read by people. */
export interface AnyEdit {
  readonly type: CommandType;
  readonly params: unknown;
}

/** Makes parameters of one command. */
export type Generator = fc.Arbitrary<unknown>;

const place = fc.nat({ max: 5 });
const one = (...of: readonly TableName[]): fc.Arbitrary<Ref> =>
  fc.tuple(fc.constantFrom(...of), place).map(([ref, at]) => ({ ref, at }));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });
const several = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(value, { maxLength: 3 });
const params = <Entries extends Record<string, fc.Arbitrary<unknown>>>(entries: Entries): Generator =>
  fc.record(entries);

const name = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom('Pay', 'Wait', 'Ask', 'pay ', 'Telephone', 'ü'.repeat(3)) },
  { weight: 2, arbitrary: fc.constantFrom('', 'x\ud800y\u0000z') },
  { weight: 1, arbitrary: fc.constant('n'.repeat(501)) },
);
const text = fc.constantFrom('one', 'two', '', 'three\nfour');
const step = fc.nat({ max: 4 });

/** A value that an edit may give a field, most often one that it takes; members of sets as lists. */
function valueFor({ type }: Field): fc.Arbitrary<unknown> {
  const { refersTo, choices, range, shape } = type;
  const single: fc.Arbitrary<unknown> = refersTo
    ? one(...refersTo.to)
    : choices
      ? fc.constantFrom(...Object.keys(choices))
      : range
        ? fc.integer({ min: Math.max(-3, range.min), max: Math.min(5, range.max) })
        : fc.constantFrom<unknown>('one', 'two', 'emotion', '2026-03-01', 'a0', true, false);
  const whole = shape === 'value' ? single : several(single);
  return fc.oneof(
    { weight: 9, arbitrary: whole },
    { weight: 1, arbitrary: fc.constantFrom(undefined, 7, 'odd', null) },
  );
}

const catalogues: readonly (readonly [TableName | 'workspace', Fields])[] = [
  ['workspace', workspaceRecord.fields],
  ...tableNames.map((table) => [table, tables[table].fields] as const),
];
const busy: readonly string[] = ['touchpoints', 'connections', 'channels', 'journeys', 'jams', 'workspace', 'stages'];
const catalogue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...catalogues.filter(([table]) => busy.includes(table))) },
  { weight: 1, arbitrary: fc.constantFrom(...catalogues) },
);

/** A record with one of its fields of some shape. */
const fieldOf = (accepts: (field: Field) => boolean) =>
  catalogue.chain(([ref, fields]) => {
    const fitting = Object.entries<Field>(fields).filter(([, field]) => accepts(field));
    const chosen = fc.constantFrom(...(fitting.length > 0 ? fitting : Object.entries<Field>(fields)));
    return fc.tuple(fc.record({ ref: fc.constant(ref), at: place }), chosen);
  });

const memberOf = ({ type }: Field): fc.Arbitrary<unknown> =>
  type.refersTo
    ? one(...type.refersTo.to)
    : fc.constantFrom(...Object.keys(type.choices ?? {}), 'emotion', 'doing', 'not one!');

const isSet = ({ type }: Field) => type.shape !== 'value';

const ofSet = fieldOf(isSet).chain(([id, [field, about]]) =>
  fc.record({ id: fc.constant(id), field: fc.constant(field), member: memberOf(about) }),
);

/** What some fields of a record of a table may be given. */
const valuesFor = (table: TableName) =>
  fc.record(
    Object.fromEntries(Object.entries<Field>(tables[table].fields).map(([field, about]) => [field, valueFor(about)])),
    {
      requiredKeys: Object.entries<Field>(tables[table].fields).flatMap(([field, { type }]) =>
        type.refersTo?.how === 'owner' && type.default !== undefined ? [field] : [],
      ),
    },
  );

/** A copied piece: a stage with two touchpoints, connected, on a channel that may be known already. */
const fragment = (isHere: fc.Arbitrary<boolean>) =>
  fc.record({ title: name, channel: name, here: isHere }).map(({ title, channel, here }) => ({
    tables: {
      ...(here ? {} : { journeys: { j: { title } } }),
      stages: { s: { journeyId: here ? 'here:journey' : 'j', name: title } },
      channels: { c: { name: channel } },
      touchpoints: {
        a: { journeyId: here ? 'here:journey' : 'j', stageId: 's', name: 'A', channelId: 'c' },
        b: { journeyId: here ? 'here:journey' : 'j', stageId: here ? 'here:stage' : 's', name: 'B', column: 1, row: 0 },
      },
      connections: { k: { fromId: 'a', toId: 'b' } },
      jams: { m: { title: 'No time', subjects: ['c', 'a'] } },
    },
  }));

const cell = { journeyId: one('journeys'), stageId: maybe(one('stages')), column: step, row: step };
const plainTables = [
  'channelIntervals',
  'jamReadings',
  'contactDrivers',
  'painPoints',
  'opportunities',
  'experiences',
  'lanes',
  'laneNotes',
  'comments',
  'findingExceptions',
  'attendees',
  'decisions',
  'votes',
] as const;

/** Parameters for every command: the compiler asks for a generator as soon as there is a new one. */
export const generators: Readonly<Record<CommandType, Generator>> = {
  'assignment.set': params({
    touchpointId: one('touchpoints'),
    role: fc.constantFrom(...roleNames),
    departmentId: maybe(one('departments')),
    departmentName: maybe(name),
    add: maybe(fc.boolean()),
    standing: maybe(fc.constantFrom('agreed', 'claimed', 'proposed')),
  }),
  'channel.add': params({ name, kind: maybe(fc.constantFrom('phone', 'email')), partOfId: maybe(one('channels')) }),
  'check.set': params({
    checkId: fc.constantFrom('unowned-pain', 'gap', 'X'),
    on: maybe(fc.constantFrom('on', 'off')),
    limit: maybe(step),
  }),
  'connection.add': params({
    fromId: one('touchpoints'),
    toId: one('touchpoints'),
    condition: maybe(name),
    share: maybe(fc.constantFrom(0.25, 1, 2)),
  }),
  'connection.insert-touchpoint': params({
    id: one('connections'),
    touchpointId: maybe(one('touchpoints')),
    name: maybe(name),
    stageId: maybe(one('stages')),
    column: maybe(step),
    row: maybe(step),
  }),
  'connection.redirect': params({ id: one('connections'), fromId: one('touchpoints'), toId: one('touchpoints') }),
  'department.add': params({ name, colour: maybe(fc.nat({ max: 9 })) }),
  'information-item.add': params({ name, sensitivity: maybe(fc.constantFrom('public', 'personal')) }),
  'jam.add': params({
    title: name,
    subjects: several(one('channels', 'systems', 'touchpoints')),
    severity: maybe(fc.nat({ max: 6 })),
  }),
  'jam.except': params({ jamId: one('jams'), touchpointId: one('touchpoints'), reason: maybe(text) }),
  'journey.add': params({
    title: name,
    stages: maybe(several(name)),
    state: maybe(fc.constantFrom('current', 'future')),
  }),
  'journey.duplicate': params({ id: one('journeys'), title: maybe(name), asCounterpart: maybe(fc.boolean()) }),
  'journey.reorder': params({ id: one('journeys'), beforeId: maybe(one('journeys')) }),
  'lane.add': params({ journeyId: one('journeys'), name }),
  'persona.add': params({ name, kind: maybe(fc.constantFrom('customer', 'employee')) }),
  'record.add': fc
    .constantFrom(...plainTables)
    .chain((table) => params({ table: fc.constant(table), values: valuesFor(table) })),
  'record.add-to-set': ofSet.chain((set) =>
    params({
      id: fc.constant(set.id),
      field: fc.constant(set.field),
      member: fc.constant(set.member),
      before: maybe(fc.constantFrom('emotion', 'doing')),
    }),
  ),
  'record.delete': params({
    ids: fc.array(one(...tableNames, 'touchpoints', 'stages', 'journeys', 'channels'), { maxLength: 2 }),
  }),
  'record.refer-by-name': fc
    .constantFrom(
      ['touchpoints', 'channelId', 'channels'] as const,
      ['touchpoints', 'alternativeChannelIds', 'channels'] as const,
      ['touchpoints', 'systemIds', 'systems'] as const,
      ['channels', 'operatingDepartmentId', 'departments'] as const,
      ['channels', 'partOfId', 'channels'] as const,
      ['jams', 'title', 'systems'] as const,
    )
    .chain(([of, field, table]) => params({ id: one(of), field: fc.constant(field), table: fc.constant(table), name })),
  'record.remove-from-set': ofSet,
  'record.set-field': fieldOf(() => true).chain(([id, [field, about]]) =>
    params({ id: fc.constant(id), field: fc.constant(field), value: valueFor(about) }),
  ),
  'record.set-fields': catalogue.chain(([ref, fields]) =>
    params({
      id: fc.record({ ref: fc.constant(ref), at: place }),
      values: fc
        .array(
          fc
            .constantFrom(...Object.entries<Field>(fields))
            .chain(([field, about]) => fc.tuple(fc.constant(field), valueFor(about))),
          { minLength: 1, maxLength: 3 },
        )
        .map((values) => Object.fromEntries(values)),
    }),
  ),
  'records.add': params({ fragment: fragment(fc.constant(false)) }),
  'selection.paste': params({
    fragment: fragment(fc.boolean()),
    journeyId: one('journeys'),
    stageId: maybe(one('stages')),
    column: maybe(step),
    row: maybe(step),
  }),
  'stage.add': params({ journeyId: one('journeys'), afterId: maybe(one('stages')), name: maybe(name) }),
  'stage.become-touchpoints': params({ id: one('stages') }),
  'stage.duplicate': params({ id: one('stages'), name: maybe(name) }),
  'stage.reorder': params({ id: one('stages'), beforeId: maybe(one('stages')) }),
  'system.add': params({ name, vendor: maybe(name) }),
  'touchpoint.add': params({
    journeyId: one('journeys'),
    stageId: maybe(one('stages')),
    column: maybe(step),
    row: maybe(step),
    name: maybe(name),
    connectedFromId: maybe(one('touchpoints')),
    channelId: maybe(one('channels')),
  }),
  'touchpoint.add-after': params({ afterId: one('touchpoints'), name: maybe(name) }),
  'touchpoint.add-below': params({ belowId: one('touchpoints'), name: maybe(name) }),
  'touchpoint.become-stage': params({ id: one('touchpoints') }),
  'touchpoint.duplicate': params({ ids: several(one('touchpoints')) }),
  'touchpoint.move': params({ id: one('touchpoints'), ...cell }),
  'touchpoint.move-several': params({ moves: several(fc.record({ id: one('touchpoints'), ...cell })) }),
  'touchpoint.reorder': params({
    ids: several(one('touchpoints')),
    journeyId: one('journeys'),
    stageId: maybe(one('stages')),
    beforeId: maybe(one('touchpoints')),
  }),
  'touchpoint.swap': params({ id: one('touchpoints'), withId: one('touchpoints') }),
};

const weights: Partial<Record<CommandType, number>> = {
  'record.set-field': 6,
  'touchpoint.move': 3,
  'record.delete': 3,
  'record.add': 2,
  'record.set-fields': 2,
};

const entries = Object.entries(generators) as readonly (readonly [CommandType, Generator])[]; // the keys of a literal

/** Any edit that a gesture could make, refused ones included. */
export const anyEdit: fc.Arbitrary<AnyEdit> = fc.oneof(
  ...entries.map(([type, generator]) => ({
    weight: weights[type] ?? 1,
    arbitrary: generator.map((given): AnyEdit => ({ type, params: given })),
  })),
);

const isRef = (value: object): value is Ref => 'ref' in value && 'at' in value;

/** The edit itself, in a workspace that says which records are meant. Where a table is empty, a record that is not there is meant. */
export function editIn(workspace: Workspace, { type, params: given }: AnyEdit): Edit {
  const resolved = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(resolved);
    if (!isRef(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each)]));
    if (value.ref === 'workspace') return workspace.workspace.id;
    const ids = Object.keys(workspace[value.ref]).sort();
    return ids[value.at % ids.length] ?? `${value.ref.slice(0, 2)}_AAAAAAAAAAAAAAAAAAAAA`;
  };
  return { type, params: resolved(given) };
}
