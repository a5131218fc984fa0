import type { Fragment, FragmentRecord } from '../../fragment.ts';

const measured = (jamId: string, values: readonly (readonly [string, number])[]) =>
  values.map(([on, value]): [string, FragmentRecord<'jamReadings'>] => [`${jamId} ${on}`, { jamId, on, value }]);

/** Where Northlight Broadband jams: each kept once, on the channel it belongs to, with what was measured lately. */
export const broadbandJams = {
  jams: {
    'callers-give-up': {
      title: 'Mondays 8–10: 9 of 100 callers give up',
      subjects: ['faults'],
      causeType: 'capacity',
      cause: 'Everybody whose line broke at the weekend calls on Monday morning, and the shift starts at nine.',
      limitMetric: 'Callers who give up',
      limitValue: 9,
      limitUnit: '%',
      since: '2026-03-02',
      severity: 4,
      ownerDepartmentId: 'contact-centre',
      removableByDepartmentIds: ['contact-centre'],
      evidence: 'ACD report, Mondays in August and September.',
      appliesWhen: 'Mondays, 8:00 to 10:00',
    },
    'order-unseen': {
      title: 'Agents cannot see the online order',
      subjects: ['telephone', 'live-chat'],
      causeType: 'data',
      cause: 'Orders stay in the order system until the line works; the CRM learns of them only then.',
      limitMetric: 'Time to ask again',
      limitValue: 3,
      limitUnit: 'min',
      since: '2025-11-01',
      severity: 5,
      ownerDepartmentId: 'it',
      removableByDepartmentIds: ['it'],
      evidence: 'Twenty calls listened to on 7 September.',
    },
    'no-evening-slot': {
      title: 'No slot after 17:00',
      subjects: ['engineer'],
      causeType: 'policy',
      cause: 'The contract with the fitters ends at five.',
      limitMetric: 'Evening slots',
      limitValue: 0,
      limitUnit: 'slots',
      severity: 3,
      status: 'easing',
      ownerDepartmentId: 'operations',
      removableByDepartmentIds: ['operations', 'finance'],
    },
    'menu-knows-nothing': {
      title: 'Menu knows nothing about the caller',
      subjects: ['ivr'],
      causeType: 'technology',
      cause: 'The menu is not connected with the CRM, so it asks everybody everything.',
      limitMetric: 'Levels of the menu',
      limitValue: 4,
      limitUnit: 'levels',
      severity: 4,
    },
    'no-fault-online': {
      title: 'Faults cannot be reported online',
      subjects: ['website'],
      causeType: 'process',
      severity: 4,
      ownerDepartmentId: 'marketing',
      removableByDepartmentIds: ['it', 'marketing'],
    },
    'late-letters': {
      title: 'Letters leave five days late',
      subjects: ['post'],
      causeType: 'process',
      limitMetric: 'Days until posted',
      limitValue: 5,
      limitUnit: 'days',
      severity: 2,
      status: 'removed',
      ownerDepartmentId: 'operations',
    },
  },
  jamReadings: Object.fromEntries([
    ...measured('callers-give-up', [
      ['2026-06-01', 7.4],
      ['2026-07-06', 7.9],
      ['2026-08-03', 8.1],
      ['2026-09-07', 9],
    ]),
    ...measured('order-unseen', [
      ['2026-07-01', 3],
      ['2026-09-07', 3],
    ]),
    ...measured('no-evening-slot', [
      ['2026-06-15', 31],
      ['2026-07-15', 30],
      ['2026-08-15', 24],
      ['2026-09-15', 19],
    ]),
    ...measured('late-letters', [
      ['2026-05-04', 5],
      ['2026-06-01', 4],
      ['2026-07-06', 2],
      ['2026-08-03', 1],
    ]),
  ]),
  jamExceptions: {
    'no line yet': {
      jamId: 'no-fault-online',
      touchpointId: 'compares-packages',
      kind: 'notApplicable',
      reason: 'Nobody has a line here yet.',
    },
  },
} as const satisfies Fragment['tables'];
