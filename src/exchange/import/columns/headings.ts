import { foldedName } from '../../../model/folded-name.ts';
import type { ColumnMeaning } from '../reading.ts';

const synonyms: Readonly<Record<Exclude<ColumnMeaning, 'leftOut'>, readonly string[]>> = {
  stage: [
    'stage',
    'stages',
    'phase',
    'phases',
    'section',
    'journey stage',
    'journey phase',
    'stage name',
    'lifecycle stage',
  ],
  touchpoint: [
    'touchpoint',
    'touchpoints',
    'touch point',
    'step',
    'steps',
    'journey step',
    'activity',
    'action',
    'customer action',
    'user action',
    'task',
    'interaction',
    'moment',
    'event',
    'name',
    'touchpoint name',
    'title',
    'text',
    'doing',
  ],
  channel: ['channel', 'channels', 'contact channel', 'channel name', 'medium', 'via'],
  department: [
    'department',
    'departments',
    'owner',
    'owners',
    'owned by',
    'operated by',
    'operates',
    'run by',
    'who runs it',
    'team',
    'responsible',
    'responsibility',
    'business unit',
    'unit',
    'process owner',
    'operating department',
  ],
  actor: ['actor', 'actors', 'persona', 'personas', 'customer', 'user', 'who'],
  emotion: [
    'emotion',
    'emotions',
    'score',
    'rating',
    'feeling',
    'feelings',
    'sentiment',
    'mood',
    'satisfaction',
    'experience',
  ],
  pain: ['pain', 'pains', 'pain point', 'pain points', 'painpoint', 'painpoints', 'frustration', 'frustrations'],
  problem: [
    'jam',
    'jams',
    'constraint',
    'constraints',
    'problem',
    'problems',
    'issue',
    'issues',
    'bottleneck',
    'bottlenecks',
    'blocker',
    'blockers',
    'barrier',
    'barriers',
  ],
  note: ['note', 'notes', 'description', 'comment', 'comments', 'remark', 'remarks', 'details'],
};

const meanings = new Map<string, ColumnMeaning>();
for (const [meaning, names] of Object.entries(synonyms))
  for (const name of names) meanings.set(name, meaning as ColumnMeaning); // the keys of a literal of that type

/** What a heading means by its name or a synonym; undefined where it is none of them. */
export const meaningOf = (heading: string): ColumnMeaning | undefined =>
  heading.length > 60 ? undefined : meanings.get(foldedName(heading.replace(/[^\p{L}\p{N}]+/gu, ' ')));

/** What each column of a first row means, where that row is one of headings; undefined where it is the first row of content. */
export function headingsOf(cells: readonly string[]): readonly (ColumnMeaning | undefined)[] | undefined {
  const found = cells.map(meaningOf);
  const known = found.filter((meaning) => meaning !== undefined);
  const isHeading = known.length >= 2 || known.includes('touchpoint') || known.includes('stage');
  return isHeading ? found : undefined;
}

/** What columns without headings are taken for: by two, stage and touchpoint, then channel, department, and notes. */
export const meaningByPosition = (column: number): ColumnMeaning =>
  (['stage', 'touchpoint', 'channel', 'department'] as const)[column] ?? 'note';
