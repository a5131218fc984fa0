import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casts } from '../../scripts/checks/casts.mjs';
import { catalogues } from '../../scripts/checks/catalogues.mjs';
import { docs } from '../../scripts/checks/docs.mjs';
import { doors } from '../../scripts/checks/doors.mjs';
import { houseChecks, runChecks } from '../../scripts/checks/house.mjs';
import { leftovers } from '../../scripts/checks/leftovers.mjs';
import { literals } from '../../scripts/checks/literals.mjs';
import { names } from '../../scripts/checks/names.mjs';
import { sayings } from '../../scripts/checks/sayings.mjs';
import { sizes } from '../../scripts/checks/sizes.mjs';
import type { HouseCheck } from '../../scripts/checks/source.mjs';
import { plant, saidOf } from './plant.ts';

/** What a check says about one file of one line, without the place. */
const said = (check: HouseCheck, path: string, text: string) =>
  saidOf(check, { [path]: text }).map((finding) => finding.replace(`${path}:1 `, ''));

test.each(houseChecks.map((check) => [check.id, check] as const))(
  'the check “%s” fails where it has read nothing',
  (_, check) => {
    const [outcome] = runChecks(plant({}), [check]);
    expect(outcome?.findings.map(({ says }) => says)).toEqual([`has read no ${check.reads}`]);
  },
);

describe('catalogues', () => {
  const check = 'src/insight/checks/unowned-pain.ts';
  const command = 'src/model/commands/touchpoint-move.ts';
  const text = `export const unownedPain: Check = { id: 'unowned-pain', severity: 'warning' };`;

  test('list every entry, under the name of its file', () => {
    const said = saidOf(catalogues, {
      [check]: text,
      'src/insight/checks/registry.ts': `import { unownedPain } from './unowned-pain.ts';`,
      'src/insight/checks/ownership.ts': 'export const shared = { role: 1 };',
      [command]: `export const touchpointMove = defineCommand({ type: 'touchpoint.move' });`,
      'src/model/commands/registry.ts': `import { touchpointMove } from './touchpoint-move.ts';`,
      'src/exchange/import/lines/format.ts': 'export const format = {};',
      'src/exchange/import/registry.ts': `export const formats = [() => import('./lines/format.ts')];`,
    });
    expect(said).toEqual([]);
  });

  test.each([
    [{ [check]: text }, `${check}:1 “unowned-pain” is not listed in src/insight/checks/registry.ts`],
    [
      { [check]: text, 'src/insight/checks/registry.ts': '' },
      `${check}:1 “unowned-pain” is not listed in src/insight/checks/registry.ts`,
    ],
    [
      {
        [command]: `export const touchpointMove = defineCommand({ type: 'touchpoint.shift' } as const);`,
        'src/model/commands/registry.ts': `import { touchpointMove } from './touchpoint-move.ts';`,
      },
      `${command}:1 “touchpoint.shift” is not the name of its file`,
    ],
    [
      { 'src/exchange/export/svg/format.ts': '', 'src/exchange/export/registry.ts': '' },
      'src/exchange/export/svg/format.ts:1 “svg” is not listed in src/exchange/export/registry.ts',
    ],
  ])('miss %o', (files, says) => expect(saidOf(catalogues, files)).toEqual([says]));
});

describe('sizes', () => {
  const lines = (count: number) => 'x;\n'.repeat(count);
  test('350 lines are enough', () => {
    expect(saidOf(sizes, { 'src/lib/a.ts': lines(350), 'tests/unit/b.test.ts': lines(350) })).toEqual([]);
    expect(saidOf(sizes, { 'src/lib/a.ts': lines(351) })).toEqual(['src/lib/a.ts:351 has 351 lines; at most 350']);
  });
  test("a worker's entry has 40", () => {
    expect(saidOf(sizes, { 'src/workers/a.ts': lines(41) })).toEqual(['src/workers/a.ts:41 has 41 lines; at most 40']);
  });
});

