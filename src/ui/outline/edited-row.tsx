import { unreachable } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { names } from '../names.ts';
import { type Ended, type Ending, NameBox } from './name-box.tsx';
import { type OutlineActions, useOutlineActions } from './outline-actions.ts';
import type { Row, RowOf } from './outline-rows.ts';
import { usePasteLines } from './paste-lines.ts';
import { textOfRow } from './row-names.ts';

/** What is asked while a row is named. */
function labelOf({ kind }: RowOf): Words {
  switch (kind) {
    case 'stage':
      return say('map.stage-called', 'What is this part of the journey called');
    case 'goes-to':
      return say('map.when', 'When is this way taken');
    case 'jam':
      return names.whatIsTheProblem;
    case 'touchpoint':
    case 'owner':
    case 'unsorted':
      return say('map.what-happens', 'What happens here');
    default:
      return unreachable(kind);
  }
}

/** The text of a row while it is being edited. */
export function EditedRow({ row }: { readonly row: Row }) {
  const actions = useOutlineActions();
  const pasteLines = usePasteLines();
  const text = useWorkspace((workspace) => textOfRow(workspace, row.of) ?? '');
  const isPlace = row.of.kind === 'stage' || row.of.kind === 'touchpoint';
  return (
    <NameBox
      label={labelOf(row.of)}
      value={text}
      onType={(typed) => actions.type(row, typed)}
      onEnd={(how, before) => (isPlace ? endName : endEntry)(actions, row, how, before)}
      onLines={(lines) => isPlace && pasteLines(lines, row)}
    />
  );
}

/** What the end of a name leads to: the next one, another level, or nothing more. */
function endName(actions: OutlineActions, row: Row, how: Ending, before: string): Ended {
  switch (how) {
    case 'enter':
    case 'shift-enter':
      // Enter in a name that has nothing in it yet ends a run of adding.
      if (actions.takeBackUnnamed()) return 'done';
      actions.stopEditing();
      if (how === 'enter') actions.addBeside(row);
      else actions.addWithin(row);
      return 'done';
    case 'tab':
    case 'shift-tab':
      return actions.changeLevel(row, how === 'tab' ? 1 : -1) ? 'done' : 'goes-on';
    case 'escape':
      actions.leaveEditing(row, before);
      return 'done';
    case 'backspace':
      return actions.takeBackUnnamed({ andEditBefore: true }) ? 'done' : 'not-used';
    case 'left':
      actions.stopEditing();
      return 'done';
    default:
      return unreachable(how);
  }
}

function endEntry(actions: OutlineActions, row: Row, how: Ending, before: string): Ended {
  if (how === 'backspace' || how === 'tab' || how === 'shift-tab') return 'not-used';
  if (how === 'escape') actions.leaveEditing(row, before);
  else actions.stopEditing();
  return 'done';
}
