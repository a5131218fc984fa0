import { memo, useId } from 'react';
import type { IconName } from '../../look/icons.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { channelIcons } from '../../scene/channel-icons.ts';
import { words } from '../../words/render.ts';
import { selectedSet } from '../canvas/selection.ts';
import { useSession, useWorkspace } from '../editor/use-editor.ts';
import { Icon } from '../kit/icon.tsx';
import { aboutRow, notesOf } from './about-row.ts';
import { EditedRow } from './edited-row.tsx';
import styles from './outline.module.css';
import type { Row, RowOf } from './outline-rows.ts';
import { isRowSelected } from './row-focus.ts';
import { RowMarks } from './row-marks.tsx';
import { nameOfRow } from './row-names.ts';

interface Props {
  readonly row: Row;
  /** Where it stands, in pixels from the top of the list. */
  readonly top: number;
  /** Whether Tab comes to it. */
  readonly isInTurn: boolean;
}

/** One item of the tree. It reads what it shows by itself, so that an edit renders only the rows anew that show it. */
export const OutlineRow = memo(function OutlineRow({ row, top, isInTurn }: Props) {
  const { of, level, position, count, open, key } = row;
  const name = useWorkspace((workspace) => words(nameOfRow(workspace, of)));
  const about = useWorkspace((workspace) => {
    const says = aboutRow(workspace, of);
    return says && words(says);
  });
  const isSelected = useSession((session) => isRowSelected(row, selectedSet(session)));
  const isEditing = useSession((session) => session.editing === key);
  const aboutId = useId();
  return (
    <div
      role="treeitem"
      data-key={key}
      data-kind={of.kind}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={isInTurn ? 0 : -1}
      aria-label={name}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={count}
      aria-selected={isSelected}
      {...(open !== undefined && { 'aria-expanded': open })}
      {...(about && { 'aria-describedby': aboutId })}
    >
      <span className={styles.toggle} data-toggles={open === undefined ? undefined : ''} aria-hidden="true">
        {open !== undefined && <Icon name={open ? 'chevronDown' : 'chevronRight'} size={15} />}
      </span>
      <RowIcon of={of} />
      {isEditing ? <EditedRow row={row} /> : <RowText of={of} name={name} />}
      {of.kind === 'touchpoint' && <RowMarks id={of.id} />}
      {about && (
        <span id={aboutId} hidden>
          {about}
        </span>
      )}
    </div>
  );
});

function RowText({ of, name }: { readonly of: RowOf; readonly name: string }) {
  const isUntitled = useWorkspace((workspace) => isWithoutName(workspace, of));
  const notes = useWorkspace((workspace) => notesOf(workspace, of).map(words).join(' · '));
  return (
    <span className={styles.text} aria-hidden="true">
      <span className={styles.name} data-untitled={isUntitled || undefined}>
        {name}
      </span>
      {notes && <span className={styles.note}>{notes}</span>}
    </span>
  );
}

function isWithoutName({ stages, touchpoints }: Workspace, of: RowOf): boolean {
  if (of.kind === 'stage') return !stages[of.id]?.name.trim();
  return of.kind === 'touchpoint' && !touchpoints[of.id]?.name.trim();
}

function RowIcon({ of }: { readonly of: RowOf }) {
  const icon = useWorkspace((workspace) => iconOf(workspace, of));
  return (
    <span className={styles.icon} aria-hidden="true">
      {icon ? <Icon name={icon} size={of.kind === 'touchpoint' ? 16 : 14} /> : <span className={styles.dot} />}
    </span>
  );
}

function iconOf({ touchpoints, channels }: Workspace, of: RowOf): IconName | undefined {
  switch (of.kind) {
    case 'stage':
      return 'panelTop';
    case 'unsorted':
      return 'layers';
    case 'goes-to':
      return 'arrowRight';
    case 'owner':
      return 'people';
    case 'jam':
      return 'jam';
    case 'touchpoint': {
      const channelId = touchpoints[of.id]?.channelId;
      const kind = channelId && channels[channelId]?.kind;
      return kind && channelIcons[kind];
    }
  }
}
