import { unreachable } from '../lib/result.ts';
import { say, type Words } from '../lib/words.ts';

/** Everything a command may refuse. A refusal is a value with a sentence; it is never thrown. */
export type Refusal =
  | { readonly type: 'gone'; readonly id: string }
  | { readonly type: 'bad-value'; readonly field: Words }
  | { readonly type: 'unknown-field'; readonly field: string }
  | { readonly type: 'other-journey' }
  | { readonly type: 'to-itself' }
  | { readonly type: 'already-connected' }
  | { readonly type: 'within-itself' }
  | { readonly type: 'nothing-to-do' }
  | { readonly type: 'over-limit'; readonly what: 'touchpoints' | 'connections' | 'records'; readonly limit: number }
  | { readonly type: 'used-by-others' }
  | { readonly type: 'read-only' };

/** The sentence of a refusal: what happened, what was kept, what to do. */
export function refusalWords(refusal: Refusal): Words {
  switch (refusal.type) {
    case 'gone':
      return say('refusal.gone', 'That item no longer exists; someone may have deleted it. Nothing was changed.');
    case 'bad-value':
      return say('refusal.bad-value', '“{field}” cannot hold that. The old value was kept.', refusal);
    case 'unknown-field':
      return say('refusal.unknown-field', 'There is no field “{field}” here. Nothing was changed.', refusal);
    case 'other-journey':
      return say('refusal.other-journey', 'A connection joins two touchpoints of one journey. Nothing was changed.');
    case 'to-itself':
      return say('refusal.to-itself', 'That would join an item with itself. Choose another one; nothing was changed.');
    case 'already-connected':
      return say('refusal.already-connected', 'These two are connected that way already. Nothing was changed.');
    case 'within-itself':
      return say(
        'refusal.within-itself',
        'A channel cannot be part of itself, or of a channel within it. The old value was kept.',
      );
    case 'nothing-to-do':
      return say('refusal.nothing-to-do', 'There is nothing to change here.');
    case 'over-limit':
      return overLimit(refusal);
    case 'used-by-others':
      return say(
        'refusal.used-by-others',
        'Somebody else has worked on this since, so it was kept. Delete it if you still want it gone.',
      );
    case 'read-only':
      return say(
        'refusal.read-only',
        'This copy can only be read. Reload the page to go on editing; nothing was changed.',
      );
    default:
      return unreachable(refusal);
  }
}

function overLimit({ what, limit }: Extract<Refusal, { type: 'over-limit' }>): Words {
  switch (what) {
    case 'touchpoints':
      return say(
        'refusal.limit.touchpoints',
        'A workspace holds at most {limit, number} touchpoints. Nothing was changed; start another workspace for the rest.',
        { limit },
      );
    case 'connections':
      return say(
        'refusal.limit.connections',
        'A workspace holds at most {limit, number} connections. Nothing was changed.',
        { limit },
      );
    case 'records':
      return say(
        'refusal.limit.records',
        'A workspace holds at most {limit, number} items of one kind. Nothing was changed.',
        { limit },
      );
    default:
      return unreachable(what);
  }
}
