import { useCallback, useSyncExternalStore } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { Icon } from '../kit/icon.tsx';
import { useLayout } from './map-provider.tsx';
import { useOpenMap } from './open-map.ts';
import { useTrace } from './traces.ts';
import styles from './tray-hint.module.css';

/** So much of the tray, in CSS pixels, has to be in the window for nobody to need a hint. */
const seenFrom = 48;

/** While something is dragged and the tray is out of sight to the left: says that it is there, and that the map comes along. */
export function TrayHint() {
  const { traces } = useOpenMap();
  const isDragging = useTrace(traces, ({ moving }) => moving !== undefined);
  return isDragging ? <WhereTrayIs /> : null;
}

function WhereTrayIs() {
  const { camera } = useOpenMap();
  const { tray, stages } = useLayout();
  const isOutOfSight = useSyncExternalStore(
    camera.subscribe,
    useCallback(() => {
      if (!tray || stages.length === 0) return false;
      const { x, zoom } = camera.get();
      return (tray.box.x + tray.box.width) * zoom + x < seenFrom;
    }, [camera, tray, stages]),
  );
  if (!isOutOfSight) return null;
  return (
    <div className={styles.hint} aria-hidden="true">
      <span className={styles.arrow}>
        <Icon name="arrowRight" size={16} />
      </span>
      {words(say('tray.there', 'Unsorted: drag to this edge'))}
    </div>
  );
}
