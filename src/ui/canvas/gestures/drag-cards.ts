import type { TouchpointId } from '../../../model/records/kinds.ts';
import type { Point } from '../../../scene/items.ts';
import type { JourneyLayout } from '../../../scene/layout.ts';
import type { Editor } from '../../editor/editor.ts';
import { type Drop, dropAt, dropEdit } from '../drop.ts';
import type { OpenMap } from '../open-map.ts';
import type { Gesture } from './gesture.ts';

/** Drags a touchpoint, and with it the others that are selected, to other cells: of its stage, of another one, of the tray; a single one also into a connection. One edit, at the drop. */
export function dragCards(editor: Editor, map: OpenMap, id: TouchpointId, from: Point): Gesture {
  const { session } = editor;
  let layout: JourneyLayout = map.layout();
  let ids: readonly TouchpointId[] = [id];
  let drop: Drop | undefined;
  let held: ReadonlySet<string> = new Set();
  const elements: HTMLElement[] = [];

  const putBack = () => {
    for (const element of elements) {
      element.style.translate = '';
      delete element.dataset.moving;
    }
    map.traces.clear();
  };

  return {
    pansAtEdges: true,
    begin() {
      const { selection } = session.get();
      if (selection.includes(id)) ids = selection.filter((each): each is TouchpointId => isCard(layout, each));
      else session.select([id]);
      for (const each of ids) {
        const element = map.elementOf(each);
        if (element) elements.push(element);
      }
      for (const element of elements) element.dataset.moving = '';
      held = new Set(ids);
      map.traces.set({ moving: { ids: held, by: { x: 0, y: 0 } } });
      layout = map.layout();
    },
    move(at) {
      layout = map.layout();
      const by = { x: at.x - from.x, y: at.y - from.y };
      for (const element of elements) element.style.translate = `${by.x}px ${by.y}px`;
      drop = dropAt(layout, ids, id, by);
      map.traces.set({ moving: { ids: held, by }, landing: drop.landing, into: drop.into });
    },
    drop() {
      const edit = drop && dropEdit(map.layout(), drop);
      if (edit) editor.edit(edit);
      putBack();
    },
    cancel: putBack,
  };
}

const isCard = (layout: JourneyLayout, id: string): boolean => layout.cards.has(id as TouchpointId); // a lookup by any text
