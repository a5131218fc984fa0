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

test.each(all)('%s are left out, and nothing else is', (one) => {
  const text = written([one]);
  const others = all.filter((other) => other !== one && !(one === 'comments' && other === 'names'));
  expect(text).not.toContain(`${secret} ${one}`);
  for (const other of others) {
    if (other === 'costs') expect(text).toContain(String(costs));
    else expect(text).toContain(`${secret} ${other}`);
  }
  if (one === 'costs') expect(text).not.toContain(String(costs));
  if (one === 'evidence') expect(text).not.toContain('research');
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
