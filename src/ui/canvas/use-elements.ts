import { useMemo } from 'react';
import { memoByObject } from '../../lib/memo.ts';
import { type ConnectionId, type StageId, type TouchpointId, tableOf } from '../../model/records/kinds.ts';
import type { Stage } from '../../model/records/stage.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { laneCalled } from '../../scene/lanes/registry.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { words } from '../../words/render.ts';
import { useSession, useWorkspace } from '../editor/use-editor.ts';
import { laneNamed, names, stageNamed, touchpointNamed } from '../names.ts';
import { createNodes, type MapNode, type MapNodeType } from './map-nodes.ts';
import type { InSight } from './map-window.ts';
import { useOpenMap } from './open-map.ts';
import { selectedSet } from './selection.ts';
import { useTrace } from './traces.ts';

/** Up to so many touchpoints, those selected last, are elements wherever they are because somebody selected them. */
export const mostSelectedElements = 60;

const touchpointName = memoByObject(({ name }: Touchpoint) =>
  words(touchpointNamed(words(namedOr('touchpoints', name)))),
);
const stageName = memoByObject(({ name }: Stage) => words(stageNamed(words(namedOr('stages', name)))));

/** The name of a lane as it is shown. */
export function laneTitle(workspace: Workspace, id: string): string {
  const lane = laneCalled(workspace, id);
  return words(lane ? lane.title(workspace) : namedOr('lanes', undefined));
}

function nameOfElement(workspace: Workspace, type: MapNodeType, id: string): string {
  switch (type) {
    case 'touchpoint': {
      const touchpoint = workspace.touchpoints[id as TouchpointId]; // by its type
      return touchpoint ? touchpointName(touchpoint) : '';
    }
    case 'stage': {
      const stage = workspace.stages[id as StageId]; // by its type
      return stage ? stageName(stage) : '';
    }
    case 'lane':
      return words(laneNamed(laneTitle(workspace, id)));
    case 'tray':
      return words(names.unsorted);
  }
}

/** What Tab comes to on a map: what had the keyboard last where it is still there, else what is selected, else the first there is. */
export function tabStopOf(
  layout: JourneyLayout,
  focused: string | undefined,
  selection: readonly string[],
): string | undefined {
  const isThere = (id: string | undefined) => id !== undefined && isOnMap(layout, id);
  if (isThere(focused)) return focused;
  const selected = selection.findLast((id) => isThere(id));
  if (selected) return selected;
  const [stage] = layout.stages;
  const inStages = [...layout.cards.values()].find(({ stageId }) => stageId !== undefined);
  return inStages?.id ?? layout.cards.keys().next().value ?? stage?.id;
}

/** Whether a touchpoint, stage or connection is drawn on a map. */
export const isOnMap = (layout: JourneyLayout, id: string): boolean =>
  layout.cards.has(id as TouchpointId) || // a lookup by any text
  layout.connections.has(id as ConnectionId) || // likewise
  layout.stages.some((stage) => stage.id === id);

/** The touchpoint an id stands on: itself, or where a connection begins. */
export function cardOf(layout: JourneyLayout, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  return tableOf(id) === 'connections' ? layout.connections.get(id as ConnectionId)?.fromId : id; // by its prefix
}

/** The elements of the map, and what Tab comes to among them. */
export function useElements(
  layout: JourneyLayout,
  inSight: InSight,
): { readonly nodes: readonly MapNode[]; readonly tabStop: string | undefined } {
  const { traces } = useOpenMap();
  const make = useMemo(createNodes, []);
  const workspace = useWorkspace((all) => all);
  const selected = useSession(selectedSet);
  const selection = useSession((session) => session.selection);
  const focused = useSession((session) => session.focused);
  const editing = useSession((session) => session.editing);
  const connectingFrom = useSession((session) => session.connectingFrom);
  const hovered = useTrace(traces, (state) => state.hovered);

  const tabStop = tabStopOf(layout, focused, selection);
  const kept = useMemo(() => {
    const works = [cardOf(layout, focused), cardOf(layout, tabStop), editing, connectingFrom, hovered];
    const ids = [...selection.slice(-mostSelectedElements), ...works];
    return new Set(ids.filter((id) => id !== undefined));
  }, [selection, layout, focused, tabStop, editing, connectingFrom, hovered]);

  const nameOf = (type: MapNodeType, id: string) => nameOfElement(workspace, type, id);
  return { nodes: make({ layout, inSight, kept, selected, tabStop, nameOf }), tabStop };
}
