import { succeed } from '../../../lib/result.ts';
import { svgOf } from '../../../scene/painters/svg.ts';
import { fileName } from '../file-name.ts';
import type { Exporter } from '../format.ts';
import { pause } from '../pause.ts';
import { pictureOf } from '../picture.ts';

/** The journey as an SVG document. */
export const saveSvg: Exporter = async (job) => {
  const { signal, onProgress, transparent = false } = job;
  await pause(signal);
  const { items, bounds, theme, title, description } = pictureOf(job);
  onProgress?.(0.5);
  await pause(signal);
  const text = svgOf(items, bounds, theme, { title, description, ground: transparent ? undefined : 'ground' });
  onProgress?.(1);
  return succeed({ fileName: fileName(title, title, '.svg'), blob: new Blob([text], { type: 'image/svg+xml' }) });
};
