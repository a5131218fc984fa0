import { useSyncExternalStore } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { useOpenMap } from '../canvas/open-map.ts';
import { zoomStep } from '../canvas/viewport-math.ts';
import { IconButton } from '../kit/button.tsx';
import { names } from '../names.ts';
import styles from './map-view.module.css';

/** The buttons that zoom, with the zoom there is. */
export function ZoomControls() {
  const { camera, layout } = useOpenMap();
  const percent = useSyncExternalStore(camera.subscribe, () => Math.round(camera.get().zoom * 100));
  return (
    <div className={styles.zoom}>
      <IconButton
        kind="plain"
        icon="minus"
        label={names.zoomOut}
        hotkey="-"
        onClick={() => camera.zoomBy(1 / zoomStep)}
      />
      <span className={styles.percent}>{words(say('map.zoom', '{percent, number} %', { percent }))}</span>
      <IconButton kind="plain" icon="plus" label={names.zoomIn} hotkey="+" onClick={() => camera.zoomBy(zoomStep)} />
      <IconButton
        kind="plain"
        icon="maximize"
        label={names.fit}
        hotkey="0"
        onClick={() => camera.fit(layout().bounds)}
      />
    </div>
  );
}
