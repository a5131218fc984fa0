import { describe, expect, test } from 'vitest';
import { recordAddToSet } from '../../../../src/model/commands/record-add-to-set.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import type { RecordId } from '../../../../src/model/records/kinds.ts';
import { destinationOf } from '../../../../src/model/search/destination.ts';
import { nameOf } from '../../../../src/model/selectors/display-name.ts';
import { made, smallStore } from '../workbench.ts';

function open() {
  const small = smallStore();
  const { store, id } = small;
  const where = (found: RecordId, current = id('journeys', 'I shop')) => {
    const workspace = store.snapshot();
    const destination = destinationOf(workspace, found, current);
    if (!destination) return undefined;
    const names = destination.show.map((each) => (nameOf(workspace, each).values as { name: string }).name);
    return [workspace.journeys[destination.journeyId]?.title, ...names];
  };
  return { ...small, where };
}

describe('where a record can be seen', () => {
  test('what is drawn stands for itself', () => {
    const { where, tp, stage, id, connection, store } = open();
    expect(where(tp('Cancel'))).toEqual(['I leave', 'Cancel']);
    expect(where(stage('Use'))).toEqual(['I shop', 'Use']);
    expect(where(id('journeys', 'I leave'))).toEqual(['I leave']);
    const way = connection('Browse', 'Pay at the till').id;
    expect(destinationOf(store.snapshot(), way, undefined)?.show).toEqual([way]);
  });

  test('a channel, a jam, a department and a system stand for the touchpoints that have to do with them', () => {
    const { where, id, tp, store } = open();
    expect(where(id('channels', 'Telephone'))).toEqual(['I shop', 'Ask']);
    expect(where(id('jams', 'Long queue'))).toEqual(['I shop', 'Ask']);
    expect(where(id('departments', 'Sales'))).toEqual(['I shop', 'Pay at the till']);
    expect(where(id('systems', 'Tills'))).toBeUndefined();
    made(store, recordAddToSet({ id: tp('Cancel'), field: 'systemIds', member: id('systems', 'Tills') }));
    expect(where(id('systems', 'Tills'))).toEqual(['I leave', 'Cancel']);
    made(store, recordAddToSet({ id: tp('Unpack'), field: 'systemIds', member: id('systems', 'Tills') }));
    expect(where(id('systems', 'Tills'))).toEqual(['I shop', 'Unpack']);
    expect(where(id('systems', 'Tills'), id('journeys', 'I leave'))).toEqual(['I leave', 'Cancel']);
    expect(destinationOf(store.snapshot(), id('systems', 'Tills'), undefined)?.count).toBe(2);
  });

  test('what hangs on something else stands where that is', () => {
    const { where, store, tp, stage, id } = open();
    made(
      store,
      recordsAdd({
        fragment: {
          tables: {
            journeys: { n: { title: 'I wait' } },
            stages: { s: { journeyId: 'n', name: 'Wait' } },
            touchpoints: { t: { journeyId: 'n', stageId: 's', name: 'Hold', asks: ['i'] } },
            painPoints: { p: { touchpointId: 't', text: 'Dull' } },
            opportunities: {
              o: { journeyId: 'n', title: 'Ring back', addresses: ['p'] },
              q: { journeyId: 'n', title: 'Do nothing' },
            },
            informationItems: { i: { name: 'Number' } },
            personas: { e: { name: 'Bo' } },
            lanes: { l: { journeyId: 'n', name: 'Thinking' } },
            laneNotes: { m: { laneId: 'l', anchorId: 's', text: 'Why?' } },
          },
        },
      }),
    );
    const { painPoints, opportunities, lanes, laneNotes } = store.snapshot();
    const [pain] = Object.values(painPoints);
    const [note] = Object.values(laneNotes);
    const [lane] = Object.values(lanes);
    const opportunity = (title: string) => Object.values(opportunities).find((each) => each.title === title);
    for (const [found, expected] of [
      [pain?.id, ['I wait', 'Hold']],
      [note?.id, ['I wait', 'Wait']],
      [lane?.id, ['I wait']],
      [opportunity('Ring back')?.id, ['I wait', 'Hold']],
      [opportunity('Do nothing')?.id, ['I wait']],
      [id('informationItems', 'Number'), ['I wait', 'Hold']],
      [id('personas', 'Bo'), undefined],
    ] as const) {
      if (!found) throw new Error('It was not made');
      expect(where(found)).toEqual(expected);
    }
    made(store, recordAddToSet({ id: id('journeys', 'I wait'), field: 'personaIds', member: id('personas', 'Bo') }));
    expect(where(id('personas', 'Bo'))).toEqual(['I wait']);
    expect(where(tp('Hold'))).toEqual(['I wait', 'Hold']);
    expect(where(stage('Wait'))).toEqual(['I wait', 'Wait']);
  });
});
