import type { Theme } from '../../look/tokens.ts';
import type { Box } from '../../scene/items.ts';
import type { createCanvasPainter } from '../../scene/painters/canvas.ts';
import type { Colours } from '../../scene/painters/canvas-items.ts';
import type { Scene } from '../../scene/scene.ts';
import { brokenIn, markBroken } from './broken-groups.ts';
import { paintDots } from './dot-grid.ts';
import type { Drawn } from './map-window.ts';
import { grown, outdatedIn, type Shown, shownIn } from './shown-in.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** What the canvas shows. */
export interface Picture {
  readonly theme: Theme;
  /** Whether nothing is being dragged: then there is time to draw. */
  readonly isAtRest: boolean;
  /** Ids of what stands over the picture as an element. */
  readonly elements: ReadonlySet<string>;
  /** What a drawing of an area would consist of. */
  shows(drawn: Drawn): Shown;
  /** Where an earlier drawing of the same area no longer looks as it should; undefined for everywhere. */
  outdated(last: Shown, now: Shown): readonly Box[] | undefined;
  /** Draws an area; the context is set so that its unit is a pixel of the map. */
  paint(context: Context, drawn: Drawn): void;
  /** Draws an area so that it covers what lies under it, but for what elements stand over; throws where something cannot be drawn. */
  patch(context: Context, drawn: Drawn): void;
}

/** What a picture is made of. */
export interface PictureOf {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly colours: Colours;
  readonly painter: ReturnType<typeof createCanvasPainter<Path2D>>;
  /** Ids of what is drawn otherwise. */
  readonly leaveOut: ReadonlySet<string>;
  /** Ids of what stands over the picture as an element. */
  readonly elements: ReadonlySet<string>;
  readonly isAtRest: boolean;
}

const nothing: ReadonlySet<string> = new Set();

/** How far what is drawn reaches beyond its place, in pixels of the map: arrow heads, badges, shadows. */
const besideIt = 32;

/** The picture of a scene. */
export function pictureOf({ scene, theme, colours, painter, leaveOut, elements, isAtRest }: PictureOf): Picture {
  const lookingAt = ({ area, zoom }: Drawn) => ({
    view: { x: -area.x * zoom, y: -area.y * zoom, zoom },
    size: { width: area.width * zoom, height: area.height * zoom },
    colours,
    pixelRatio: devicePixelRatio,
    keepsGround: true,
  });
  return {
    theme,
    isAtRest,
    elements,
    shows(drawn) {
      const shown = shownIn(scene, drawn, leaveOut);
      return { ...shown, whole: [colours, ...shown.whole] };
    },
    outdated(last, now) {
      const seen = outdatedIn(last, now, elements);
      // Once something is drawn, what lies under elements is as well: then the picture is right all over.
      return seen?.length === 0 ? seen : outdatedIn(last, now, nothing);
    },
    paint(context, drawn) {
      const options = lookingAt(drawn);
      paintDots(context, drawn.area, drawn.zoom, colours.groundDot);
      try {
        painter(context, scene, { ...options, leaveOut });
      } catch {
        const broken = brokenIn(scene);
        context.reset();
        painter(context, broken.scene, { ...options, leaveOut: new Set([...leaveOut, ...broken.ids]) });
        markBroken(context, broken, options.view, colours);
      }
    },
    patch(context, drawn) {
      const { x, y, width, height } = drawn.area;
      // What lies just beside it may reach into it.
      const seen = grown(drawn.area, besideIt);
      context.fillStyle = colours.ground;
      context.fillRect(x, y, width, height);
      paintDots(context, seen, drawn.zoom, colours.groundDot);
      painter(context, scene, { ...lookingAt(drawn), seen, leaveOut, blank: elements });
    },
  };
}
