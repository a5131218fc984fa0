import { orderKeys } from '../../src/lib/order.ts';
import type { Tables } from '../../src/model/raw.ts';
import type { JourneyId, TouchpointId, WorkspaceId } from '../../src/model/records/kinds.ts';
import { type HarnessDoc, harnessDoc, harnessGrid, pickOne, seededNumbers } from './harness-doc.ts';

/** A workspace for measuring, as a file holds it: one journey in stages, with channels, departments, owners, jams and emotions. */
export interface BenchWorkspace {
  readonly id: WorkspaceId;
  readonly journeyId: JourneyId;
  readonly tables: Tables;
}

type RecordsById = Record<string, Record<string, unknown>>;

const idOf = (prefix: string, name: string): string => `${prefix}_${name.padStart(21, '0')}`;

/** The touchpoint that stands for a box of a harness's drawing. */
export const touchpointIdOf = (nodeId: string): TouchpointId => idOf('tp', nodeId) as TouchpointId; // has the form of one

const channels = [
  ['Telephone', 'phone'],
  ['Faults line', 'phone'],
  ['IVR', 'IVR'],
  ['Email', 'email'],
  ['Website', 'web'],
  ['Order form', 'webForm'],
  ['Live chat', 'chat'],
  ['Text messages', 'SMS'],
  ['Mobile app', 'mobileApp'],
  ['Help pages', 'selfHelp'],
  ['Shop', 'store'],
  ['Letters', 'letter'],
] as const;

const departments = [
  'Marketing',
  'Sales',
  'Contact centre',
  'Field service',
  'Billing',
  'Digital',
  'Logistics',
  'Legal',
] as const;

const shares = { channel: 0.95, emotion: 0.8, operates: 0.7, designs: 0.2, jam: 0.05, momentOfTruth: 0.04 } as const;
const jammedChannels = ['channel1', 'channel2', 'channel6'];

/** A workspace of so many touchpoints with 1.3 connections each; the same number always gives the same one. */
export const benchWorkspace = (touchpoints: number): BenchWorkspace => workspaceOf(harnessDoc(touchpoints));

/** A drawing as a journey: its columns and rows are those of the grid, its bands are stages, its labels are conditions.
 * What a drawing does not have (channels, owners, jams) is added, the same for the same number of boxes. */
export function workspaceOf(doc: HarnessDoc): BenchWorkspace {
  const next = seededNumbers(doc.nodes.length + 1);
  const journeyId = idOf('jo', 'journey');
  const firstOf = new Map(doc.stages.map(({ id, x }) => [id, x]));
  const order = orderKeys(doc.stages.length);

  const touchpoints: RecordsById = {};
  const assignments: RecordsById = {};
  const jams: RecordsById = {};
  const assign = (touchpointId: string, role: string) => {
    const department = pickOne(Object.keys(departments), next());
    assignments[idOf('as', `${role}${touchpointId.slice(-9)}`)] = {
      touchpointId,
      departmentId: idOf('de', `department${department}`),
      role,
    };
  };
  for (const { id, label, stage, x, y, emotion } of doc.nodes) {
    const touchpointId = touchpointIdOf(id);
    const isFelt = next() < shares.emotion;
    const hasChannel = next() < shares.channel;
    touchpoints[touchpointId] = {
      journeyId,
      stageId: idOf('st', stage),
      column: Math.round((x - (firstOf.get(stage) ?? 0)) / harnessGrid.stepX),
      row: Math.round(y / harnessGrid.stepY),
      name: label,
      ...(hasChannel && { channelId: idOf('ch', `channel${pickOne(Object.keys(channels), next())}`) }),
      ...(isFelt && { emotion }),
      ...(next() < shares.momentOfTruth && { momentOfTruth: true }),
    };
    if (next() < shares.operates) assign(touchpointId, 'operates');
    if (next() < shares.designs) assign(touchpointId, 'designs');
    if (next() < shares.jam) jams[idOf('ja', id)] = jam(`What goes wrong at ${label}`, touchpointId, next);
  }
  for (const channel of jammedChannels)
    jams[idOf('ja', channel)] = jam('Nobody answers in the evening', idOf('ch', channel), next);

  const id = idOf('ws', `bench-${doc.nodes.length}`) as WorkspaceId; // has the form of one
  const tables: Tables = {
    workspace: { id, name: `Workspace of ${doc.nodes.length} touchpoints`, rolesInUse: ['designs', 'operates'] },
    journeys: { [journeyId]: { title: 'I get connected and stay connected', order: 'a0' } },
    stages: byId(
      doc.stages,
      (stage) => idOf('st', stage.id),
      (stage, at) => ({ journeyId, name: stage.label, order: order[at] }),
    ),
    touchpoints,
    connections: byId(
      doc.edges,
      (edge) => idOf('co', edge.id),
      (edge) => ({
        fromId: touchpointIdOf(edge.source),
        toId: touchpointIdOf(edge.target),
        ...(edge.label && { condition: edge.label }),
      }),
    ),
    channels: byId(
      channels,
      (_, at) => idOf('ch', `channel${at}`),
      ([name, kind]) => ({ name, kind }),
    ),
    departments: byId(
      departments,
      (_, at) => idOf('de', `department${at}`),
      (name, colour) => ({ name, colour }),
    ),
    assignments,
    jams,
  };
  return { id, journeyId: journeyId as JourneyId, tables }; // has the form of one
}

function jam(title: string, subject: string, next: () => number): Record<string, unknown> {
  return { title, subjects: [subject], severity: 1 + Math.floor(next() * 5) };
}

function byId<Each>(
  list: readonly Each[],
  idOfEach: (each: Each, at: number) => string,
  recordOf: (each: Each, at: number) => Record<string, unknown>,
): RecordsById {
  return Object.fromEntries(list.map((each, at) => [idOfEach(each, at), recordOf(each, at)]));
}
