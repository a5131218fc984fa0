import { useCallback } from 'react';
import { words } from '../../words/render.ts';
import { useSession, useWorkspace } from '../editor/use-editor.ts';
import { names } from '../names.ts';
import { useClosed } from './folding.ts';
import { useOpenOutline } from './open-outline.ts';
import styles from './outline.module.css';
import { OutlineRow } from './outline-row.tsx';
import { type Row, type Rows, rowAt } from './outline-rows.ts';
import { rowInTurn } from './row-focus.ts';
import { rowHeight } from './row-height.ts';
import { useRange } from './row-window.ts';
import { useOutlineKeys } from './use-outline-keys.ts';
import { useRowClicks } from './use-row-clicks.ts';
import { useRowDrag } from './use-row-drag.ts';
import { type Keyboard, useRowKeyboard } from './use-row-keyboard.ts';
import { useUndoneEntries } from './use-undone-entries.ts';

/** The tree of a journey. Only the rows in sight and the one with the keyboard are elements; the others are counted. */
export function OutlineTree({ keyboard, emptyId }: { readonly keyboard: Keyboard; readonly emptyId: string }) {
  const outline = useOpenOutline();
  const closed = useClosed(outline.folding);
  const read = useCallback(
    (workspace: Parameters<typeof outline.rowsOf>[0]) => outline.rowsOf(workspace, closed),
    [outline, closed],
  );
  const rows = useWorkspace(read);
  const inTurn = useSession((session) => rowInTurn(rows, session)?.key);
  const { first, end } = useRange(outline.window);
  const { hold } = outline.window;
  useUndoneEntries(rows, keyboard);
  useRowKeyboard(outline, rows, inTurn, keyboard);
  const onKeyDown = useOutlineKeys();
  const clicks = useRowClicks();
  const drag = useRowDrag();

  return (
    <div
      ref={hold}
      role="tree"
      aria-label={words(names.outline)}
      aria-multiselectable="true"
      data-region="view"
      className={styles.tree}
      tabIndex={rows.list.length === 0 ? 0 : -1}
      {...(rows.list.length === 0 && { 'aria-describedby': emptyId })}
      onKeyDown={onKeyDown}
      {...clicks}
      {...drag.handlers}
      data-dragging={drag.place ? '' : undefined}
    >
      <div role="presentation" className={styles.rows} style={{ height: rows.list.length * rowHeight }}>
        {drawn(rows, first, end, inTurn).map((row) => (
          <OutlineRow
            key={row.key}
            row={row}
            top={(rows.at.get(row.key) ?? 0) * rowHeight}
            isInTurn={row.key === inTurn}
          />
        ))}
        {drag.place && (
          <div
            className={styles.landing}
            data-level={drag.place.level}
            style={{ transform: `translateY(${drag.place.line * rowHeight - 1}px)` }}
          />
        )}
      </div>
    </div>
  );
}

/** The rows that are elements, in their order. */
function drawn(rows: Rows, first: number, end: number, inTurn: string | undefined): readonly Row[] {
  const inSight = rows.list.slice(first, end);
  const at = inTurn === undefined ? undefined : rows.at.get(inTurn);
  const row = rowAt(rows, inTurn);
  if (at === undefined || !row || (at >= first && at < end)) return inSight;
  return at < first ? [row, ...inSight] : [...inSight, row];
}
