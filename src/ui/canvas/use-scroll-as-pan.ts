import { useEffect } from 'react';
import type { OpenMap } from './open-map.ts';

/** The map does not scroll, but browsers scroll what is out of sight into view, as for find in page: then the map moves there instead. */
export function useScrollAsPan({ camera }: OpenMap, root: HTMLElement | null): void {
  useEffect(() => {
    if (!root) return;
    const onScroll = () => {
      const { scrollLeft, scrollTop } = root;
      if (scrollLeft === 0 && scrollTop === 0) return;
      root.scrollTo({ left: 0, top: 0, behavior: 'instant' });
      camera.panBy(-scrollLeft, -scrollTop);
    };
    root.addEventListener('scroll', onScroll, { capture: true });
    return () => root.removeEventListener('scroll', onScroll, { capture: true });
  }, [camera, root]);
}
