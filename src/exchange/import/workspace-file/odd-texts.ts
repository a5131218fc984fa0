import { say, type Words } from '../../../lib/words.ts';
import type { Tables } from '../../../model/raw.ts';
import { shortened } from '../reading.ts';

const odd = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n\r]/u;
const half = /\p{Cs}/u;
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Places that are listed; of a file with more, nobody reads the rest. */
const listed = 100;

/** The texts that show otherwise than they are written: halves of characters, control characters, and marks that turn the direction of reading around. */
export function oddTexts(tables: Tables): readonly Words[] {
  const found: Words[] = [];
  visit(tables, [], found);
  return found;
}

// The depth of what was read is bounded, so this may call itself.
function visit(value: unknown, path: readonly string[], found: Words[]): void {
  if (found.length >= listed) return;
  if (typeof value === 'string') {
    if (odd.test(value)) found.push(wordsOf(value, path));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (odd.test(key)) found.push(wordsOf(key, path));
    visit(each, path.length < 4 ? [...path, key] : path, found);
  }
}

function wordsOf(text: string, path: readonly string[]): Words {
  const place = path.map((part) => shortened(part)).join(' › ');
  if (half.test(text))
    return say('workspace-file.half-character', '{place}: half a character stands there; it reads as “\ufffd”.', {
      place,
    });
  if (turning.test(text))
    return say(
      'workspace-file.turning',
      '{place}: hidden marks there turn the direction of reading around, so that the text may look different from what it says.',
      { place },
    );
  return say('workspace-file.control', '{place}: control characters stand there; they are kept, but not shown.', {
    place,
  });
}
