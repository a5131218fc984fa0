import { say } from '../../lib/words.ts';
import { Button } from '../kit/button.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { names } from '../names.ts';
import { useOpenOutline } from './open-outline.ts';
import styles from './outline.module.css';
import { useOutlineActions } from './outline-actions.ts';

/** The toolbar above the tree: what adds, and what folds. */
export function OutlineTools() {
  const actions = useOutlineActions();
  const { folding, rows } = useOpenOutline();
  const touchpoints = () => rows().list.flatMap(({ of, key }) => (of.kind === 'touchpoint' ? [key] : []));
  return (
    <div className={styles.tools}>
      <Toolbar label={names.add} className={styles.add}>
        <Button icon="plus" label={names.addTouchpoint} onClick={actions.addTouchpoint} />
        <Button icon="panelTop" label={names.addStage} onClick={actions.addStage} />
      </Toolbar>
      <Toolbar label={say('outline.fold', 'Fold')} className={styles.add}>
        <Button
          kind="quiet"
          label={say('outline.names-only', 'Names only')}
          onClick={() => folding.close(touchpoints())}
        />
        <Button
          kind="quiet"
          label={say('outline.show-all', 'Show all')}
          onClick={() => folding.open([...folding.closed()])}
        />
      </Toolbar>
    </div>
  );
}
