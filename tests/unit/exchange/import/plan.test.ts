import { expect, test } from 'vitest';
import { readLines } from '../../../../src/exchange/import/lines/lines.ts';
import { readJourney } from '../../../../src/exchange/import/mermaid-journey/read-journey.ts';
import { type ImportPlan, usualChoices } from '../../../../src/exchange/import/plan/plan.ts';
import { planJourneys } from '../../../../src/exchange/import/plan/plan-journeys.ts';
import { planWorkspace } from '../../../../src/exchange/import/plan/plan-workspace.ts';
import type { Reading } from '../../../../src/exchange/import/reading.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { words } from '../../../../src/words/render.ts';
import { all, cells, emptyStore, finder, made, sizes, smallStore, ways } from '../../model/workbench.ts';

const empty = () => emptyStore().snapshot();
const made_ = ({ made: rows }: ImportPlan) => rows.map(({ what, count }) => `${words(what)} ${count}`);
const reading = (part: Partial<Reading>): Reading => ({
  stages: [],
  touchpoints: [],
  remarks: [],
  unread: [],
  ...part,
});

const diagram = `journey
  title I get help
  Notice: 2: Customer
  section Call
    Wait: 1: Contact  CENTRE, Customer
    Inquire: 4: contact centre
  section Call
    Thank: 5`;

test('a diagram becomes a journey in one step, connected in order across its stages', () => {
  const { store } = smallStore();
  const plan = planJourneys([readJourney(diagram)], store.snapshot());
  made(store, recordsAdd({ fragment: plan.fragment }));

  const { get } = finder(store);
  expect(get('journeys', 'I get help').title).toBe('I get help');
  expect(cells(store, { journey: 'I get help' })).toEqual(['Notice 0,0']);
  expect([get('touchpoints', 'Wait').column, get('touchpoints', 'Inquire').column]).toEqual([0, 1]);
  expect(get('touchpoints', 'Thank').stageId).not.toBe(get('touchpoints', 'Inquire').stageId);
  expect(get('touchpoints', 'Wait').emotion).toBe(-2);
  expect(ways(store)).toEqual(expect.arrayContaining(['Notice → Wait', 'Wait → Inquire', 'Inquire → Thank']));
  expect(all(store.snapshot(), 'stages').filter(({ name }) => name === 'Call')).toHaveLength(2);

  expect(store.undo().type).toBe('undone');
  expect(
    all(store.snapshot(), 'journeys')
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['I leave', 'I shop']);
});

test('the preview says what will be made, and which names are known already', () => {
  const { store } = smallStore();
  const plan = planJourneys([readJourney(diagram)], store.snapshot());
  expect(made_(plan)).toEqual([
    'Journeys 1',
    'Stages 2',
    'Touchpoints 4',
    'Connections 3',
    'Departments 1',
    'Assignments 4',
  ]);
  expect(plan.matches).toEqual([{ table: 'departments', written: 'Contact CENTRE', name: 'Contact centre' }]);
  expect(
    plan.rows.map(({ stage, touchpoint, departments, emotion }) => [stage, touchpoint, departments, emotion]),
  ).toEqual([
    ['', 'Notice', ['Customer'], -1],
    ['Call', 'Wait', ['Contact CENTRE', 'Customer'], -2],
    ['Call', 'Inquire', ['contact centre'], 1],
    ['Call', 'Thank', [], 2],
  ]);

  const before = sizes(store.snapshot());
  made(store, recordsAdd({ fragment: plan.fragment }));
  const after = sizes(store.snapshot());
  const grown = Object.keys(after).flatMap((table) => {
    const more = (after[table] ?? 0) - (before[table] ?? 0);
    return more > 0 ? [`${table} ${more}`] : [];
  });
  expect(grown).toEqual(['journeys 1', 'stages 2', 'touchpoints 4', 'connections 3', 'assignments 4', 'departments 1']);
});

