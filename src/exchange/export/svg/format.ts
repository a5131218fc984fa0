import { say } from '../../../lib/words.ts';
import type { ExportFormat } from '../format.ts';

/** The map as a drawing of real text and shapes, sharp at any size. */
export const svg: ExportFormat = {
  id: 'svg',
  label: say('format.svg', 'SVG'),
  whats: ['journey'],
  asks: ['transparent', 'leaveOut'],
  load: async () => (await import('./save-svg.ts')).saveSvg,
};
