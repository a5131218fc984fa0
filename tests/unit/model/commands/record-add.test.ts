import { describe, expect, test } from 'vitest';
import { recordAdd } from '../../../../src/model/commands/record-add.ts';
import { all, finder, made, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('record.add', () => {
  test('a pain point at a touchpoint', () => {
    const { store, tp } = smallStore();
    const values = { touchpointId: tp('Pay at the till'), text: 'No change', severity: 4 };
    const { after, show } = madeUndoneRedone(store, recordAdd({ table: 'painPoints', values }));
    expect(all(after, 'painPoints')).toMatchObject([values]);
    expect(show).toEqual(all(after, 'painPoints').map(({ id }) => id));
  });

  test('an opportunity with what it addresses, and a reading of a jam', () => {
    const { store, id, journeyId, tp, get } = smallStore();
    const addresses = [id('jams', 'One till only'), tp('Pay at the till')];
    const values = { journeyId: journeyId(), title: 'A second till', addresses };
    madeUndoneRedone(store, recordAdd({ table: 'opportunities', values }));
    expect(Object.keys(get('opportunities', 'A second till').addresses).toSorted()).toEqual(addresses.toSorted());
    const reading = { jamId: id('jams', 'Long queue'), on: '2026-09-01', value: 12 };
    const { after } = madeUndoneRedone(store, recordAdd({ table: 'jamReadings', values: reading }));
    expect(all(after, 'jamReadings')).toMatchObject([reading]);
  });

  test('a comment and a decision get the time, notes of a lane their order', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const comment = { subjectId: tp('Ask'), text: 'Really?', author: 'Ann' };
    madeUndoneRedone(store, recordAdd({ table: 'comments', values: comment }));
    expect(all(store.snapshot(), 'comments')).toMatchObject([{ ...comment, at: '2026-09-14T09:30:00.000Z' }]);
    made(store, recordAdd({ table: 'decisions', values: { text: 'One more till' } }));
    expect(all(store.snapshot(), 'decisions')).toMatchObject([{ at: '2026-09-14T09:30:00.000Z' }]);

    made(store, recordAdd({ table: 'lanes', values: { journeyId: journeyId(), name: 'Thinking' } }));
    const laneId = finder(store).id('lanes', 'Thinking');
    for (const text of ['First', 'Second', 'Third'])
      made(store, recordAdd({ table: 'laneNotes', values: { laneId, anchorId: stage('Buy'), text } }));
    const notes = all(store.snapshot(), 'laneNotes').toSorted((a, b) => (a.order < b.order ? -1 : 1));
    expect(notes.map(({ text }) => text)).toEqual(['First', 'Second', 'Third']);
  });

  test.each<[string, (small: ReturnType<typeof smallStore>) => Parameters<typeof recordAdd>[0], string]>([
    ['what belongs to nothing', () => ({ table: 'painPoints', values: { text: 'Ouch' } }), 'bad-value'],
    [
      'what belongs to something that is gone',
      () => ({ table: 'painPoints', values: { touchpointId: nowhere('tp', 'touchpoints') } }),
      'gone',
    ],
    [
      'what belongs to the wrong kind of thing',
      ({ stage }) => ({ table: 'painPoints', values: { touchpointId: stage('Buy') } }),
      'bad-value',
    ],
    ['fields that are not there', () => ({ table: 'attendees', values: { age: 7 } }), 'unknown-field'],
    ['values that do not fit', () => ({ table: 'votes', values: { count: -1 } }), 'bad-value'],
    ['tables with rules of their own', () => ({ table: 'stages' as never, values: {} }), 'bad-value'], // what a script may try
  ])('refuses %s', (_, params, type) => {
    const small = smallStore();
    expect(refused(small.store, recordAdd(params(small))).type).toBe(type);
  });
});