test('nothing is connected where somebody does not want it, and actors are what somebody says', () => {
  const read = readJourney(diagram);
  const none = planJourneys([read], empty(), { connectInOrder: false, actorsAre: 'leftOut' });
  expect(made_(none)).toEqual(['Journeys 1', 'Stages 2', 'Touchpoints 4', 'Connections 0']);

  const store = emptyStore();
  const personas = planJourneys([read], store.snapshot(), { connectInOrder: false, actorsAre: 'personas' });
  made(store, recordsAdd({ fragment: personas.fragment }));
  expect(made_(personas)).toEqual([
    'Journeys 1',
    'Stages 2',
    'Touchpoints 4',
    'Connections 0',
    'Personas 2',
    'Experiences 4',
  ]);
  const { get } = finder(store);
  expect(Object.keys(get('journeys', 'I get help').personaIds)).toHaveLength(2);
  const ofCustomer = all(store.snapshot(), 'experiences').filter(
    ({ personaId }) => personaId === get('personas', 'Customer').id,
  );
  expect(new Set(ofCustomer.map(({ emotion }) => emotion))).toEqual(new Set([-1, -2]));
});

test('a list is put into a journey that is there', () => {
  const { store, journeyId } = smallStore();
  const plan = planJourneys([readLines('Return:\nPack\nSend')], store.snapshot(), {
    ...usualChoices,
    journeyId: journeyId(),
  });
  expect(made_(plan)).toEqual(['Stages 1', 'Touchpoints 2', 'Connections 1']);
  made(store, recordsAdd({ fragment: plan.fragment }));
  expect(finder(store).get('stages', 'Return').journeyId).toBe(journeyId());
  expect(cells(store, { stage: 'Return' })).toEqual(['Pack 0,0', 'Send 1,0']);
  expect(all(store.snapshot(), 'journeys')).toHaveLength(2);
});

test('a row of a table becomes a touchpoint with channel, owners, pains and jams', () => {
  const store = emptyStore();
  const touchpoint = {
    key: 't0',
    name: 'Call',
    stageKey: 's0',
    channel: 'phone',
    otherChannels: ['Chat', 'Pigeon', 'PHONE'],
    departments: ['Care'],
    actors: ['Sales'],
    pains: ['long wait'],
    problems: ['One line only', 'one  line ONLY'],
    note: 'first line\r\nsecond',
    line: 1,
  };
  const read = reading({
    stages: [{ key: 's0', name: 'Use', line: 1 }],
    touchpoints: [touchpoint, { ...touchpoint, key: 't1', name: 'Call again', line: 2 }],
  });
  const plan = planJourneys([read], store.snapshot());
  made(store, recordsAdd({ fragment: plan.fragment }));
  const { get } = finder(store);

  expect(get('channels', 'phone')).toMatchObject({ kind: 'phone', group: 'contactCentre' });
  expect(get('channels', 'Chat').kind).toBe('chat');
  expect(get('channels', 'Pigeon').kind).toBe('other');
  expect(Object.keys(get('touchpoints', 'Call').alternativeChannelIds).sort()).toEqual(
    [get('channels', 'Chat').id, get('channels', 'Pigeon').id].sort(),
  );
  expect(get('touchpoints', 'Call').description).toBe('first line\nsecond');
  expect(get('departments', 'Care')).toMatchObject({ initials: 'CA', colour: 0 });
  expect(get('departments', 'Sales')).toMatchObject({ initials: 'SA', colour: 1 });
  expect(
    all(store.snapshot(), 'assignments').every(({ role, standing }) => role === 'operates' && standing === 'agreed'),
  ).toBe(true);
  expect(all(store.snapshot(), 'painPoints').map(({ text }) => text)).toEqual(['long wait', 'long wait']);
  const [jam, ...others] = all(store.snapshot(), 'jams');
  expect(others).toEqual([]);
  expect(jam?.title).toBe('One line only');
  expect(Object.keys(jam?.subjects ?? {})).toHaveLength(2);
});

