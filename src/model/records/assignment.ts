import { say } from '../../lib/words.ts';
import { roles } from './choices.ts';
import { defineRecord, type RecordOf } from './field.ts';
import { choice, longText, nameText, optionalDate, owner } from './field-types.ts';

/** That a department designs, builds, operates or renews a touchpoint, and how firmly that stands. */
export const assignmentRecord = defineRecord(
  say('record.assignment', 'Assignment'),
  {
    touchpointId: {
      level: 'more',
      label: say('record.touchpoint', 'Touchpoint'),
      type: owner('touchpoints'),
      input: 'none',
    },
    departmentId: {
      level: 'first',
      label: say('record.department', 'Department'),
      type: owner('departments'),
      input: 'reference',
    },
    role: { level: 'first', label: say('field.role', 'Role'), type: choice(roles), input: 'choice' },
    person: { level: 'more', label: say('field.person', 'Person'), type: nameText, input: 'line' },
    standing: {
      level: 'more',
      label: say('field.standing', 'Standing'),
      type: choice({
        agreed: say('standing.agreed', 'Agreed'),
        claimed: say('standing.claimed', 'Claimed'),
        proposed: say('standing.proposed', 'Proposed'),
      }),
      input: 'choice',
    },
    reason: { level: 'more', label: say('field.reason', 'Reason'), type: longText, input: 'text' },
    on: { level: 'more', label: say('field.on', 'Date'), type: optionalDate, input: 'date' },
  },
  [['touchpointId', 'departmentId', 'role']],
);

export type Assignment = RecordOf<'assignments', typeof assignmentRecord.fields>;