describe('names', () => {
  test.each([
    ['src/services/a.ts', '“services” is not a room of the house: see scripts/checks/house-map.mjs'],
    ['src/main.ts', 'stands in no room of the house'],
    ['src/lib/string-utils.ts', '“utils” in “string-utils.ts” says nothing: name what it holds'],
    ['src/ui/common/button.tsx', '“common” in “common” says nothing: name what it holds'],
    ['src/ui/kit/Button.tsx', '“Button.tsx” is not kebab-case'],
    ['tests/unit/helpers.ts', '“helpers” in “helpers.ts” says nothing: name what it holds'],
  ])('refuse %s', (path, says) => expect(said(names, path, '')).toEqual([says]));

  test('allow what says what it holds', () => {
    for (const path of ['src/ui/map/touchpoint-card.tsx', 'src/vite-env.d.ts', 'src/ui/kit/button.module.css'])
      expect(said(names, path, '')).toEqual([]);
  });
});

describe('docs', () => {
  test.each([
    ['export const a = 1;', ['“a” has no doc comment']],
    ['/** How many. */ const a = 1; export { a };', []],
    ['const a = 1; export { a };', ['“a” has no doc comment']],
    ['// How many.\nexport const a = 1;', ['src/lib/a.ts:2 “a” has no doc comment']],
    ['/** A. */ const b = 1; export function a() {}', ['“a” has no doc comment']],
    ['/** Move stage. */ export function moveStage() {}', ['the doc comment of “moveStage” only repeats the name']],
    ['export type { A } from "./b.ts";', []],
    ['/** @param a what */ export function f(a: number) {}', ['“f” has no doc comment']],
    ['/** Where it is. */ export const { a, b: [c] } = d;', ['“c” has the same doc comment as “a” in src/lib/a.ts']],
    ['/** Adds up. */ export function f(a: 1): 1; export function f(a: 2): 2 {}', []],
    ['/** What a stage holds. */ export const stage = {}; export type Stage = Of<"stages", typeof stage.fields>;', []],
    ['/** An id. */ export type IdOf<K> = K & string; export type StageId = IdOf<"stage">;', []],
    ['/** An id. */ type IdOf<K> = K & string; export interface Stage {}', ['“Stage” has no doc comment']],
  ])('%s', (text, says) => expect(said(docs, 'src/lib/a.ts', text)).toEqual(says));

  test('are not copied', () => {
    const copied = '/** The same line. */ export const';
    expect(saidOf(docs, { 'src/lib/a.ts': `${copied} a = 1;`, 'src/lib/b.ts': `${copied} b = 1;` })).toEqual([
      'src/lib/b.ts:1 “b” has the same doc comment as “a” in src/lib/a.ts',
    ]);
  });
});

describe('casts', () => {
  const noReason = (what: string) => [`${what} gives no reason in a comment on its line`];
  test.each([
    ['const a = b as C;', noReason('a cast')],
    ['const a = <C>b;', noReason('a cast')],
    ['const a = b!;', noReason('“!”')],
    ['const a = b as unknown as C;', [...noReason('a cast'), ...noReason('a cast')]],
    ['const a = b as C; // biome-ignore lint: whatever it is', noReason('a cast')],
    ['const a = b as C; // ok', noReason('a cast')],
    ['const a = b as C; // keys of a literal', []],
    ['const a = b!; // the loop stops before the end', []],
    ['const a = [1] as const;', []],
    ['const a = b satisfies C;', []],
    ['function f(a: any) {}', ['“any” switches the compiler off']],
    ['type A = Record<string, any>;', ['“any” switches the compiler off']],
    ['const any = "any";', []],
  ])('%s', (text, says) => expect(said(casts, 'src/lib/a.ts', text)).toEqual(says));
});

describe('literals', () => {
  const unsaid = (text: string, where: string) => [`“${text}” ${where} is not said through say()`];
  test.each([
    ['<p>Save a copy</p>', unsaid('Save a copy', 'in JSX')],
    ['<p>{"Save"}</p>', unsaid('Save', 'in JSX')],
    ['<p>{done ? "Yes" : words(no)}</p>', unsaid('Yes', 'in JSX')],
    ['<p>{open && "Open"}</p>', unsaid('Open', 'in JSX')],
    ['<p>{`${count} jams`}</p>', unsaid('jams', 'in JSX')],
    ['<>{"Jams: " + count}</>', unsaid('Jams:', 'in JSX')],
    ['<b aria-label="Close" />', unsaid('Close', 'in aria-label')],
    ['<b title={"Close"} />', unsaid('Close', 'in title')],
    ['<Field label={x ?? "Name"} />', unsaid('Name', 'in label')],
    ['document.title = "Throughline";', unsaid('Throughline', 'in title')],
    ['alert("Gone");', unsaid('Gone', 'in alert()')],
    ['window.confirm(`Sure?`);', unsaid('Sure?', 'in confirm()')],
    ['e.setAttribute("aria-label", "Close");', unsaid('Close', 'in aria-label')],
    ['<p>→ {count} · 2×</p>', []],
    ['<p>{words(title)}</p>', []],
    ['<b className="card" id="map" role="group" data-kind="jam" />', []],
    ['<p>{kind === "jam" ? a : b}</p>', []],
    ['<kbd>Esc</kbd>; // not words: the name on the key', []],
  ])('%s', (text, says) => expect(said(literals, 'src/ui/map/a.tsx', text)).toEqual(says));
});

