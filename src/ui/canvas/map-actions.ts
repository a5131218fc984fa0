import { createContext, use } from 'react';
import { say } from '../../lib/words.ts';
import type { Batch, Edit } from '../../model/commands/command.ts';
import { connectionAdd } from '../../model/commands/connection-add.ts';
import { connectionInsertTouchpoint } from '../../model/commands/connection-insert-touchpoint.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { stageAdd } from '../../model/commands/stage-add.ts';
import { stageReorder } from '../../model/commands/stage-reorder.ts';
import { touchpointAdd } from '../../model/commands/touchpoint-add.ts';
import { touchpointAddAfter } from '../../model/commands/touchpoint-add-after.ts';
import { touchpointAddBelow } from '../../model/commands/touchpoint-add-below.ts';
import {
  type ConnectionId,
  type RecordId,
  type StageId,
  type TouchpointId,
  tableOf,
} from '../../model/records/kinds.ts';
import { touchpointRecord } from '../../model/records/touchpoint.ts';
import type { Cell } from '../../scene/layout.ts';
import { deleteRecords } from '../editor/delete-records.ts';
import type { Editor } from '../editor/editor.ts';
import type { OpenMap } from './open-map.ts';
import { goesOnFrom, stageInHand, stageOfWork } from './stage-of-work.ts';

/** What can be done on a map, whichever hand or key asks for it. Each is one undo step, and leaves the keyboard where it goes on. */
export interface MapActions {
  /** Makes an edit and begins to name what it made. */
  addAndName(edit: Edit): void;
  /** Adds a touchpoint to a cell; without one after the touchpoint in hand and connected from it, into the connection in hand, or at the end of the stage in sight. */
  addTouchpoint(place?: Cell): void;
  addStage(): void;
  addAfter(id: TouchpointId): void;
  addBelow(id: TouchpointId): void;
  /** Writes a name or a condition as it is typed; what is typed in one go is one undo step. */
  type(id: RecordId, field: 'name' | 'condition', text: string): void;
  startEditing(id: string): void;
  /** Ends the editing of a name or a condition; what was typed stays. */
  stopEditing(): void;
  /** Ends it as if it had not begun: the text is again what it was before, as a step that can be undone; what was just added is taken back, or keeps what has been typed. */
  leaveEditing(id: RecordId, field: 'name' | 'condition', before: string): void;
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
  /** Just added, and being named for the first time; `isTyped` once it has got a letter. */
  let added: { readonly id: string; readonly isTyped: boolean } | undefined;

  const textOf = (id: string, field: 'name' | 'condition'): string | undefined => {
    const { touchpoints, stages, connections } = store.snapshot();
    const record: { readonly name?: string; readonly condition?: string } | undefined =
      touchpoints[id as TouchpointId] ?? stages[id as StageId] ?? connections[id as ConnectionId]; // lookups by any text
    return record?.[field];
  };

  const actions: MapActions = {
    addAndName(edit) {
      store.endTyping();
      const [id] = editor.edit(edit) ?? [];
      if (!id) return;
      added = { id, isTyped: false };
      session.set({ selection: [id], focused: id, editing: id });
    },
    addTouchpoint(place) {
      const from = place ? undefined : goesOnFrom(editor, map);
      if (!from) actions.addAndName(touchpointAdd({ journeyId, ...(place ?? { stageId: stageOfWork(editor, map) }) }));
      else if (tableOf(from) === 'touchpoints')
        actions.addAfter(from as TouchpointId); // by its prefix
      else actions.addAndName(connectionInsertTouchpoint({ id: from as ConnectionId })); // the other kind it goes on from
    },
    addStage: () => actions.addAndName(stageAdd({ journeyId, afterId: stageInHand(editor, map) })),
    addAfter: (id) => actions.addAndName(touchpointAddAfter({ afterId: id })),
    addBelow: (id) => actions.addAndName(touchpointAddBelow({ belowId: id })),
    type(id, field, text) {
      if (id === added?.id) added = { id, isTyped: true };
      editor.edit(recordSetField({ id, field, value: text }), { typing: `${field} ${id}` });
    },
    startEditing(id) {
      store.endTyping();
      added = undefined;
      session.set({ selection: [id], focused: id, editing: id });
    },
    stopEditing() {
      store.endTyping();
      session.set({ editing: undefined });
      added = undefined;
    },
    leaveEditing(id, field, before) {
      const made = added?.id === id ? added : undefined;
      actions.stopEditing();
      const now = textOf(id, field);
      if (made && !made.isTyped) editor.undo();
      else if (!made && now !== undefined && now !== before) editor.edit(recordSetField({ id, field, value: before }));
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
      // Beside what had the keyboard, which is what one looks at.
      const next = focusNext(known.toSorted((a, b) => Number(b === focused) - Number(a === focused)));
      if (deleteRecords(editor, known)) session.select(next ? [next] : []);
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

/** The touchpoints somebody works on: the selected ones, or the one with the keyboard where that is not selected. */
export function touchpointsOfWork({ session }: Editor): readonly TouchpointId[] {
  const { selection, focused } = session.get();
  const ids = focused && !selection.includes(focused) ? [focused] : selection;
  return ids.filter((id): id is TouchpointId => tableOf(id) === 'touchpoints');
}

/** The actions of the map that a component stands in. */
export const MapActionsContext = createContext<MapActions | undefined>(undefined);

/** The actions of the map around a component; a component that is drawn outside one is a bug. */
export function useMapActions(): MapActions {
  const actions = use(MapActionsContext);
  if (!actions) throw new Error('There is no map around this, so nothing can be done on it');
  return actions;
}
