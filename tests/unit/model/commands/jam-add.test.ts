import { describe, expect, test } from 'vitest';
import { jamAdd } from '../../../../src/model/commands/jam-add.ts';
import { jamsAt } from '../../../../src/model/selectors/jams-at.ts';
import { madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('jam.add', () => {
  test('only here: on the touchpoint', () => {
    const { store, tp } = smallStore();
    const { after, show } = madeUndoneRedone(store, jamAdd({ title: 'Box too heavy', subjects: [tp('Unpack')] }));
    expect(jamsAt(after, tp('Unpack'))).toMatchObject([{ via: 'touchpoint', isOpen: true, jam: { id: show[0] } }]);
    expect(jamsAt(after, tp('Browse'))).toEqual([]);
  });

  test('everywhere we use it: on the channel', () => {
    const { store, tp, id } = smallStore();
    const edit = jamAdd({
      title: 'Site is slow',
      subjects: [id('channels', 'Website')],
      causeType: 'technology',
      severity: 2,
    });
    const { after } = madeUndoneRedone(store, edit);
    expect(jamsAt(after, tp('Browse'))).toMatchObject([
      { via: 'channel', jam: { causeType: 'technology', severity: 2 } },
    ]);
  });

  test('on several at once, and on nothing yet', () => {
    const { store, tp, id, get } = smallStore();
    madeUndoneRedone(store, jamAdd({ title: 'Both', subjects: [id('systems', 'CRM'), tp('Ask')] }));
    expect(Object.keys(get('jams', 'Both').subjects)).toHaveLength(2);
    madeUndoneRedone(store, jamAdd({ title: 'Somewhere', subjects: [], standing: 'draft' }));
    expect(get('jams', 'Somewhere')).toMatchObject({ subjects: {}, standing: 'draft' });
  });

  test('refuses a subject that is gone, one of another kind, and a severity out of range', () => {
    const { store, stage } = smallStore();
    const gone = nowhere('ch', 'channels');
    expect(refused(store, jamAdd({ title: 'X', subjects: [gone] }))).toEqual({ type: 'gone', id: gone });
    const onStage = jamAdd({ title: 'X', subjects: [stage('Buy') as never] }); // what a script may try
    expect(refused(store, onStage).type).toBe('bad-value');
    expect(refused(store, jamAdd({ title: 'X', subjects: [], severity: 6 })).type).toBe('bad-value');
  });
});
