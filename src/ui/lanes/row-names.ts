import { say } from '../../lib/words.ts';

/** *Add row*: makes a row of one's own under the map. */
export const addRow = say('rows.add', 'Add row');

/** *Rows…*: which rows stand under the map, and in which order. */
export const arrangeRows = say('rows.arrange', 'Rows…');

/** What workshops often write under a map. */
export const rowIdeas = [
  say('rows.idea.doing', 'Doing'),
  say('rows.idea.thinking', 'Thinking'),
  say('rows.idea.saying', 'Saying'),
  say('rows.idea.evidence', 'Evidence'),
  say('rows.idea.backstage', 'Backstage'),
] as const;
