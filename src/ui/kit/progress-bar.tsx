import styles from './progress-bar.module.css';
import { type Said, said } from './said.ts';

/** How far something has come: 0…1, or undefined while nobody knows. */
export function ProgressBar({ label, value }: { readonly label: Said; readonly value: number | undefined }) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={styles.progress}>
      <span>{said(label)}</span>
      <div
        role="progressbar"
        aria-label={said(label)}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent !== undefined && { 'aria-valuenow': percent })}
        className={styles.track}
      >
        <div
          className={`${styles.bar} ${percent === undefined ? styles.unknown : ''}`}
          {...(percent !== undefined && { style: { width: `${percent}%` } })}
        />
      </div>
    </div>
  );
}
