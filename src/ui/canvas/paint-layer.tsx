import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { Theme } from '../../look/tokens.ts';
import type { Box } from '../../scene/items.ts';
import type { Camera } from './camera.ts';
import styles from './map-canvas.module.css';
import type { Drawn } from './map-window.ts';
import { mostPatches, patchesFor } from './patches.ts';
import type { Picture } from './picture.ts';
import type { Shown } from './shown-in.ts';
import { contains, inWindow } from './viewport-math.ts';

type Context = OffscreenCanvasRenderingContext2D;

interface Patched {
  readonly within: Box;
  readonly count: number;
  /** Ids of what was left blank because an element stands over it. */
  readonly blank: ReadonlySet<string>;
}

interface Last {
  readonly drawn: Drawn;
  readonly theme: Theme;
  readonly shown: Shown;
  /** Where it is no longer right. */
  readonly outdated: readonly Box[];
  /** The part of the map in which patches make up for that, and how many there are; each lies over those before it. */
  readonly patched: Patched | undefined;
}

/** Milliseconds after which what has been patched is drawn whole, so that the next edit finds little to patch. */
const wholeAfter = 600;

/** So many small canvases there are: for a few edits in a row. */
const canvasCount = 3 * mostPatches;

/** How far beyond the window is patched, as a share of its size on each side. */
const beyond = 0.04;

/** Draws on a surface of its own, and shows that: a canvas that can be drawn on is copied whole in every frame in which it moves. */
function show(canvas: HTMLCanvasElement | null, { area, zoom }: Drawn, paint: (context: Context) => void): void {
  const scale = zoom * devicePixelRatio;
  const { x, y, width, height } = area;
  const surface = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = surface.getContext('2d');
  context?.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  if (context) paint(context);
  canvas?.getContext('bitmaprenderer')?.transferFromImageBitmap(surface.transferToImageBitmap());
}

function lay(canvas: HTMLCanvasElement, { x, y, width, height }: Box): void {
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.style.transform = `translate(${x}px, ${y}px)`;
}

function around(camera: Camera): Box {
  const { x, y, width, height } = inWindow(camera.get(), camera.size());
  return {
    x: x - width * beyond,
    y: y - height * beyond,
    width: width * (1 + 2 * beyond),
    height: height * (1 + 2 * beyond),
  };
}

/** What was left blank under elements that are there no longer. */
const bare = ({ patched }: Last, { parts }: Shown, { elements }: Picture): readonly Box[] =>
  [...(patched?.blank ?? [])].flatMap((id) => {
    const part = elements.has(id) ? undefined : parts.get(id);
    return part?.under ? part.covers : [];
  });

interface Props {
  readonly drawn: Drawn;
  readonly picture: Picture;
  readonly camera: Camera;
}

/** The picture under the elements. It lies in the part of the page that React Flow moves, so panning draws nothing: it is drawn again when the window leaves it. Where an edit changes it, the window is patched by small canvases, until there is time to draw all of it. */
export function PaintLayer({ drawn, picture, camera }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const patches = useRef<HTMLDivElement>(null);
  const last = useRef<Last | undefined>(undefined);
  const { area } = drawn;

  useLayoutEffect(() => {
    // The page has no place for the map yet.
    if (drawn.area.width === 0 || drawn.area.height === 0) return;
    const { theme } = picture;
    const canvases = () => [...(patches.current?.children ?? [])] as HTMLCanvasElement[]; // as they are rendered below
    const drawAnew = () => {
      show(canvas.current, drawn, (context) => picture.paint(context, drawn));
      for (const each of canvases()) each.hidden = true;
      last.current = { drawn, theme, shown, outdated: [], patched: undefined };
    };
    const patch = (within: Box, outdated: readonly Box[], from: number): Last['patched'] => {
      const boxes = patchesFor(drawn, within, outdated, drawn.zoom * devicePixelRatio);
      canvases().forEach((each, index) => {
        const box = boxes[index - from];
        if (box) {
          const part = { area: box, zoom: drawn.zoom };
          show(each, part, (context) => picture.patch(context, part));
          lay(each, box);
        }
        if (index >= from) each.hidden = !box;
      });
      return { within, count: from + boxes.length, blank: picture.elements };
    };
    /** Over the patches of earlier edits where they lie in the same part and leave room, else all anew. */
    const patchMore = ({ outdated, patched }: Last, changed: readonly Box[]): Last['patched'] => {
      const goesOn = patched && contains(patched.within, inWindow(camera.get(), camera.size()));
      return goesOn && patched.count <= canvasCount - mostPatches
        ? patch(patched.within, changed, patched.count)
        : patch(around(camera), [...outdated, ...changed], 0);
    };

    const shown = picture.shows(drawn);
    const before = last.current?.drawn === drawn && last.current.theme === theme ? last.current : undefined;
    if (!before) drawAnew();
    else {
      const changed = [...(picture.outdated(before.shown, shown) ?? [drawn.area]), ...bare(before, shown, picture)];
      try {
        if (changed.length > 0)
          last.current = {
            drawn,
            theme,
            shown,
            outdated: [...before.outdated, ...changed],
            patched: patchMore(before, changed),
          };
      } catch {
        drawAnew();
      }
    }
    // Letters are drawn with what there is, and again when the bundled face has come.
    document.fonts?.addEventListener('loadingdone', drawAnew);
    const stop = camera.subscribe(() => {
      const now = last.current;
      if (!now?.patched || contains(now.patched.within, inWindow(camera.get(), camera.size()))) return;
      try {
        last.current = { ...now, patched: patch(around(camera), now.outdated, 0) };
      } catch {
        drawAnew();
      }
    });
    const timer = picture.isAtRest && last.current?.patched ? setTimeout(drawAnew, wholeAfter) : undefined;
    return () => {
      document.fonts?.removeEventListener('loadingdone', drawAnew);
      stop();
      clearTimeout(timer);
    };
  }, [drawn, picture, camera]);

  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; what it shows is told by the elements */}
      <canvas
        ref={canvas}
        className={styles.paint}
        aria-hidden="true"
        style={{ width: area.width, height: area.height, transform: `translate(${area.x}px, ${area.y}px)` }}
      />
      <div ref={patches} className={styles.patches} aria-hidden="true">
        {Array.from({ length: canvasCount }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
          <canvas key={index} className={styles.paint} hidden />
        ))}
      </div>
    </ViewportPortal>
  );
}
