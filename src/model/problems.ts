import { unreachable } from '../lib/result.ts';
import { say, type Words } from '../lib/words.ts';

/** Something in the data that reads otherwise than it is written. It is reported and kept, never deleted. */
export type Problem =
  | { readonly type: 'bad-field'; readonly table: string; readonly id: string; readonly field: string }
  | { readonly type: 'set-aside'; readonly table: string; readonly id: string }
  | { readonly type: 'no-owner'; readonly table: string; readonly id: string; readonly field: string }
  | {
      readonly type: 'dangling';
      readonly table: string;
      readonly id: string;
      readonly field: string;
      readonly to: string;
    }
  | { readonly type: 'across-journeys'; readonly table: string; readonly id: string }
  | { readonly type: 'cycle'; readonly table: string; readonly id: string; readonly field: string };

/** The sentence of a problem, naming its place. */
export function problemWords(problem: Problem): Words {
  switch (problem.type) {
    case 'bad-field':
      return say('problem.bad-field', '{table} › {id}: “{field}” cannot be read and counts as empty.', problem);
    case 'set-aside':
      return say('problem.set-aside', '{table} › {id} cannot be read. It is kept in the file, but not shown.', problem);
    case 'no-owner':
      return say(
        'problem.no-owner',
        '{table} › {id} belongs to something that is not there (“{field}”). It is kept in the file, but not shown.',
        problem,
      );
    case 'dangling':
      return say(
        'problem.dangling',
        '{table} › {id}: “{field}” points to {to}, which is not there. It counts as empty.',
        problem,
      );
    case 'across-journeys':
      return say(
        'problem.across-journeys',
        '{table} › {id} joins touchpoints of two journeys. It is kept in the file, but not shown.',
        problem,
      );
    case 'cycle':
      return say('problem.cycle', '{table} › {id}: “{field}” leads back to itself and counts as empty.', problem);
    default:
      return unreachable(problem);
  }
}
