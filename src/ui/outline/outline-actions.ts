import { createContext, use } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { Edit } from '../../model/commands/command.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { stageAdd } from '../../model/commands/stage-add.ts';
import { stageBecomeTouchpoints } from '../../model/commands/stage-become-touchpoints.ts';
import { touchpointAdd } from '../../model/commands/touchpoint-add.ts';
import { touchpointAddAfter } from '../../model/commands/touchpoint-add-after.ts';
import { touchpointAddBelow } from '../../model/commands/touchpoint-add-below.ts';
import { touchpointBecomeStage } from '../../model/commands/touchpoint-become-stage.ts';
import type { StageId } from '../../model/records/kinds.ts';
import { stagesOf } from '../../model/selectors/reading-order.ts';
import type { Editor } from '../editor/editor.ts';
import type { OpenOutline } from './open-outline.ts';
import { rowBy } from './outline-moves.ts';
import { type Row, rowAt, touchpointOfRow } from './outline-rows.ts';
import { selectedWith } from './row-focus.ts';
import { textFieldOfRow, textOfRow } from './row-names.ts';

/** What can be done in an outline, whichever hand or key asks for it. Each is one undo step, and leaves the keyboard where it goes on. */
export interface OutlineActions {
  /** Gives a row the keyboard, and selects it alone. */
  go(row: Row): void;
  /** Makes an edit and begins to name what it made. */
  addAndName(edit: Edit): void;
  /** Adds a sibling below a row: the next touchpoint, connected from it, or the next stage. */
  addBeside(row: Row): void;
  /** Adds within a stage, or in parallel to a touchpoint. */
  addWithin(row: Row): void;
  addStage(): void;
  /** Adds the next touchpoint after the one with the keyboard, connected from it, else one at the end of the stage somebody works in. */
  addTouchpoint(): void;
  startEditing(row: Row): void;
  /** Writes the text of a row as it is typed; what is typed in one go is one undo step. */
  type(row: Row, text: string): void;
  stopEditing(): void;
  /** Ends the editing as if it had not begun: the text is again what it was before, as a step that can be undone; what was just added keeps what has been typed, or is taken back. */
  leaveEditing(row: Row, before: string): void;
  /** Ends the editing and takes back what was just added and has no name; tells whether it did. */
  takeBackUnnamed(options?: { readonly andEditBefore?: boolean }): boolean;
  /** Turns a touchpoint into a stage (−1) or a stage into touchpoints (1); goes on editing where a name is being edited. */
  changeLevel(row: Row, step: 1 | -1): boolean;
}

