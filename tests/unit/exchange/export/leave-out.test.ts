import { expect, test } from 'vitest';
import { type LeaveOut, leaveOut, usuallyLeftOut } from '../../../../src/exchange/export/leave-out.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { emptyStore, made } from '../../model/workbench.ts';

const secret = 'SECRET';
const costs = 424_242;

function furnished() {
  const store = emptyStore();
  made(
    store,
    recordsAdd({
      fragment: {
        tables: {
          journeys: { j: { title: 'I stay', coordinator: `${secret} names`, evidenceBasis: 'research' } },
          touchpoints: { t: { journeyId: 'j', name: 'Call', quote: `${secret} evidence`, quoteOn: '2026-01-02' } },
          departments: { d: { name: 'Care' } },
          assignments: { a: { touchpointId: 't', departmentId: 'd', person: `${secret} names` } },
          channels: { c: { name: 'Phone', costPerHour: costs } },
          opportunities: {
            o: {
              journeyId: 'j',
              title: 'Stay',
              sponsor: `${secret} names`,
              investment: costs,
              addresses: ['draft', 't'],
            },
          },
          jams: {
            open: { title: 'Open', subjects: ['c'], evidence: `${secret} evidence` },
            draft: { title: `${secret} drafts`, subjects: ['c'], standing: 'draft' },
          },
          jamReadings: { r: { jamId: 'draft', note: `${secret} drafts` } },
          comments: { m: { subjectId: 't', text: `${secret} comments`, author: `${secret} names` } },
        },
      },
    }),
  );
  return store.snapshot();
}

const all: readonly LeaveOut[] = ['names', 'costs', 'drafts', 'comments', 'evidence'];
const written = (left: readonly LeaveOut[]) => JSON.stringify(leaveOut(furnished(), new Set(left)));

const marks: Readonly<Record<LeaveOut, readonly string[]>> = {
  names: [`${secret} names`],
  costs: [String(costs)],
  drafts: [`${secret} drafts`],
  comments: [`${secret} comments`],
  evidence: [`${secret} evidence`, 'research'],
};

test.each(all)('%s are left out, and nothing else is', (one) => {
  const text = written([one]);
  const found = all.filter((other) => marks[other].some((mark) => text.includes(mark)));
  expect(found).toEqual(all.filter((other) => other !== one));
});

test('what referred to a draft refers to it no more', () => {
  const { opportunities } = leaveOut(furnished(), usuallyLeftOut);
  expect(
    Object.values(opportunities).map(({ addresses }) => Object.keys(addresses as object).map((id) => id.slice(0, 2))),
  ).toEqual([['tp']]);
});

test('with nothing to leave out, every table is the same object', () => {
  const workspace = furnished();
  const same = leaveOut(workspace, new Set());
  expect(Object.entries(same).every(([name, table]) => table === workspace[name as keyof typeof workspace])).toBe(true);
});
