import { memoByObject } from '../lib/memo.ts';
import type { ConnectionId, StageId, TouchpointId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import { nameOf } from '../model/selectors/display-name.ts';
import { type CardFacts, createFactReader } from './facts.ts';
import { cardItems } from './groups/card.ts';
import { connectionGroup, labelGroup } from './groups/connection.ts';
import { laneGroup } from './groups/lane.ts';
import { stageGroup, trayGroup } from './groups/stage.ts';
import type { GroupItem } from './items.ts';
import { createKeeper } from './keeper.ts';
import type { Render } from './lanes/lane.ts';
import { laneCalled } from './lanes/registry.ts';
import type { JourneyLayout } from './layout.ts';
import type { Marks } from './marks.ts';

/** A journey as it is drawn. Groups are made when they are asked for, and stay the same objects until what they show changes. */
export interface Scene {
  readonly workspace: Workspace;
  readonly layout: JourneyLayout;
  readonly marks: Marks;
  /** What a touchpoint's card shows, for painters that draw less than its group; undefined where it is not laid out. */
  facts(id: TouchpointId): CardFacts | undefined;
  touchpoint(id: TouchpointId): GroupItem | undefined;
  stage(id: StageId): GroupItem | undefined;
  /** A connection's line with its arrow head. */
  connection(id: ConnectionId): GroupItem | undefined;
  /** Its condition and badge; undefined where it has neither. */
  label(id: ConnectionId): GroupItem | undefined;
  lane(id: string): GroupItem | undefined;
  tray(): GroupItem | undefined;
  /** Everything, in the order in which it is painted: lanes, tray, stages, connections, their labels, touchpoints. */
  groups(): readonly GroupItem[];
}

const noMarks: Marks = {};
const partsOfConnection = { line: connectionGroup, label: labelGroup } as const;

const stageBoxes = memoByObject(
  (stages: JourneyLayout['stages']) => new Map(stages.map((stage) => [stage.id, stage] as const)),
);

/** Begins to draw for a reader of one language, which `render` speaks. Each scene takes over from the one before whatever an edit left alone. */
export function createScenes(render: Render) {
  const read = createFactReader(render);
  const keep = createKeeper();

  function touchpointGroup({ layout, facts }: Scene, id: TouchpointId): GroupItem | undefined {
    const shown = facts(id);
    const card = layout.cards.get(id);
    if (!shown || !card) return undefined;
    const { x, y } = card;
    return keep(id, [shown, x, y], () => ({
      type: 'group',
      id,
      kind: 'touchpoint',
      title: shown.name,
      x,
      y,
      items: cardItems(shown),
    }));
  }

  function connection(
    { workspace, layout, marks }: Scene,
    id: ConnectionId,
    part: keyof typeof partsOfConnection,
  ): GroupItem | undefined {
    const record = workspace.connections[id];
    const route = layout.connections.get(id);
    if (!record || !route) return undefined;
    const isContextLost = marks.contextLost?.has(id) === true;
    const from = workspace.touchpoints[record.fromId]?.name;
    const to = workspace.touchpoints[record.toId]?.name;
    return keep(`${part} ${id}`, [record, route, isContextLost, from, to], () => {
      // Named now, for the workspace is not to be held on to; rendered only for pictures that have titles.
      const name = nameOf(workspace, id);
      return partsOfConnection[part](record, route, () => render(name), isContextLost);
    });
  }

  const drawnFrom = new Map<string, Workspace>();

  function lane({ workspace, layout }: Scene, id: string): GroupItem | undefined {
    const box = layout.lanes.find((each) => each.id === id)?.box;
    const drawn = laneCalled(workspace, id);
    if (!box || !drawn) return undefined;
    const before = drawnFrom.get(id);
    const source = before && drawn.isSame(before, workspace) ? before : workspace;
    drawnFrom.set(id, source);
    const { journeyId, stages, cards } = layout;
    return keep(`lane ${id}`, [source, journeyId, cards, box], () =>
      laneGroup(id, drawn, { workspace, journeyId, stages, cards, box, render }),
    );
  }

  return function sceneOf(workspace: Workspace, layout: JourneyLayout, marks: Marks = noMarks): Scene {
    const scene: Scene = {
      workspace,
      layout,
      marks,
      facts(id) {
        const touchpoint = workspace.touchpoints[id];
        return touchpoint && layout.cards.has(id) ? read(workspace, touchpoint, marks) : undefined;
      },
      touchpoint: (id) => touchpointGroup(scene, id),
      stage(id) {
        const stage = workspace.stages[id];
        const box = stageBoxes(layout.stages).get(id);
        if (!stage || !box) return undefined;
        const { x, y, width, height } = box.box;
        return keep(id, [stage, x, y, width, height], () => stageGroup(stage, box, render));
      },
      connection: (id) => connection(scene, id, 'line'),
      label: (id) => connection(scene, id, 'label'),
      lane: (id) => lane(scene, id),
      tray() {
        const { tray } = layout;
        return tray && keep('tray', [tray], () => trayGroup(tray, render));
      },
      groups: () =>
        [
          ...layout.lanes.map(({ id }) => scene.lane(id)),
          scene.tray(),
          ...layout.stages.map(({ id }) => scene.stage(id)),
          ...[...layout.connections.keys()].map((id) => scene.connection(id)),
          ...[...layout.connections.keys()].map((id) => scene.label(id)),
          ...[...layout.cards.keys()].map((id) => scene.touchpoint(id)),
        ].filter((group) => group !== undefined),
    };
    return scene;
  };
}
