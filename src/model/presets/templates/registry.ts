import { say, type Words } from '../../../lib/words.ts';
import type { Fragment } from '../../fragment.ts';

/** A workspace to begin with, loaded when somebody asks for it: its fragment goes into `records.add`. */
export interface Template {
  readonly id: string;
  readonly title: Words;
  readonly about: Words;
  load(): Promise<Fragment>;
}

/** Every template; the first is what *Open the example* opens. */
export const templates = [
  {
    id: 'broadband',
    title: say('template.broadband', 'Northlight Broadband'),
    about: say(
      'template.broadband.about',
      'From the first advertisement to the call about a fault: five stages, who owns each touchpoint, and where it jams.',
    ),
    load: async () => (await import('./broadband.ts')).broadband,
  },
] as const satisfies readonly [Template, ...Template[]];