describe('sayings', () => {
  test.each([
    ["say('a.b-c', 'Jams')", []],
    ["say('a', '{count, plural, one {# jam of {name}} other {# jams}}', { count, name })", []],
    ["say('a', '{name} hurts', touchpoint)", []],
    ["say('a', '{name} hurts', { ...touchpoint })", []],
    ["say('A b', 'Jams')", ['“A b” is not a dotted, lower-case-with-dashes id']],
    ["say(id, 'Jams')", ['say() wants an id and an English text, both written out as plain strings']],
    ['say("a", `${n} jams`)', ['say() wants an id and an English text, both written out as plain strings']],
    ["say('a', '{n jams')", ['“{n jams” is not a well-formed message']],
    ["say('a', '{n} of {all}', { n })", ['“{all}” in “{n} of {all}” gets no value']],
    [
      "say('a', '{n, plural, other {{x}}}')",
      ['n', 'x'].map((hole) => `“{${hole}}” in “{n, plural, other {{x}}}” gets no value`),
    ],
    ["say('a', 'One'); say('a', 'One')", []],
  ])('%s', (text, says) => expect(said(sayings, 'src/model/a.ts', text)).toEqual(says));

  test('have one English for an id', () => {
    expect(saidOf(sayings, { 'src/lib/a.ts': "say('a', 'One')", 'src/ui/b.tsx': "\nsay('a', 'Two')" })).toEqual([
      'src/ui/b.tsx:2 “a” says something else in src/lib/a.ts: “One”',
    ]);
  });
});

describe('doors', () => {
  test.each([
    ['e.innerHTML = text;', 'innerHTML turns text into markup'],
    ['e.insertAdjacentHTML("beforeend", text);', 'insertAdjacentHTML turns text into markup'],
    ['document.write(text);', 'document.write turns text into markup'],
    ['<p dangerouslySetInnerHTML={{ __html: text }} />;', 'text becomes markup here'],
    ['eval(text);', 'eval turns text into code'],
    ['new Function(text);', 'new Function turns text into code'],
    ['new Worker(url);', 'workers are made by src/ui/app/ only, behind a port'],
  ])('are closed to %s', (text, says) => expect(said(doors, 'src/ui/map/a.tsx', text)).toEqual([says]));

  test('let the app make workers', () => {
    expect(said(doors, 'src/ui/app/a.ts', 'new Worker(url); file.write(text);')).toEqual([]);
  });
});

describe('leftovers', () => {
  const reminder = 'TO' + 'DO';
  test.each([
    ['src/lib/a.ts', `// ${reminder}: later`, 'a reminder: do it now, or leave it out'],
    [
      'src/lib/a.ts',
      `export * from './b.ts'; export { c } from './c.ts';`,
      'a barrel: import each thing from where it is',
    ],
    ['tests/e2e/a.spec.ts', `page.locator('div.card');`, 'tests find things by role and name, never by class'],
    ['tests/e2e/a.spec.ts', `page.locator('.react-flow');`, 'tests find things by role and name, never by class'],
  ])('in %s: %s', (path, text, says) => expect(said(leftovers, path, text)).toEqual([says]));

  test('are not seen where there are none', () => {
    expect(said(leftovers, 'src/lib/a.ts', `export { b } from './b.ts'; export const list = '${reminder}';`)).toEqual(
      [],
    );
    expect(said(leftovers, 'tests/e2e/a.spec.ts', `page.locator('input[type=file]'); page.getByText('a .b');`)).toEqual(
      [],
    );
  });
});

test('the house keeps a finding to one line that an editor can jump to', async () => {
  const { line } = await import('../../scripts/checks/house.mjs');
  const finding = { file: join('src', 'a.ts'), line: 3, rule: 'docs', says: 'is odd' };
  expect(line(finding)).toBe('src/a.ts:3  docs  is odd');
});
