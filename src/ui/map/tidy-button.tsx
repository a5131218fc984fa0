import { useCallback } from 'react';
import { say } from '../../lib/words.ts';
import { useLend } from '../commands/lent.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { names } from '../names.ts';
import styles from './tidy-button.module.css';
import { useTidy } from './use-tidy.ts';

/** Arranges the map so that it reads well; while that takes long, how far it has come and a way to stop it. */
export function TidyButton() {
  const { share, start, stop } = useTidy();
  useLend(
    'tidy',
    useCallback(() => void start(), [start]),
  );
  return (
    <>
      <IconButton
        kind="plain"
        icon="tidy"
        label={names.tidy}
        aria-disabled={share !== undefined}
        onClick={() => void start()}
      />
      {share !== undefined && (
        <div className={styles.working}>
          <ProgressBar label={say('tidy.working', 'Tidying…')} value={share} />
          <Button size="small" label={names.cancel} onClick={stop} />
        </div>
      )}
    </>
  );
}
