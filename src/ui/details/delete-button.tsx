import { say, type Words } from '../../lib/words.ts';
import { recordDelete } from '../../model/commands/record-delete.ts';
import type { RecordId } from '../../model/records/kinds.ts';
import { useEditor } from '../editor/use-editor.ts';
import { IconButton } from '../kit/button.tsx';
import { names } from '../names.ts';

/** Deletes records as one step, and says so with a way back. */
export function DeleteButton({
  ids,
  what,
  onDeleted,
}: {
  readonly ids: readonly RecordId[];
  /** What the message calls it. */
  readonly what: Words;
  readonly onDeleted: () => void;
}) {
  const { edit, messages, undo } = useEditor();
  return (
    <IconButton
      icon="trash"
      label={names.delete}
      onClick={() => {
        if (!edit(recordDelete({ ids: [...ids] }))) return;
        messages.news(say('details.deleted', 'Deleted: {what}', { what }), { label: names.undo, run: undo });
        onDeleted();
      }}
    />
  );
}
