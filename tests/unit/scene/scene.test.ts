import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textSizes } from '../../../src/look/sizes.ts';
import { facesOfText, widthIn } from '../../../src/look/widths.ts';
import type { ConnectionId, StageId, TouchpointId } from '../../../src/model/records/kinds.ts';
import type { RecordIn, Workspace } from '../../../src/model/records/tables.ts';
import type { Box, GroupItem, Item, TextItem } from '../../../src/scene/items.ts';
import { layoutJourney } from '../../../src/scene/layout-journey.ts';
import { createScenes } from '../../../src/scene/scene.ts';
import { words } from '../../../src/words/render.ts';
import { made, madeId, madeJourney, madeJourneyId } from './made-workspace.ts';

const sceneFor = (workspace: Workspace) =>
  createScenes(words)(workspace, layoutJourney(workspace, madeJourneyId, { showTray: true }));

const textsOf = (items: readonly Item[]): readonly TextItem[] => items.filter((item) => item.type === 'text');
const wordsOf = (group: GroupItem | undefined): readonly string[] =>
  textsOf(group?.items ?? []).map(({ text }) => text);
const iconsOf = (group: GroupItem | undefined): readonly string[] =>
  (group?.items ?? []).flatMap((item) => (item.type === 'icon' ? item.name : []));

const departments = [
  made('departments', 1, { name: 'Contact centre', initials: 'CC', colour: 4 }),
  made('departments', 2, { name: 'IT', initials: 'IT', colour: 1 }),
];
const assigned = (number: number, touchpoint: number, values: Partial<RecordIn<'assignments'>>) =>
  made('assignments', number, {
    touchpointId: madeId('touchpoints', touchpoint),
    departmentId: madeId('departments', 1),
    role: 'operates',
    standing: 'agreed',
    ...values,
  });

/** One stage with a telephone call and a letter. */
function small(more: Parameters<typeof madeJourney>[3] = {}, call: Partial<RecordIn<'touchpoints'>> = {}): Workspace {
  return madeJourney(
    1,
    [
      { stage: 0, values: { name: 'Calls', channelId: madeId('channels', 1), ...call } },
      { stage: 0, row: 1, values: { name: 'Gets a letter' } },
    ],
    [{ from: 0, to: 1, condition: 'if late' }],
    { channels: [made('channels', 1, { name: 'Telephone', kind: 'phone' })], departments, ...more },
  );
}

const call = madeId('touchpoints', 0);
const letter = madeId('touchpoints', 1);
const way = madeId('connections', 0);

describe('a card', () => {
  test('shows channel and name', () => {
    const card = sceneFor(small()).touchpoint(call);
    expect(wordsOf(card)).toEqual(['Telephone', 'Calls']);
    expect(iconsOf(card)).toEqual(['phone']);
    expect(card?.title).toBe('Calls');
  });

  test('a name without a channel takes two lines', () => {
    const workspace = small({}, { channelId: undefined, name: 'Calls to report that the engineer did not come again' });
    const lines = wordsOf(sceneFor(workspace).touchpoint(call));
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toMatch(/^Calls to report that .*…$/);
  });

  test('says so where a touchpoint has no name', () => {
    expect(wordsOf(sceneFor(small({}, { name: ' ' })).touchpoint(call))).toContain('Untitled touchpoint');
  });

  test('a journey nobody has been asked about shows no squares', () => {
    expect(wordsOf(sceneFor(small()).touchpoint(call))).not.toContain('O');
  });

  test('once somebody owns something, those who own nothing show as a gap; roles not in use do not', () => {
    const scene = sceneFor(small({ assignments: [assigned(1, 0, {})] }));
    expect(wordsOf(scene.touchpoint(call))).toEqual(['Telephone', 'Calls', 'CC']);
    expect(wordsOf(scene.touchpoint(letter))).toEqual(['Gets a letter', 'O']);
  });

  test('two departments in one role show as contested', () => {
    const both = [assigned(1, 0, {}), assigned(2, 0, { departmentId: madeId('departments', 2) }), assigned(3, 1, {})];
    expect(wordsOf(sceneFor(small({ assignments: both })).touchpoint(call))).toContain('?');
  });

  test('counts open jams, inherited ones included', () => {
    const onChannel = made('jams', 1, { title: 'Queue', subjects: { [madeId('channels', 1)]: true } as never });
    const removed = made('jams', 2, { title: 'Old', status: 'removed', subjects: { [call]: true } as never });
    const scene = sceneFor(small({ jams: [onChannel, removed] }));
    expect(wordsOf(scene.touchpoint(call))).toContain('1 jam');
    expect(wordsOf(scene.touchpoint(letter))).not.toContain('1 jam');
  });

  test('shows emotion, moment of truth and a finding as icons', () => {
    const workspace = small({}, { emotion: -2, momentOfTruth: true });
    const layout = layoutJourney(workspace, madeJourneyId);
    const scene = createScenes(words)(workspace, layout, { findings: new Map([[call, 'error']]) });
    expect(iconsOf(scene.touchpoint(call))).toEqual(['phone', 'gem', 'warning', 'faceVeryBad']);
  });
});

