import { words } from '../../words/render.ts';
import { useMapActions } from '../canvas/map-actions.ts';
import { Button } from '../kit/button.tsx';
import { names } from '../names.ts';
import styles from './map-view.module.css';

/** The toolbar that adds touchpoints and stages. */
export function AddTools() {
  const actions = useMapActions();
  return (
    <div role="toolbar" aria-label={words(names.add)} className={styles.add}>
      <Button icon="plus" label={names.addTouchpoint} hotkey="T" onClick={() => actions.addTouchpoint()} />
      <Button icon="panelTop" label={names.addStage} hotkey="S" onClick={actions.addStage} />
    </div>
  );
}
