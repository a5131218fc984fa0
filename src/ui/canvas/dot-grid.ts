import type { Box } from '../../scene/items.ts';

const apart = 26;

/** Draws the faint dots of the ground over an area, on a surface whose unit is a pixel of the map; farther out they thin out. */
export function paintDots(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  area: Box,
  zoom: number,
  colour: string,
): void {
  const step = apart * 2 ** Math.max(0, Math.round(Math.log2(0.9 / zoom)));
  const side = 1.4 / zoom;
  context.fillStyle = colour;
  context.beginPath();
  for (let x = Math.ceil(area.x / step) * step; x < area.x + area.width; x += step)
    for (let y = Math.ceil(area.y / step) * step; y < area.y + area.height; y += step)
      context.rect(x - side / 2, y - side / 2, side, side);
  context.fill();
}
