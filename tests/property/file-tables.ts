import fc from 'fast-check';
import type { Field } from '../../src/model/records/field.ts';
import { prefixes, type TableName } from '../../src/model/records/kinds.ts';
import { tableNames, tables } from '../../src/model/records/tables.ts';
import { workspaceRecord } from '../../src/model/records/workspace.ts';

const idIn = (table: TableName) =>
  fc.constantFrom('A', 'B', 'C').map((letter) => `${prefixes[table]}_${letter.repeat(21)}`);

const hostileText = fc.constantFrom(
  '',
  '__proto__',
  'constructor',
  'toString',
  'gone',
  '10',
  '9',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\u202eevil',
  '<script>alert(1)</script>',
  "javascript:alert('x')",
  'systemIds/sy_AAAAAAAAAAAAAAAAAAAAA',
  '日本語 👩‍🚀',
);

const anyText = fc.oneof(hostileText, fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 6 }));

const jsonValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -0, 1, -1, 0.1, 1e21, 5e-324, 2 ** 53, 2 ** 31, 99_999),
    anyText,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(anyText, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** What a field might hold in a file: most often something that fits. */
function fieldValue({ type }: Field): fc.Arbitrary<unknown> {
  const { refersTo, choices, range } = type;
  const member = refersTo
    ? fc.constantFrom(...refersTo.to).chain(idIn)
    : choices
      ? fc.constantFrom(...Object.keys(choices))
      : fc.constantFrom('emotion', 'jams', 'doing');
  const fitting: fc.Arbitrary<unknown> =
    type.shape !== 'value'
      ? fc.array(member, { maxLength: 4 })
      : range
        ? fc.integer({ min: range.min, max: Math.min(range.max, range.min + 6) })
        : refersTo || choices
          ? member
          : anyText;
  return fc.oneof(
    { weight: 5, arbitrary: fitting },
    { weight: 2, arbitrary: fc.constant(type.shape === 'value' ? type.default : Object.keys(Object(type.default))) },
    { weight: 1, arbitrary: jsonValue },
  );
}

const memberKey = fc
  .tuple(fc.constantFrom('systemIds', 'asks', 'rolesInUse', 'lanesShown', 'subjects'), anyText)
  .map(([name, member]) => `${name}/${member}`);

function anyFields(fields: Readonly<Record<string, Field>>): fc.Arbitrary<object> {
  const known = fc
    .constantFrom(...Object.entries(fields))
    .chain(([name, field]) => fc.tuple(fc.constant(name), fieldValue(field)));
  const unknownKey = fc.tuple(anyText, jsonValue);
  const member = fc.tuple(memberKey, fc.constantFrom<unknown>(true, true, false, 'a0', 3));
  const gone = fc.tuple(fc.constant('gone'), fc.constantFrom<unknown>(true, 'ed_x', false, 3));
  return fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: known },
        { weight: 2, arbitrary: unknownKey },
        { weight: 1, arbitrary: member },
        { weight: 1, arbitrary: gone },
      ),
      { maxLength: 6 },
    )
    .map((entries) => Object.fromEntries(entries));
}

function anyTable(table: TableName): fc.Arbitrary<unknown> {
  const id = fc.oneof({ weight: 6, arbitrary: idIn(table) }, { weight: 1, arbitrary: anyText });
  const record = fc.oneof(
    { weight: 8, arbitrary: anyFields(tables[table].fields) },
    { weight: 1, arbitrary: jsonValue },
  );
  return fc.array(fc.tuple(id, record), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

/** The tables of a file that anybody may have written: known and unknown ones, good records and any JSON in their place. */
export const anyFileTables: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(
    fc.option(fc.oneof({ weight: 6, arbitrary: anyFields(workspaceRecord.fields) }, jsonValue), { nil: undefined }),
    fc.array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .constantFrom(...tableNames)
            .chain((table) => fc.tuple(fc.constant<string>(table), anyTable(table))),
        },
        { weight: 1, arbitrary: fc.tuple(fc.oneof(anyText, fc.constantFrom(...tableNames)), jsonValue) },
      ),
      { maxLength: 5 },
    ),
  )
  .map(([workspace, others]) =>
    Object.fromEntries([...others, ...(workspace === undefined ? [] : [['workspace', workspace] as const])]),
  );
