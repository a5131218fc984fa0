import { createContext, use } from 'react';
import { say } from '../../lib/words.ts';
import type { Batch, Edit } from '../../model/commands/command.ts';
import { connectionAdd } from '../../model/commands/connection-add.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { stageAdd } from '../../model/commands/stage-add.ts';
import { stageReorder } from '../../model/commands/stage-reorder.ts';
import { touchpointAdd } from '../../model/commands/touchpoint-add.ts';
import { touchpointAddAfter } from '../../model/commands/touchpoint-add-after.ts';
import { touchpointAddBelow } from '../../model/commands/touchpoint-add-below.ts';
import { type RecordId, type StageId, type TouchpointId, tableOf } from '../../model/records/kinds.ts';
import { touchpointRecord } from '../../model/records/touchpoint.ts';
import type { Cell } from '../../scene/layout.ts';
import type { Editor } from '../editor/editor.ts';
import type { OpenMap } from './open-map.ts';

/** What can be done on a map, whichever hand or key asks for it. Each is one undo step, and leaves the keyboard where it goes on. */
export interface MapActions {
  /** Makes an edit and begins to name what it made. */
  addAndName(edit: Edit): void;
  addTouchpoint(place?: Cell): void;
  addStage(): void;
  addAfter(id: TouchpointId): void;
  addBelow(id: TouchpointId): void;
  /** Writes a name or a condition as it is typed; what is typed in one go is one undo step. */
  type(id: RecordId, field: 'name' | 'condition', text: string): void;
  startEditing(id: string): void;
  /** Ends the editing of a name; one that was just added and has no name yet is taken back where asked. */
  stopEditing(options?: { readonly takeBackUnnamed?: boolean }): void;
  startConnecting(id: TouchpointId): void;
  connect(fromId: TouchpointId, toId: TouchpointId): void;
  /** Deletes what is selected, or what has the keyboard where that is not selected. */
  deleteSelected(focusNext: (deleted: readonly string[]) => string | undefined): void;
  setEmotion(emotion: number): void;
  moveStage(id: StageId, beforeId: StageId | undefined): void;
}

/** Makes the actions of one open map. */
export function createMapActions(editor: Editor, map: OpenMap): MapActions {
  const { session, store } = editor;
  const { journeyId } = map;
  let unnamed: string | undefined;

  const named = (id: string): string | undefined => {
    const { touchpoints, stages } = store.snapshot();
    const records: Readonly<Record<string, { readonly name: string }>> = {
      ...pick(touchpoints, id),
      ...pick(stages, id),
    };
    return records[id]?.name;
  };

  const actions: MapActions = {
    addAndName(edit) {
      store.endTyping();
      const [id] = editor.edit(edit) ?? [];
      if (!id) return;
      unnamed = id;
      session.set({ selection: [id], focused: id, editing: id });
    },
    addTouchpoint: (place) =>
      actions.addAndName(touchpointAdd({ journeyId, ...(place ?? { stageId: stageOfWork(editor, map) }) })),
    addStage: () => actions.addAndName(stageAdd({ journeyId, afterId: stageOfWork(editor, map) })),
    addAfter: (id) => actions.addAndName(touchpointAddAfter({ afterId: id })),
    addBelow: (id) => actions.addAndName(touchpointAddBelow({ belowId: id })),
    type(id, field, text) {
      if (id === unnamed) unnamed = undefined;
      editor.edit(recordSetField({ id, field, value: text }), { typing: `${field} ${id}` });
    },
    startEditing(id) {
      store.endTyping();
      unnamed = undefined;
      session.set({ selection: [id], focused: id, editing: id });
    },
    stopEditing({ takeBackUnnamed = false } = {}) {
      const { editing } = session.get();
      if (!editing) return;
      store.endTyping();
      session.set({ editing: undefined });
      if (takeBackUnnamed && editing === unnamed && named(editing) === '') editor.undo();
      unnamed = undefined;
    },
    startConnecting: (id) => session.set({ connectingFrom: id }),
    connect(fromId, toId) {
      session.set({ connectingFrom: undefined });
      const [id] = editor.edit(connectionAdd({ fromId, toId })) ?? [];
      if (id) session.select([id]);
    },
    deleteSelected(focusNext) {
      const { selection, focused } = session.get();
      const ids = focused && !selection.includes(focused) ? [focused] : selection;
      const known = ids.filter((id): id is RecordId => tableOf(id) !== undefined);
      if (known.length === 0) return;
      const next = focusNext(known);
      if (editor.edit(recordDelete({ ids: [...known] }))) session.select(next ? [next] : []);
    },
    setEmotion(emotion) {
      const edits = touchpointsOfWork(editor).map((id) => recordSetField({ id, field: 'emotion', value: emotion }));
      const [only] = edits;
      if (only) editor.edit(edits.length === 1 ? only : batch(edits));
    },
    moveStage(id, beforeId) {
      if (id !== beforeId) editor.edit(stageReorder({ id, beforeId }));
    },
  };
  return actions;
}

const batch = (edits: readonly Edit[]): Batch => ({
  label: say('map.set-emotion', 'Set “{field}”', { field: touchpointRecord.fields.emotion.label }),
  edits,
});

const pick = <Entry>(table: Readonly<Record<string, Entry>>, id: string): Readonly<Record<string, Entry>> => {
  const found = table[id];
  return found ? { [id]: found } : {};
};

/** The touchpoints somebody works on: the selected ones, or the one with the keyboard where that is not selected. */
export function touchpointsOfWork({ session }: Editor): readonly TouchpointId[] {
  const { selection, focused } = session.get();
  const ids = focused && !selection.includes(focused) ? [focused] : selection;
  return ids.filter((id): id is TouchpointId => tableOf(id) === 'touchpoints');
}

/** The stage somebody works in: of what has the keyboard or is selected, else the last one there is. */
export function stageOfWork({ session }: Editor, map: OpenMap): StageId | undefined {
  const { selection, focused } = session.get();
  const layout = map.layout();
  for (const id of [focused, ...selection.toReversed()]) {
    const stage = layout.stages.find((each) => each.id === id);
    if (stage) return stage.id;
    const card = layout.cards.get(id as TouchpointId); // undefined for another kind of id
    if (card?.stageId) return card.stageId;
  }
  return layout.stages.at(-1)?.id;
}

/** The actions of the map that a component stands in. */
export const MapActionsContext = createContext<MapActions | undefined>(undefined);

/** The actions of the map around a component; a component that is drawn outside one is a bug. */
export function useMapActions(): MapActions {
  const actions = use(MapActionsContext);
  if (!actions) throw new Error('There is no map around this, so nothing can be done on it');
  return actions;
}
