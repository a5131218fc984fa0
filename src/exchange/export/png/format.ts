import { say } from '../../../lib/words.ts';
import type { ExportFormat } from '../format.ts';

/** The map as a picture for documents and messages. */
export const png: ExportFormat = {
  id: 'png',
  label: say('format.png', 'PNG'),
  whats: ['journey'],
  asks: ['size', 'transparent', 'leaveOut'],
  load: async () => (await import('./save-png.ts')).savePng,
};
