import { touchpointAdd } from '../../../model/commands/touchpoint-add.ts';
import type { TouchpointId } from '../../../model/records/kinds.ts';
import type { Point } from '../../../scene/items.ts';
import type { JourneyLayout } from '../../../scene/layout.ts';
import { indexOf } from '../../../scene/spatial-index.ts';
import { cellAt } from '../drop-cells.ts';
import type { MapActions } from '../map-actions.ts';
import type { OpenMap } from '../open-map.ts';
import type { Gesture } from './gesture.ts';

/** Draws a connection out of a touchpoint: to the one it is dropped on, or to a new one where it is dropped on empty ground. */
export function drawConnection(actions: MapActions, map: OpenMap, fromId: TouchpointId): Gesture {
  return {
    pansAtEdges: true,
    begin() {},
    move(at) {
      const target = cardAt(map.layout(), at);
      map.traces.set({ drawing: { fromId, to: at, target: target === fromId ? undefined : target } });
    },
    drop(at) {
      map.traces.clear();
      const layout = map.layout();
      const target = cardAt(layout, at);
      if (target === fromId) return;
      if (target) actions.connect(fromId, target);
      else
        actions.addAndName(touchpointAdd({ journeyId: map.journeyId, ...cellAt(layout, at), connectedFromId: fromId }));
    },
    cancel: () => map.traces.clear(),
  };
}

function cardAt(layout: JourneyLayout, point: Point): TouchpointId | undefined {
  const hit = indexOf(layout).hitTest(point, 0);
  return hit?.type === 'touchpoint' ? hit.id : undefined;
}