test('names are made fit to be stored, and it is said', () => {
  const long = 'x'.repeat(600);
  const read = reading({
    title: 'I\u202egnp.exe\u0000',
    touchpoints: [
      { key: 't0', name: 'a\u2066b\n c', line: 4 },
      { key: 't1', name: `${long}👩`, note: 'noted', line: 5 },
      { key: 't2', name: 'half \ud800', line: 6 },
    ],
  });
  const store = emptyStore();
  const plan = planJourneys([read], store.snapshot());
  made(store, recordsAdd({ fragment: plan.fragment }));
  expect(plan.name).toBe('Ignp.exe');
  expect(
    all(store.snapshot(), 'touchpoints')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['ab c', 'half \ufffd', 'x'.repeat(500)]);
  expect(all(store.snapshot(), 'touchpoints').find(({ name }) => name.startsWith('x'))?.description).toBe(
    `${long}👩\nnoted`,
  );
  expect(plan.remarks.map(({ line, says }) => [line, words(says)])).toEqual([
    [1, 'Hidden marks were left out of names: control characters, or marks that turn the direction of reading around.'],
    [5, `“${'x'.repeat(120)}…” is longer than a name may be; the whole of it became the description.`],
  ]);
});

test('several sources are several journeys in one step, sharing what they name alike', () => {
  const store = emptyStore();
  const plan = planJourneys(
    [readJourney('journey\ntitle One\nA: 3: Care'), readJourney('journey\ntitle Two\nB: 3: care')],
    store.snapshot(),
  );
  made(store, recordsAdd({ fragment: plan.fragment }));
  expect(plan.name).toBe('One');
  expect(sizes(store.snapshot())).toEqual({
    journeys: 2,
    touchpoints: 2,
    assignments: 2,
    departments: 1,
  });
});

test('what has no room is refused before it is made', () => {
  const many = (count: number) => readLines(Array.from({ length: count }, (_, index) => `No. ${index}`).join('\n'));
  const { store } = smallStore();
  const here = planJourneys([many(11_999)], store.snapshot());
  expect(here.tooMuch).toBeUndefined();
  expect(here.tooMuchHere && words(here.tooMuchHere)).toBe(
    'A workspace holds at most 12,000 touchpoints. Nothing was changed; start another workspace for the rest.',
  );
  expect(planJourneys([many(12_001)], store.snapshot()).tooMuch).toBeDefined();
});

test('departments whose names are names of JavaScript are departments like any other', () => {
  const store = emptyStore();
  const read = readJourney('journey\nA: 3: constructor, __proto__, toString');
  made(store, recordsAdd({ fragment: planJourneys([read], store.snapshot()).fragment }));
  expect(
    all(store.snapshot(), 'departments')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['__proto__', 'constructor', 'toString']);
});

test('a whole workspace is added with new ids, its libraries joined by name', () => {
  const { store: file } = smallStore();
  const store = emptyStore();
  const first = planWorkspace(file.snapshot(), store.snapshot());
  made(store, recordsAdd({ fragment: first.fragment }));
  expect(sizes(store.snapshot())).toEqual(sizes(file.snapshot()));
  expect(cells(store, { journey: 'I shop' })).toEqual(cells(file, { journey: 'I shop' }));
  expect(ways(store)).toEqual(ways(file));
  const again = planWorkspace(file.snapshot(), store.snapshot());
  expect(made_(again)).toEqual(['Journeys 2', 'Stages 3', 'Touchpoints 6', 'Connections 2', 'Assignments 1']);
  expect(again.matches.map(({ name }) => name).sort()).toEqual(
    [
      'Ada',
      'CRM',
      'Contact centre',
      'Faults',
      'IT',
      'Receipt',
      'Sales',
      'Store',
      'Telephone',
      'Tills',
      'Website',
    ].sort(),
  );
  made(store, recordsAdd({ fragment: again.fragment }));
  expect(sizes(store.snapshot())).toMatchObject({ journeys: 4, touchpoints: 12, channels: 4, departments: 3 });
});
