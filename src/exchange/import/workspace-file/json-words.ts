import { unreachable } from '../../../lib/result.ts';
import { say, type Words } from '../../../lib/words.ts';
import { shortened } from '../reading.ts';
import type { JsonFault, JsonOddity } from './scan-json.ts';

/** Why a file is no JSON, with the line and what to do. */
export function faultWords(fault: JsonFault): Words {
  switch (fault.type) {
    case 'cut-off':
      return say(
        'json.cut-off',
        'The file ends in the middle, at line {line, number}: it was cut off when it was saved or copied. Nothing was opened; look for another copy.',
        fault,
      );
    case 'too-deep':
      return say(
        'json.too-deep',
        'At line {line, number} the file is nested more deeply than any workspace. Nothing was opened; choose a file that Throughline has saved.',
        fault,
      );
    case 'no-number':
      return say(
        'json.no-number',
        'At line {line, number} stands “{found}”, which a file of this kind cannot hold. Nothing was opened; correct that line, or look for another copy.',
        fault,
      );
    case 'unexpected':
      return say(
        'json.unexpected',
        'At line {line, number} stands “{found}” where it cannot be read. Nothing was opened; correct that line, or look for another copy.',
        { line: fault.line, found: visible(fault.found) },
      );
    default:
      return unreachable(fault);
  }
}

/** What a file holds that a reader of JSON passes over in silence. */
export function oddityWords({ type, line, text }: JsonOddity): Words {
  const found = shortened(text);
  switch (type) {
    case 'repeated-key':
      return say(
        'json.repeated-key',
        'Line {line, number}: “{found}” stands there a second time. Only the last one counts.',
        { line, found },
      );
    case 'unsafe-key':
      return say(
        'json.unsafe-key',
        'Line {line, number}: “{found}” is no name that Throughline uses. It is kept in the file, but not read.',
        { line, found },
      );
    case 'huge-number':
      return say(
        'json.huge-number',
        'Line {line, number}: the number {found} is beyond all measure and counts as none.',
        {
          line,
          found,
        },
      );
    default:
      return unreachable(type);
  }
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isHidden = /[\p{C}\p{Z}]/u.test(character);
  return isHidden ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
}
