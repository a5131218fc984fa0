import { say } from '../../lib/words.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import type { LaneId } from '../../model/records/kinds.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { NameInput } from '../canvas/name-input.tsx';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import styles from './lanes.module.css';

interface Props {
  readonly id: LaneId;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
  /** `isGoingOn`: Enter or Escape, after which the keyboard stays here. */
  readonly onDone: (isGoingOn: boolean) => void;
}

/** The name of a row, renamed where it stands. */
export function RowTitle({ id, isEdited, onEdit, onDone }: Props) {
  const { edit, store } = useEditor();
  const name = useWorkspace((workspace) => workspace.lanes[id]?.name ?? '');
  const shown = useWorkspace((workspace) => words(nameOf(workspace, id)));
  const write = (value: string) => edit(recordSetField({ id, field: 'name', value }), { typing: `name ${id}` });
  return (
    <div className={styles.title}>
      {isEdited ? (
        <NameInput
          label={say('row.what-is-it', 'What is this row about')}
          value={name}
          top={1}
          onType={write}
          onDone={(how, before) => {
            store.endTyping();
            if (how === 'escape' && store.snapshot().lanes[id]?.name !== before) write(before);
            store.endTyping();
            onDone(how !== 'left');
          }}
        />
      ) : (
        <button
          type="button"
          className={styles.name}
          tabIndex={-1}
          data-spot={id}
          aria-label={words(say('row.rename', 'Rename row {name}', { name: shown }))}
          onClick={onEdit}
        >
          {shown}
        </button>
      )}
    </div>
  );
}
