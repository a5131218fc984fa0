import type { ReactNode } from 'react';
import type { IconName } from '../../look/icons.ts';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';
import { type Said, said } from './said.ts';

/** What stands where nothing is yet: what would be here, and what to do. The children are its buttons. */
export function EmptyState({
  icon,
  title,
  text,
  children,
}: {
  readonly icon?: IconName;
  readonly title: Said;
  readonly text?: Said;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.picture}>
          <Icon name={icon} size={22} />
        </span>
      )}
      <p className={styles.title}>{said(title)}</p>
      {text && <p className={styles.text}>{said(text)}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