describe('a connection', () => {
  test('is a line with an arrow head, and its condition stands apart from it', () => {
    const scene = sceneFor(small());
    expect(scene.connection(way)?.items.map(({ type }) => type)).toEqual(['path', 'path']);
    expect(wordsOf(scene.label(way))).toEqual(['if late']);
    expect(scene.connection(way)?.title).toBe('Calls to Gets a letter, if late');
  });

  test('where the context is lost it is dashed and unplugged', () => {
    const workspace = small();
    const layout = layoutJourney(workspace, madeJourneyId);
    const scene = createScenes(words)(workspace, layout, { contextLost: new Set([way]) });
    expect(scene.connection(way)?.items[0]).toMatchObject({ stroke: 'connectionLost', dash: [5, 4] });
    expect(iconsOf(scene.label(way))).toEqual(['unplug']);
  });
});

describe('the emotion lane', () => {
  test('asks for emotions where there are none', () => {
    expect(wordsOf(sceneFor(madeJourney(3, [{ stage: 0 }])).lane('emotion'))).toContain(
      'Say how the customer feels at a touchpoint, and the curve appears here.',
    );
  });

  test('draws a face for each touchpoint with an emotion, higher for better ones, in the columns of the map', () => {
    const felt = [1, -2, undefined, 2].map((emotion, stage) => ({ stage, values: { emotion } }));
    const scene = sceneFor(madeJourney(4, felt));
    const lane = scene.lane('emotion');
    const faces = (lane?.items ?? []).filter((item) => item.type === 'icon');
    expect(faces.map(({ name }) => name)).toEqual(['faceGood', 'faceVeryBad', 'faceVeryGood']);
    const [good, bad, best] = faces.map(({ y }) => y);
    expect(best).toBeLessThan(good ?? 0);
    expect(good).toBeLessThan(bad ?? 0);
    const middles = faces.map(({ x, size }) => (lane?.x ?? 0) + x + size / 2);
    const columns = [0, 1, 3].map((number) => scene.layout.cards.get(madeId('touchpoints', number)));
    expect(middles).toEqual(columns.map((card) => (card?.x ?? 0) + 102));
  });

  test('draws the mean of many in one column', () => {
    const felt = [-2, -2, 0, 0].map((emotion, row) => ({ stage: 0, row, values: { emotion } }));
    expect(iconsOf(sceneFor(madeJourney(1, felt)).lane('emotion'))).toEqual(['faceBad']);
  });
});

describe('what an edit leaves alone', () => {
  test('one renamed touchpoint rebuilds its own group and those of its connections', () => {
    const sceneOf = createScenes(words);
    const workspace = madeJourney(
      2,
      [{ stage: 0, values: { emotion: 1 } }, { stage: 0, column: 1 }, { stage: 1 }, { stage: 1, row: 1 }],
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    );
    const layout = layoutJourney(workspace, madeJourneyId);
    const before = sceneOf(workspace, layout).groups();
    const id = madeId('touchpoints', 3);
    const touchpoint = { ...made('touchpoints', 3, {}), ...workspace.touchpoints[id], name: 'Other' };
    const edited = { ...workspace, touchpoints: { ...workspace.touchpoints, [id]: touchpoint } };
    const after = sceneOf(edited, layoutJourney(edited, madeJourneyId, { previous: layout })).groups();
    const rebuilt = after.filter((group, index) => group !== before[index]).map((group) => group.id);
    expect(rebuilt.sort()).toEqual([madeId('connections', 1), id]);
  });

  test('a moved card keeps its items', () => {
    const sceneOf = createScenes(words);
    const [one, other] = [0, 1].map((row) => {
      const workspace = madeJourney(1, [{ stage: 0, row }]);
      return sceneOf(workspace, layoutJourney(workspace, madeJourneyId)).touchpoint(call);
    });
    expect(other?.y).not.toBe(one?.y);
    expect(other?.items).toBe(one?.items);
  });
});

