import { useCallback, useMemo } from 'react';
import { createCanvasPainter } from '../../scene/painters/canvas.ts';
import type { Scene } from '../../scene/scene.ts';
import { indexOf } from '../../scene/spatial-index.ts';
import type { MapNode } from './map-nodes.ts';
import { useOpenMap } from './open-map.ts';
import { type Picture, pictureOf } from './picture.ts';
import { useTrace } from './traces.ts';
import type { FindAt } from './use-pointing.ts';
import { useWornColours, useWornTheme } from './worn-theme.ts';

/** How near a pointer has to come to a line, in CSS pixels. */
const near = 7;

/** The picture under the elements, and what it shows at a point. */
export function usePicture(
  scene: Scene,
  nodes: readonly MapNode[],
): { readonly picture: Picture; readonly findAt: FindAt } {
  const theme = useWornTheme();
  const colours = useWornColours(theme);
  const map = useOpenMap();
  const painter = useMemo(() => createCanvasPainter((d) => new Path2D(d)), []);
  const moving = useTrace(map.traces, (state) => state.moving?.ids);

  const leaveOut = useMemo(() => {
    const drawnOtherwise = new Set<string>(moving);
    if (moving)
      for (const { id, fromId, toId } of scene.layout.connections.values())
        if (moving.has(fromId) || moving.has(toId)) drawnOtherwise.add(id);
    return drawnOtherwise;
  }, [moving, scene]);

  const picture = useMemo(() => {
    const elements = new Set(nodes.map(({ id }) => id));
    return pictureOf({ scene, theme, colours, painter, leaveOut, elements, isAtRest: moving === undefined });
  }, [theme, colours, scene, nodes, moving, leaveOut, painter]);

  const findAt = useCallback<FindAt>(
    (point) => indexOf(map.layout()).hitTest(point, near / map.camera.get().zoom)?.id,
    [map],
  );
  return { picture, findAt };
}
