import { say } from '../../lib/words.ts';
import { ProgressBar } from '../kit/progress-bar.tsx';
import styles from './import-dialog.module.css';

/** How far reading has come (0…1; undefined while nothing is read for long), or that a workspace is being made. */
export function Working({ progress, making }: { readonly progress: number | undefined; readonly making: boolean }) {
  if (!making && progress === undefined) return null;
  // One file is read in one go, and what was read is planned after it: a bar that stands at its end would tell a lie.
  const known = !making && progress !== undefined && progress > 0 && progress < 1;
  return (
    <div className={styles.progress}>
      <ProgressBar
        label={making ? say('import.making', 'Making the workspace…') : say('import.reading', 'Reading…')}
        value={known ? progress : undefined}
      />
    </div>
  );
}
