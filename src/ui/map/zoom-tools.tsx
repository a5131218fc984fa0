import { useSyncExternalStore } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { useOpenMap } from '../canvas/open-map.ts';
import { zoomStep } from '../canvas/viewport-math.ts';
import { useKeysOn } from '../editor/key-switches.ts';
import { IconButton } from '../kit/button.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { names } from '../names.ts';
import styles from './map-view.module.css';
import { OverviewButton } from './overview-tools.tsx';
import { TidyButton } from './tidy-button.tsx';
import { zoomMap } from './zoom.ts';

/** The toolbar that zooms, with the zoom there is. */
export function ZoomTools() {
  const map = useOpenMap();
  const { camera, layout } = map;
  const hasKeys = useKeysOn('letters');
  const percent = useSyncExternalStore(camera.subscribe, () => Math.round(camera.get().zoom * 100));
  return (
    <Toolbar label={say('map.zoom-tools', 'Zoom')} className={styles.zoom}>
      <IconButton
        kind="plain"
        icon="minus"
        label={names.zoomOut}
        {...(hasKeys && { hotkey: '-' })}
        onClick={() => zoomMap(map, 1 / zoomStep)}
      />
      <span className={styles.percent}>{words(say('map.zoom', '{percent, number} %', { percent }))}</span>
      <IconButton
        kind="plain"
        icon="plus"
        label={names.zoomIn}
        {...(hasKeys && { hotkey: '+' })}
        onClick={() => zoomMap(map, zoomStep)}
      />
      <IconButton
        kind="plain"
        icon="maximize"
        label={names.fit}
        {...(hasKeys && { hotkey: '0' })}
        onClick={() => camera.fit(layout().bounds)}
      />
      <TidyButton />
      <OverviewButton />
    </Toolbar>
  );
}
