import { themes } from '../../../src/look/tokens.ts';
import type { Workspace } from '../../../src/model/records/tables.ts';
import type { JourneyLayout } from '../../../src/scene/layout.ts';
import { createCanvasPainter } from '../../../src/scene/painters/canvas.ts';
import { svgOf } from '../../../src/scene/painters/svg.ts';
import { createScenes } from '../../../src/scene/scene.ts';
import { words } from '../../../src/words/render.ts';

const size = { width: 1280, height: 800 };

/** The whole journey as an SVG document. */
export function svgTextOf(workspace: Workspace, layout: JourneyLayout): string {
  const scene = createScenes(words)(workspace, layout);
  return svgOf(scene.groups(), layout.bounds, 'light', { title: 'Journey', ground: 'ground' });
}

/** The whole journey, every detail drawn, as a picture of 1280 × 800. */
export function pngOf(workspace: Workspace, layout: JourneyLayout): Promise<Blob> {
  const scene = createScenes(words)(workspace, layout);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser paints nothing');
  const { x, y, width, height } = layout.bounds;
  const zoom = Math.min(size.width / width, size.height / height);
  const view = { x: -x * zoom, y: -y * zoom, zoom };
  createCanvasPainter((d) => new Path2D(d))(context, scene, { view, size, colours: themes.light, detail: 'full' });
  return canvas.convertToBlob({ type: 'image/png' });
}
