import { unreachable } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';
import { assignmentRecord } from '../../model/records/assignment.ts';
import { jamRecord } from '../../model/records/jam.ts';
import { jamExceptionRecord } from '../../model/records/jam-exception.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { jamsAt } from '../../model/selectors/jams-at.ts';
import { touchpointsOfStage } from '../../model/selectors/reading-order.ts';
import { aboutTouchpoint, listed } from '../canvas/about-touchpoint.ts';
import type { RowOf } from './outline-rows.ts';

/** What a row is described by besides its name; undefined where there is nothing to add. */
export function aboutRow(workspace: Workspace, of: RowOf): Words | undefined {
  switch (of.kind) {
    case 'stage':
      return say('about.stage', '{count, plural, =0 {no touchpoints} one {# touchpoint} other {# touchpoints}}', {
        count: touchpointsOfStage(workspace, of.id).length,
      });
    case 'touchpoint':
      return aboutTouchpoint(workspace, of.id, false);
    case 'goes-to':
    case 'unsorted':
      return undefined;
    case 'owner':
    case 'jam':
      return listedOrNone(notesOf(workspace, of));
    default:
      return unreachable(of);
  }
}

/** What is noted at the end of an entry's row: how firmly somebody owns it, where a jam comes from and how it stands. */
export function notesOf(workspace: Workspace, of: RowOf): readonly Words[] {
  if (of.kind === 'owner') {
    const { standing = 'agreed', person = '' } = workspace.assignments[of.id] ?? {};
    return present([
      standing === 'agreed' ? undefined : assignmentRecord.fields.standing.type.choices?.[standing],
      person ? say('name', '{name}', { name: person }) : undefined,
    ]);
  }
  if (of.kind !== 'jam') return [];
  const here = jamsAt(workspace, of.touchpointId).find(({ jam }) => jam.id === of.id);
  if (!here) return [];
  const { jam, via, subjectId, exception } = here;
  return present([
    via === 'touchpoint' ? undefined : say('details.jam.from', 'from {name}', { name: nameOf(workspace, subjectId) }),
    jam.status === 'open' ? undefined : jamRecord.fields.status.type.choices?.[jam.status],
    jam.standing === 'draft' ? jamRecord.fields.standing.type.choices?.draft : undefined,
    exception && jamExceptionRecord.fields.kind.type.choices?.[exception.kind],
  ]);
}

const present = (notes: readonly (Words | undefined)[]): readonly Words[] => notes.filter((note) => note !== undefined);

const listedOrNone = (notes: readonly Words[]): Words | undefined => (notes.length > 0 ? listed(notes) : undefined);
