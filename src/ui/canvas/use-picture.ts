import { useCallback, useMemo } from 'react';
import { themes } from '../../look/tokens.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { indexOf } from '../../scene/spatial-index.ts';
import type { MapNode } from './map-nodes.ts';
import { useOpenMap } from './open-map.ts';
import type { Paint } from './paint-layer.tsx';
import type { FindAt } from './use-pointing.ts';
import { useWornTheme } from './worn-theme.ts';

/** How near a pointer has to come to a line, in CSS pixels. */
const near = 7;

/** The picture under the elements, and what it shows at a point. */
export function usePicture(
  layout: JourneyLayout,
  _nodes: readonly MapNode[],
): { readonly paint: Paint; readonly findAt: FindAt } {
  const theme = useWornTheme();
  const map = useOpenMap();
  const paint = useMemo<Paint>(() => {
    const colours = themes[theme];
    return (context) => {
      for (const { box } of layout.stages) {
        context.fillStyle = colours.surface;
        context.fillRect(box.x, box.y, box.width, box.height);
      }
      context.strokeStyle = colours.connection;
      for (const { d } of layout.connections.values()) context.stroke(new Path2D(d));
    };
  }, [theme, layout]);
  const findAt = useCallback<FindAt>(
    (point) => indexOf(map.layout()).hitTest(point, near / map.camera.get().zoom)?.id,
    [map],
  );
  return { paint, findAt };
}