/** Where a text is in one face, from its left to its right end. */
function reachOf(text: TextItem, face: 'inter' | 'arial'): readonly [number, number] {
  const width = widthIn(face, text.text, textSizes[text.size], text.weight);
  const left = { start: 0, middle: width / 2, end: width }[text.anchor ?? 'start'];
  return [text.x - left, text.x - left + width];
}

function overflowing(group: GroupItem): readonly string[] {
  const boxes = group.items.filter((item) => item.type === 'rect');
  const frameOf = (text: TextItem): Box | undefined =>
    boxes.findLast(
      ({ x, y, width, height }) => x <= text.x && text.x <= x + width && y <= text.y && text.y <= y + height,
    );
  return textsOf(group.items).flatMap((text) => {
    const box = frameOf(text);
    const isInside = facesOfText.every((face) => {
      const [left, right] = reachOf(text, face);
      return box && left >= box.x - 0.01 && right <= box.x + box.width + 0.01;
    });
    return isInside && !/\s{2}|\n/.test(text.text) ? [] : [`${group.kind}: ${text.text}`];
  });
}

const anyName = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    'W'.repeat(300),
    'mmmmmmmm mmmmmmmm '.repeat(20),
    'iiiiii',
    '漢字'.repeat(50),
    '👩‍👩‍👧'.repeat(40),
    '\n\ta\n',
  ),
);

test('no text leaves its box, in Inter or in Arial, whatever it says', () => {
  const anyRecords = fc.record({
    stage: anyName,
    goal: anyName,
    side: fc.constantFrom('none', 'pre', 'purchase', 'post'),
    name: anyName,
    channel: fc.option(anyName),
    initials: fc.string({ unit: 'grapheme', maxLength: 3 }),
    condition: anyName,
    emotion: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    truth: fc.boolean(),
    jams: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(anyRecords, ({ stage, goal, side, name, channel, initials, condition, emotion, truth, jams }) => {
      const values = {
        name,
        emotion,
        momentOfTruth: truth,
        channelId: channel === null ? undefined : madeId('channels', 1),
      };
      const made0 = madeJourney(
        1,
        [{ stage: 0, values }, { stage: 0, column: 1, values }, { stage: 0, row: 1, values }, { values }],
        [
          { from: 0, to: 1, condition },
          { from: 0, to: 2, condition },
          { from: 1, to: 0, condition },
        ],
        {
          channels: [made('channels', 1, { name: channel ?? '' })],
          departments: [made('departments', 1, { name: 'Contact centre', initials })],
          assignments: (['designs', 'builds', 'operates', 'renews'] as const).map((role, index) =>
            assigned(index, 0, { role }),
          ),
          jams: Array.from({ length: jams }, (_, index) =>
            made('jams', index, { subjects: { [call]: true } as never }),
          ),
        },
      );
      const stageId = madeId('stages', 0);
      const named = {
        ...made('stages', 0, {}),
        ...made0.stages[stageId],
        name: stage,
        customerGoal: goal,
        saleSide: side,
      };
      const workspace = {
        ...made0,
        workspace: { ...made0.workspace, rolesInUse: { designs: true, builds: true, operates: true, renews: true } },
        stages: { [stageId]: named },
      } as Workspace;
      expect(sceneFor(workspace).groups().flatMap(overflowing)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('groups come in painting order, each once', () => {
  const scene = sceneFor(small());
  expect(scene.groups().map(({ kind }) => kind)).toEqual([
    'lane',
    'tray',
    'stage',
    'connection',
    'label',
    'touchpoint',
    'touchpoint',
  ]);
  expect(scene.touchpoint('tp_gone' as TouchpointId)).toBeUndefined();
  expect(scene.connection('co_gone' as ConnectionId)).toBeUndefined();
  expect(scene.stage('st_gone' as StageId)).toBeUndefined();
});
