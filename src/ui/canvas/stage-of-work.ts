import type { ConnectionId, StageId, TouchpointId } from '../../model/records/kinds.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { SessionState } from '../../store/session.ts';
import type { Editor } from '../editor/editor.ts';
import { stageAt } from './drop-cells.ts';
import type { OpenMap } from './open-map.ts';
import { inWindow, type Size } from './viewport-math.ts';

/** What has the keyboard or is selected, the latest first. */
const inHand = ({ focused, selection }: SessionState): readonly string[] =>
  [focused, ...selection.toReversed()].filter((id) => id !== undefined);

/** The stage of what has the keyboard or is selected; undefined where nothing is, and in the tray. */
export function stageInHand({ session }: Editor, map: OpenMap): StageId | undefined {
  const layout = map.layout();
  for (const id of inHand(session.get())) {
    const stage = layout.stages.find((each) => each.id === id);
    if (stage) return stage.id;
    const card = layout.cards.get(id as TouchpointId); // undefined for another kind of id
    if (card?.stageId) return card.stageId;
  }
  return undefined;
}

/** The stage somebody looks at: the last one of which half is in a window, else the one in its middle. */
export function stageInSight(
  layout: JourneyLayout,
  viewport: Parameters<typeof inWindow>[0],
  size: Size,
): StageId | undefined {
  const seen = inWindow(viewport, size);
  const shown = layout.stages.findLast(({ box }) => {
    const width = Math.min(box.x + box.width, seen.x + seen.width) - Math.max(box.x, seen.x);
    return width >= box.width / 2;
  });
  return (shown ?? stageAt(layout, seen.x + seen.width / 2))?.id;
}

/** The stage somebody works in: of what has the keyboard or is selected, else the one in sight. */
export const stageOfWork = (editor: Editor, map: OpenMap): StageId | undefined =>
  stageInHand(editor, map) ?? stageInSight(map.layout(), map.camera.get(), map.camera.size());

/** The touchpoint or connection that has the keyboard or was selected last: what is added goes on from there. */
export function goesOnFrom({ session }: Editor, map: OpenMap): string | undefined {
  const layout = map.layout();
  const [id] = inHand(session.get());
  if (id === undefined) return undefined;
  const isThere = layout.cards.has(id as TouchpointId) || layout.connections.has(id as ConnectionId); // a lookup by any text
  return isThere ? id : undefined;
}
