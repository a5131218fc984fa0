import { useCallback, useMemo } from 'react';
import { createCanvasPainter } from '../../scene/painters/canvas.ts';
import type { Scene } from '../../scene/scene.ts';
import { indexOf } from '../../scene/spatial-index.ts';
import { brokenIn, markBroken } from './broken-groups.ts';
import { paintDots } from './dot-grid.ts';
import type { MapNode } from './map-nodes.ts';
import { useOpenMap } from './open-map.ts';
import type { Picture } from './paint-layer.tsx';
import { outdatedIn, shownIn } from './shown-in.ts';
import { useTrace } from './traces.ts';
import type { FindAt } from './use-pointing.ts';
import { useWornColours, useWornTheme } from './worn-theme.ts';

const nothing: ReadonlySet<string> = new Set();

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

  const picture = useMemo((): Picture => {
    const elements = new Set(nodes.map(({ id }) => id));
    return {
      shows(drawn) {
        const shown = shownIn(scene, drawn, leaveOut);
        return { ...shown, whole: [colours, ...shown.whole] };
      },
      outdated(last, now) {
        if (last.theme !== theme) return undefined;
        const seen = outdatedIn(last.shown, now, elements);
        // Once something is drawn, what lies under elements is as well: then the picture is right all over.
        return seen?.length === 0 ? seen : outdatedIn(last.shown, now, nothing);
      },
      theme,
      isAtRest: moving === undefined,
      paint(context, { area, zoom }) {
        const view = { x: -area.x * zoom, y: -area.y * zoom, zoom };
        const size = { width: area.width * zoom, height: area.height * zoom };
        const options = { view, size, colours, pixelRatio: devicePixelRatio, keepsGround: true };
        paintDots(context, area, zoom, colours.groundDot);
        try {
          painter(context, scene, { ...options, leaveOut });
        } catch {
          const broken = brokenIn(scene);
          context.reset();
          painter(context, broken.scene, { ...options, leaveOut: new Set([...leaveOut, ...broken.ids]) });
          markBroken(context, broken, view, colours);
        }
      },
      mend(context, { area, zoom }, shown, cells) {
        context.beginPath();
        for (const { x, y, width, height } of cells.boxes) context.rect(x, y, width, height);
        context.clip();
        context.fillStyle = colours.ground;
        context.fillRect(area.x, area.y, area.width, area.height);
        paintDots(context, area, zoom, colours.groundDot);
        const untouched = [...shown.parts].filter(([, { covers }]) => !covers.some(cells.touches));
        const view = { x: -area.x * zoom, y: -area.y * zoom, zoom };
        const size = { width: area.width * zoom, height: area.height * zoom };
        const others = new Set([...leaveOut, ...untouched.map(([id]) => id)]);
        painter(context, scene, {
          view,
          size,
          colours,
          pixelRatio: devicePixelRatio,
          keepsGround: true,
          leaveOut: others,
        });
      },
    };
  }, [theme, colours, scene, nodes, moving, leaveOut, painter]);

  const findAt = useCallback<FindAt>(
    (point) => indexOf(map.layout()).hitTest(point, near / map.camera.get().zoom)?.id,
    [map],
  );
  return { picture, findAt };
}
