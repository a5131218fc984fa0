import type { StageId } from '../../../model/records/kinds.ts';
import { gapBetweenStages } from '../drop-cells.ts';
import type { MapActions } from '../map-actions.ts';
import type { OpenMap } from '../open-map.ts';
import type { Gesture } from './gesture.ts';

/** Drags a stage by its header to another place among the stages; its touchpoints go with it. */
export function dragStage(actions: MapActions, map: OpenMap, id: StageId): Gesture {
  const header = map.elementOf(id);
  const end = () => {
    if (header) delete header.dataset.moving;
    map.traces.clear();
  };
  return {
    pansAtEdges: true,
    begin() {
      if (header) header.dataset.moving = '';
    },
    move(at) {
      const gap = gapBetweenStages(map.layout(), at.x);
      map.traces.set({ landing: gap && !staysPut(map, id, gap.before?.id) ? [gap.bar] : [] });
    },
    drop(at) {
      end();
      const gap = gapBetweenStages(map.layout(), at.x);
      if (gap && !staysPut(map, id, gap.before?.id)) actions.moveStage(id, gap.before?.id);
    },
    cancel: end,
  };
}

function staysPut(map: OpenMap, id: StageId, beforeId: StageId | undefined): boolean {
  const { stages } = map.layout();
  const here = stages.findIndex((stage) => stage.id === id);
  return beforeId === id || stages[here + 1]?.id === beforeId;
}
