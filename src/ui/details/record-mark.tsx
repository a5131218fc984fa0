import type { CSSProperties, ReactNode } from 'react';
import { customProperty } from '../../look/token-css.ts';
import { departmentToken } from '../../look/tokens.ts';
import type { ChannelKind } from '../../model/records/channel.ts';
import type { ChannelId, DepartmentId } from '../../model/records/kinds.ts';
import { tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { departmentInitials } from '../../model/selectors/department-initials.ts';
import { channelIcons } from '../../scene/channel-icons.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { Icon } from '../kit/icon.tsx';
import styles from './record-mark.module.css';

/** The square of a department: its initials on its colour. The name stands beside it. */
export function DepartmentMark({ departmentId }: { readonly departmentId: DepartmentId }) {
  const colour = useWorkspace(({ departments }) => departments[departmentId]?.colour ?? 0);
  const initials = useWorkspace((workspace) => departmentInitials(workspace, departmentId));
  return (
    <span
      className={styles.department}
      style={{ '--department': `var(${customProperty(departmentToken(colour))})` } as CSSProperties} // a custom property
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}

/** The picture of a channel, by its kind. */
export function ChannelMark({ kind }: { readonly kind: ChannelKind }) {
  return (
    <span className={styles.channel} aria-hidden="true">
      <Icon name={channelIcons[kind]} />
    </span>
  );
}

/** The mark that stands before a record's name; nothing where its kind has none. */
export function markOf(workspace: Workspace, id: string): ReactNode {
  const table = tableOf(id);
  if (table === 'departments') return <DepartmentMark departmentId={id as DepartmentId} />; // its table was just read
  if (table !== 'channels') return undefined;
  return <ChannelMark kind={workspace.channels[id as ChannelId]?.kind ?? 'other'} />; // its table was just read
}
