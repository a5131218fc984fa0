import { describe, expect, test } from 'vitest';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { selectionPaste } from '../../../../src/model/commands/selection-paste.ts';
import { openJamCount } from '../../../../src/model/selectors/jams-at.ts';
import { assignmentsOf } from '../../../../src/model/selectors/ownership.ts';
import { stagesOf, touchpointsOfStage } from '../../../../src/model/selectors/reading-order.ts';
import {
  all,
  cells,
  copied,
  emptyStore,
  finder,
  made,
  madeUndoneRedone,
  nowhere,
  refused,
  sizes,
  smallStore,
  ways,
} from '../workbench.ts';

describe('selection.paste', () => {
  test('touchpoints go after all that is in the stage, as they stood, with what connects them', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const fragment = copied(store, [tp('Browse'), tp('Pay at the till'), tp('Ask')]);
    const { show } = madeUndoneRedone(
      store,
      selectionPaste({ fragment, journeyId: journeyId(), stageId: stage('Use') }),
    );
    expect(cells(store, { stage: 'Use' })).toEqual(['Unpack 0,0', 'Browse 1,0', 'Ask 1,1', 'Pay at the till 2,0']);
    expect(ways(store).filter((way) => way.startsWith('Browse'))).toHaveLength(2);
    expect(show).toHaveLength(3);
  });

  test('from the cell given, touchpoints of several stages side by side', () => {
    const { store, tp, journeyId } = smallStore();
    const fragment = copied(store, [tp('Unpack'), tp('Pay at the till'), tp('Ask')]);
    madeUndoneRedone(store, selectionPaste({ fragment, journeyId: journeyId(), column: 5, row: 2 }));
    expect(cells(store, { journey: 'I shop' })).toEqual(['Idea 0,0', 'Ask 5,3', 'Pay at the till 6,2', 'Unpack 7,2']);
  });

  test('stages go after the stage given, with all that is in them', () => {
    const { store, journeyId, stage } = smallStore();
    const fragment = copied(store, [stage('Use')]);
    madeUndoneRedone(store, selectionPaste({ fragment, journeyId: journeyId(), stageId: stage('Buy') }));
    const stages = stagesOf(store.snapshot(), journeyId());
    expect(stages.map(({ name }) => name)).toEqual(['Buy', 'Use', 'Use']);
    const names = stages.map(({ id }) => touchpointsOfStage(store.snapshot(), id).map(({ name }) => name));
    expect(names.slice(1)).toEqual([['Unpack'], ['Unpack']]);
  });

  test('into another journey of the workspace', () => {
    const { store, tp, id, stage } = smallStore();
    const fragment = copied(store, [tp('Pay at the till')]);
    const place = { journeyId: id('journeys', 'I leave'), stageId: stage('Goodbye') };
    const { after } = madeUndoneRedone(store, selectionPaste({ fragment, ...place }));
    expect(cells(store, { stage: 'Goodbye' })).toEqual(['Cancel 0,0', 'Pay at the till 1,0']);
    expect(sizes(after)).toMatchObject({ channels: 4, departments: 3, jams: 2, assignments: 2 });
  });

  test('into another workspace: what is shared is found by its name, the rest is brought along', () => {
    const { store, tp } = smallStore();
    const fragment = JSON.parse(JSON.stringify(copied(store, [tp('Ask'), tp('Pay at the till')])));
    const other = emptyStore();
    const tables = {
      journeys: { j: { title: 'I visit' } },
      channels: { p: { name: 'telephone' } },
      departments: { s: { name: 'SALES' } },
      jams: { one: { title: 'one till only', subjects: ['p'] } },
    };
    made(other, recordsAdd({ fragment: { tables } }));
    const { id } = finder(other);
    const journeyId = id('journeys', 'I visit');
    const { after } = madeUndoneRedone(other, selectionPaste({ fragment, journeyId }));

    expect(
      all(after, 'channels')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Faults', 'Store', 'telephone']);
    expect(finder(other).get('channels', 'Faults').partOfId).toBe(id('channels', 'telephone'));
    expect(all(after, 'departments').map(({ name }) => name)).toEqual(['SALES']);
    expect(all(after, 'jams')).toHaveLength(1);
    const pasted = finder(other).tp('Pay at the till');
    expect(openJamCount(after, pasted)).toBe(1);
    expect(assignmentsOf(after, pasted)).toMatchObject([{ departmentId: id('departments', 'SALES') }]);
    expect(other.problems()).toEqual([]);
  });

  test('after its original was deleted', () => {
    const { store, tp, journeyId, stage, id } = smallStore();
    const fragment = copied(store, [tp('Pay at the till')]);
    made(store, recordDelete({ ids: [tp('Pay at the till'), id('channels', 'Store')] }));
    madeUndoneRedone(store, selectionPaste({ fragment, journeyId: journeyId(), stageId: stage('Use') }));
    expect(finder(store).get('touchpoints', 'Pay at the till').channelId).toBe(finder(store).id('channels', 'Store'));
  });

  test('a whole journey becomes another journey', () => {
    const { store, journeyId } = smallStore();
    const fragment = copied(store, [journeyId()]);
    const { after } = madeUndoneRedone(store, selectionPaste({ fragment, journeyId: journeyId() }));
    expect(sizes(after)).toMatchObject({ journeys: 3, stages: 5, touchpoints: 11, connections: 4 });
  });

  test('refuses nothing at all, and places that are gone or of another journey', () => {
    const { store, tp, journeyId, stage } = smallStore();
    const fragment = copied(store, [tp('Ask')]);
    const empty = selectionPaste({ fragment: { tables: {} }, journeyId: journeyId() });
    expect(refused(store, empty)).toEqual({ type: 'nothing-to-do' });
    const gone = nowhere('jo', 'journeys');
    expect(refused(store, selectionPaste({ fragment, journeyId: gone }))).toEqual({ type: 'gone', id: gone });
    const across = selectionPaste({ fragment, journeyId: journeyId(), stageId: stage('Goodbye') });
    expect(refused(store, across)).toEqual({ type: 'gone', id: stage('Goodbye') });
    const odd = selectionPaste({ fragment: { tables: { touchpoints: 'all' } } as never, journeyId: journeyId() }); // from the clipboard
    expect(refused(store, odd).type).toBe('bad-value');
  });
});
