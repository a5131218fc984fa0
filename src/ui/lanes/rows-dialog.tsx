import { type DragEvent, useState } from 'react';
import { say } from '../../lib/words.ts';
import { recordAddToSet } from '../../model/commands/record-add-to-set.ts';
import { recordRemoveFromSet } from '../../model/commands/record-remove-from-set.ts';
import type { JourneyId, LaneId } from '../../model/records/kinds.ts';
import { words } from '../../words/render.ts';
import { laneTitle } from '../canvas/use-elements.ts';
import type { AskedRows } from '../editor/asked-rows.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CheckBox } from '../kit/check-box.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { AddRowDialog } from './add-row-dialog.tsx';
import { deleteRow } from './note-edits.ts';
import { addRow } from './row-names.ts';
import styles from './rows-dialog.module.css';
import { type RowOfJourney, rowsOf, stepOf } from './rows-of-journey.ts';

const field = 'lanesShown';

/** The rows under the map of a journey: which are shown, in which order, and one more. */
export function RowsDialog({
  journeyId,
  asked,
  onClose,
}: {
  readonly journeyId: JourneyId;
  readonly asked: AskedRows;
  readonly onClose: () => void;
}) {
  const [isAdding, setAdding] = useState(asked === 'add');
  const rows = useWorkspace((workspace) => rowsOf(workspace, journeyId));
  const { edit } = useEditor();
  const [dragged, setDragged] = useState<string | undefined>(undefined);
  if (isAdding) return <AddRowDialog journeyId={journeyId} onClose={onClose} />;

  const putBefore = (id: string, before: string | undefined) =>
    edit(recordAddToSet({ id: journeyId, field, member: id, ...(before !== undefined && { before }) }));
  const shown = rows.filter(({ isShown }) => isShown);
  const dropOn = (target: string) => {
    if (dragged === undefined || dragged === target) return;
    const from = shown.findIndex(({ id }) => id === dragged);
    const to = shown.findIndex(({ id }) => id === target);
    if (to >= 0) putBefore(dragged, from >= 0 && from < to ? shown[to + 1]?.id : target);
    setDragged(undefined);
  };

  return (
    <Dialog
      title={say('rows.title', 'Rows')}
      size="small"
      onClose={onClose}
      footer={<Button kind="primary" label={say('rows.done', 'Done')} onClick={onClose} />}
    >
      <p className={styles.about}>
        {words(say('rows.about', 'What is ticked stands under the map, in this order, and in every picture of it.'))}
      </p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            rows={rows}
            isDragged={dragged === row.id}
            onShow={(isShown) =>
              isShown
                ? putBefore(row.id, undefined)
                : edit(recordRemoveFromSet({ id: journeyId, field, member: row.id }))
            }
            onPut={(before) => putBefore(row.id, before)}
            onDrag={setDragged}
            onDrop={() => dropOn(row.id)}
          />
        ))}
      </ul>
      <div>
        <Button size="small" icon="plus" label={addRow} onClick={() => setAdding(true)} />
      </div>
    </Dialog>
  );
}

interface RowProps {
  readonly row: RowOfJourney;
  readonly rows: readonly RowOfJourney[];
  readonly isDragged: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly onPut: (before: string | undefined) => void;
  readonly onDrag: (id: string | undefined) => void;
  readonly onDrop: () => void;
}

function Row({ row, rows, isDragged, onShow, onPut, onDrag, onDrop }: RowProps) {
  const { id, isShown, isOwn } = row;
  const editor = useEditor();
  const name = useWorkspace((workspace) => laneTitle(workspace, id));
  const step = (way: 1 | -1) => {
    const before = stepOf(rows, id, way);
    if (before !== null) onPut(before);
  };
  const allow = (event: DragEvent) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };
  return (
    <li
      className={styles.row}
      data-dragged={isDragged || undefined}
      draggable={isShown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        onDrag(id);
      }}
      onDragEnd={() => onDrag(undefined)}
      onDragOver={allow}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <span className={styles.grip} aria-hidden="true" data-holds={isShown || undefined}>
        <Icon name="menu" size={14} />
      </span>
      <div className={styles.shown}>
        <CheckBox label={say('name', '{name}', { name })} checked={isShown} onChange={onShow} />
      </div>
      <IconButton
        size="small"
        icon="chevronUp"
        label={say('rows.up', 'Move {name} up', { name })}
        aria-disabled={stepOf(rows, id, -1) === null}
        onClick={() => step(-1)}
      />
      <IconButton
        size="small"
        icon="chevronDown"
        label={say('rows.down', 'Move {name} down', { name })}
        aria-disabled={stepOf(rows, id, 1) === null}
        onClick={() => step(1)}
      />
      <span className={styles.delete}>
        {isOwn && (
          <IconButton
            size="small"
            icon="trash"
            label={say('rows.delete', 'Delete row {name}', { name })}
            onClick={() => deleteRow(editor, id as LaneId)} // its own rows are records
          />
        )}
      </span>
    </li>
  );
}
