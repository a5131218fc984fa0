import { useLayoutEffect, useRef } from 'react';
import { themes } from '../../look/tokens.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import { createCanvasPainter } from '../../scene/painters/canvas.ts';
import { createScenes } from '../../scene/scene.ts';
import { words } from '../../words/render.ts';
import { useEditor } from '../editor/use-editor.ts';
import { paintDots } from './dot-grid.ts';
import { firstLayout } from './first-layout.ts';
import styles from './first-picture.module.css';
import { inWindow, opening } from './viewport-math.ts';
import { useWornTheme } from './worn-theme.ts';

/** A journey as the map will show it, painted while the map itself is still on its way; nothing in it can be touched. */
export function FirstPicture({ journeyId }: { readonly journeyId: JourneyId }) {
  const { store, session } = useEditor();
  const theme = useWornTheme();
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const surface = canvas.current;
    const context = surface?.getContext('2d');
    if (!surface || !context) return;
    const size = { width: surface.clientWidth, height: surface.clientHeight };
    surface.width = size.width * devicePixelRatio;
    surface.height = size.height * devicePixelRatio;

    const workspace = store.snapshot();
    const layout = firstLayout(workspace, journeyId);
    const view = session.get().viewports[journeyId] ?? opening(layout.bounds, size);
    const colours = themes[theme];
    const { zoom } = view;
    context.setTransform(
      zoom * devicePixelRatio,
      0,
      0,
      zoom * devicePixelRatio,
      view.x * devicePixelRatio,
      view.y * devicePixelRatio,
    );
    paintDots(context, inWindow(view, size), zoom, colours.groundDot);
    const paint = createCanvasPainter((d) => new Path2D(d));
    paint(context, createScenes(words)(workspace, layout), {
      view,
      size,
      colours,
      pixelRatio: devicePixelRatio,
      keepsGround: true,
    });
  }, [store, session, journeyId, theme]);

  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the map that follows tells what it shows
  return <canvas ref={canvas} className={styles.picture} aria-hidden="true" />;
}
