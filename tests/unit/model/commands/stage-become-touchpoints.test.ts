import { describe, expect, test } from 'vitest';
import { connectionAdd } from '../../../../src/model/commands/connection-add.ts';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { stageAdd } from '../../../../src/model/commands/stage-add.ts';
import { stageBecomeTouchpoints } from '../../../../src/model/commands/stage-become-touchpoints.ts';
import { touchpointAddBelow } from '../../../../src/model/commands/touchpoint-add-below.ts';
import { cells, finder, made, madeUndoneRedone, nowhere, refused, smallStore, ways } from '../workbench.ts';

describe('stage.become-touchpoints', () => {
  test('stands at the end of the stage before, followed by its touchpoints; the way leads through it', () => {
    const { store, stage } = smallStore();
    const { show } = madeUndoneRedone(store, stageBecomeTouchpoints({ id: stage('Use') }));
    expect(cells(store, { stage: 'Buy' })).toEqual([
      'Browse 0,0',
      'Ask 0,1',
      'Pay at the till 1,0',
      'Use 2,0',
      'Unpack 3,0',
    ]);
    expect(ways(store)).toEqual(['Browse → Pay at the till (likes it)', 'Pay at the till → Use', 'Use → Unpack']);
    expect(show).toEqual([finder(store).tp('Use')]);
  });

  test('an empty stage becomes the next touchpoint of the one before', () => {
    const { store, journeyId, stage } = smallStore();
    made(store, stageAdd({ journeyId: journeyId(), name: 'Return' }));
    madeUndoneRedone(store, stageBecomeTouchpoints({ id: finder(store).stage('Return') }));
    expect(cells(store, { stage: 'Use' })).toEqual(['Unpack 0,0', 'Return 1,0']);
    expect(ways(store)).toContain('Unpack → Return');
    expect(() => stage('Return')).toThrow('There is no stages “Return”');
  });

  test('typed on into an empty stage, the journey goes on from where it ended so far', () => {
    const { store, journeyId } = smallStore();
    made(store, stageAdd({ journeyId: journeyId(), name: 'Return' }));
    made(store, stageAdd({ journeyId: journeyId(), name: 'Packs it up' }));
    madeUndoneRedone(store, stageBecomeTouchpoints({ id: finder(store).stage('Packs it up') }));
    expect(ways(store)).toContain('Unpack → Packs it up');

    made(store, stageAdd({ journeyId: journeyId(), name: 'Complain' }));
    made(store, stageAdd({ journeyId: journeyId(), name: 'Calls' }));
    made(store, touchpointAddBelow({ belowId: finder(store).tp('Packs it up'), name: 'Asks a friend' }));
    made(
      store,
      connectionAdd({ fromId: finder(store).tp('Asks a friend'), toId: finder(store).tp('Unpack'), condition: '' }),
    );
    madeUndoneRedone(store, stageBecomeTouchpoints({ id: finder(store).stage('Calls') }));
    expect(ways(store).filter((way) => way.endsWith('→ Calls'))).toEqual([]);
  });

  test('where no way leads from one stage to the other, none is made', () => {
    const { store, stage, connection } = smallStore();
    made(store, recordDelete({ ids: [connection('Pay at the till', 'Unpack').id] }));
    madeUndoneRedone(store, stageBecomeTouchpoints({ id: stage('Use') }));
    expect(ways(store)).toEqual(['Browse → Pay at the till (likes it)']);
  });

  test('refuses the first stage, and one that is gone', () => {
    const { store, stage } = smallStore();
    const gone = nowhere('st', 'stages');
    expect(refused(store, stageBecomeTouchpoints({ id: stage('Buy') }))).toEqual({ type: 'nothing-to-do' });
    expect(refused(store, stageBecomeTouchpoints({ id: gone }))).toEqual({ type: 'gone', id: gone });
  });
});
