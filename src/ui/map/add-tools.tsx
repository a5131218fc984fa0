import { useMapActions } from '../canvas/map-actions.ts';
import { Button } from '../kit/button.tsx';
import { names } from '../names.ts';
import styles from './map-view.module.css';
import { Tools } from './tools.tsx';

/** The toolbar that adds touchpoints and stages. */
export function AddTools() {
  const actions = useMapActions();
  return (
    <Tools label={names.add} className={styles.add}>
      <Button icon="plus" label={names.addTouchpoint} hotkey="T" onClick={() => actions.addTouchpoint()} />
      <Button icon="panelTop" label={names.addStage} hotkey="S" tabIndex={-1} onClick={actions.addStage} />
    </Tools>
  );
}
