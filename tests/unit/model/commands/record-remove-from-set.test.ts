import { describe, expect, test } from 'vitest';
import { recordRemoveFromSet } from '../../../../src/model/commands/record-remove-from-set.ts';
import { madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('record.remove-from-set', () => {
  test('takes a subject from a jam, which then is nowhere, and stays', () => {
    const { store, id, get, tp } = smallStore();
    const jam = id('jams', 'One till only');
    madeUndoneRedone(store, recordRemoveFromSet({ id: jam, field: 'subjects', member: tp('Pay at the till') }));
    expect(get('jams', 'One till only').subjects).toEqual({});
  });

  test('takes out what is in a set by default', () => {
    const { store } = smallStore();
    const { id } = store.snapshot().workspace;
    const { after } = madeUndoneRedone(store, recordRemoveFromSet({ id, field: 'rolesInUse', member: 'operates' }));
    expect(after.workspace.rolesInUse).toEqual({});
  });

  test('takes one out of a ranking, the others keep their order', () => {
    const { store, id, get } = smallStore();
    const before = get('personas', 'Ada').preferredChannelIds;
    const web = id('channels', 'Website');
    madeUndoneRedone(
      store,
      recordRemoveFromSet({ id: id('personas', 'Ada'), field: 'preferredChannelIds', member: web }),
    );
    const { [web]: _, ...others } = before;
    expect(get('personas', 'Ada').preferredChannelIds).toEqual(others);
  });

  test('passes over what is not in it', () => {
    const { store, id, tp } = smallStore();
    const edit = recordRemoveFromSet({ id: id('jams', 'Long queue'), field: 'subjects', member: tp('Ask') });
    expect(store.dispatch(edit).type).toBe('made');
    expect(store.canUndo()).toBe(false);
  });

  test('refuses records that are gone and fields that are no sets', () => {
    const { store, tp } = smallStore();
    const gone = recordRemoveFromSet({ id: nowhere('ja', 'jams'), field: 'subjects', member: tp('Ask') });
    expect(refused(store, gone).type).toBe('gone');
    const noSet = recordRemoveFromSet({ id: tp('Ask'), field: 'name', member: 'Ask' });
    expect(refused(store, noSet).type).toBe('unknown-field');
  });
});
