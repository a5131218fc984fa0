import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Text for screen readers only. */
export function VisuallyHidden({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span className={styles.hidden} {...(id !== undefined && { id })}>
      {children}
    </span>
  );
}
