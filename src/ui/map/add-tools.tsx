import { useMapActions } from '../canvas/map-actions.ts';
import { useKeysOn } from '../editor/key-switches.ts';
import { Button } from '../kit/button.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { names } from '../names.ts';
import styles from './map-view.module.css';

/** The toolbar that adds touchpoints and stages. */
export function AddTools() {
  const actions = useMapActions();
  const hasKeys = useKeysOn('letters');
  return (
    <Toolbar label={names.add} className={styles.add}>
      <Button
        icon="plus"
        label={names.addTouchpoint}
        {...(hasKeys && { hotkey: 'T' })}
        onClick={() => actions.addTouchpoint()}
      />
      <Button icon="panelTop" label={names.addStage} {...(hasKeys && { hotkey: 'S' })} onClick={actions.addStage} />
    </Toolbar>
  );
}