/** Makes the actions of one open outline. */
export function createOutlineActions(editor: Editor, outline: OpenOutline): OutlineActions {
  const { session, store } = editor;
  const { journeyId, folding } = outline;
  /** What was just added: nothing else has been done since, or its name was typed, or it changed its level. */
  let fresh: { readonly id: string; readonly isLastStep: boolean } | undefined;

  const nameAgain = (id: string) => session.set({ selection: [id], focused: id, editing: id });

  const actions: OutlineActions = {
    go: (row) => session.set({ selection: selectedWith(row), focused: row.key, editing: undefined }),

    addAndName(edit) {
      store.endTyping();
      const before = rowAt(outline.rows(), session.get().focused);
      const [id] = editor.edit(edit) ?? [];
      if (!id) return;
      // Whoever types on and on sees names only; what they lead to is there on asking.
      if (before?.of.kind === 'touchpoint' && before.open === undefined) folding.close([before.key]);
      fresh = { id, isLastStep: true };
      nameAgain(id);
    },
    addBeside({ of }) {
      if (of.kind === 'stage') actions.addAndName(stageAdd({ journeyId, afterId: of.id }));
      else if (of.kind === 'touchpoint') actions.addAndName(touchpointAddAfter({ afterId: of.id }));
      else if (of.kind === 'unsorted') actions.addAndName(touchpointAdd({ journeyId }));
    },
    addWithin({ of }) {
      if (of.kind === 'stage') actions.addAndName(touchpointAdd({ journeyId, stageId: of.id }));
      else if (of.kind === 'touchpoint') actions.addAndName(touchpointAddBelow({ belowId: of.id }));
      else if (of.kind === 'unsorted') actions.addAndName(touchpointAdd({ journeyId }));
    },
    addStage: () => actions.addAndName(stageAdd({ journeyId, afterId: stageInTurn(editor, outline) })),
    addTouchpoint() {
      const row = rowAt(outline.rows(), session.get().focused);
      const afterId = row && touchpointOfRow(row);
      const stageId = stageInTurn(editor, outline);
      actions.addAndName(afterId ? touchpointAddAfter({ afterId }) : touchpointAdd({ journeyId, stageId }));
    },

    startEditing(row) {
      if (textOfRow(store.snapshot(), row.of) === undefined) return;
      store.endTyping();
      fresh = undefined;
      session.set({ selection: selectedWith(row), focused: row.key, editing: row.key });
    },
    type({ of }, text) {
      if (of.kind === 'unsorted') return;
      if (of.id === fresh?.id) fresh = { id: of.id, isLastStep: false };
      const field = textFieldOfRow(of);
      editor.edit(recordSetField({ id: of.id, field, value: text }), { typing: `${field} ${of.id}` });
    },
    stopEditing() {
      if (session.get().editing === undefined) return;
      store.endTyping();
      fresh = undefined;
      session.set({ editing: undefined });
    },
    leaveEditing(row, before) {
      const isFresh = row.key === fresh?.id;
      if (actions.takeBackUnnamed()) return;
      actions.stopEditing();
      const { of } = row;
      const now = textOfRow(store.snapshot(), of);
      if (isFresh || now === undefined || now === before || of.kind === 'unsorted') return;
      editor.edit(recordSetField({ id: of.id, field: textFieldOfRow(of), value: before }));
    },
    takeBackUnnamed({ andEditBefore = false } = {}) {
      const rows = outline.rows();
      const row = rowAt(rows, fresh?.id);
      if (!row || !fresh || textOfRow(store.snapshot(), row.of) !== '') return false;
      const { isLastStep } = fresh;
      const above = rowBy(rows, row.key, -1);
      const before = above?.of.kind === 'stage' || above?.of.kind === 'touchpoint' ? above : rowAt(rows, above?.parent);
      store.endTyping();
      fresh = undefined;
      const next = before && before.key !== row.key ? before : undefined;
      session.set({ selection: next ? selectedWith(next) : [], focused: next?.key, editing: undefined });
      // Taken back as if it had never been, where that is still the last thing that was done.
      if (isLastStep) store.undo();
      else if (row.of.kind === 'stage' || row.of.kind === 'touchpoint') editor.edit(recordDelete({ ids: [row.of.id] }));
      if (andEditBefore && next) actions.startEditing(next);
      return true;
    },
    changeLevel({ of, key }, step) {
      const edit = levelEdit(of, step);
      if (!edit || store.refusal(edit)) {
        outline.announce(step === 1 ? noFurtherIn : noFurtherOut);
        return false;
      }
      const isNaming = session.get().editing === key;
      const wasFresh = fresh?.id === key;
      store.endTyping();
      const [id] = editor.edit(edit) ?? [];
      if (!id) return false;
      fresh = wasFresh ? { id, isLastStep: false } : undefined;
      session.set({ selection: [id], focused: id, editing: isNaming ? id : undefined });
      outline.announce(levelWords(outline, id));
      return true;
    },
  };
  return actions;
}

const levelEdit = (of: Row['of'], step: 1 | -1): Edit | undefined => {
  if (of.kind === 'touchpoint' && step === -1) return touchpointBecomeStage({ id: of.id });
  return of.kind === 'stage' && step === 1 ? stageBecomeTouchpoints({ id: of.id }) : undefined;
};

const noFurtherIn = say('outline.no-further-in', 'It cannot go a level further in.');
const noFurtherOut = say('outline.no-further-out', 'It cannot go a level further out.');

function levelWords(outline: OpenOutline, id: string): Words {
  const rows = outline.rows();
  const row = rowAt(rows, id);
  const around = rowAt(rows, row?.parent);
  return around
    ? say('outline.is-touchpoint', 'Now a touchpoint in {stage}', { stage: outline.nameOf(around) })
    : say('outline.is-stage', 'Now a stage');
}

/** The stage somebody works in: of the row with the keyboard, else the last one there is. */
export function stageInTurn({ session, store }: Editor, outline: OpenOutline): StageId | undefined {
  const rows = outline.rows();
  const { focused, selection } = session.get();
  for (const key of [focused, ...selection.toReversed()]) {
    for (let row = rowAt(rows, key); row; row = rowAt(rows, row.parent)) {
      if (row.of.kind === 'stage') return row.of.id;
      if (row.of.kind === 'unsorted') return undefined;
    }
  }
  return stagesOf(store.snapshot(), outline.journeyId).at(-1)?.id;
}

/** The actions of the outline that a component stands in. */
export const OutlineActionsContext = createContext<OutlineActions | undefined>(undefined);

/** The actions of the outline around a component; a component that is drawn outside one is a bug. */
export function useOutlineActions(): OutlineActions {
  const actions = use(OutlineActionsContext);
  if (!actions) throw new Error('There is no outline around this, so nothing can be done in it');
  return actions;
}
