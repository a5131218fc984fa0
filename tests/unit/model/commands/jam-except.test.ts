import { describe, expect, test } from 'vitest';
import { jamExcept } from '../../../../src/model/commands/jam-except.ts';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { jamsAt } from '../../../../src/model/selectors/jams-at.ts';
import { all, made, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('jam.except', () => {
  const start = () => {
    const small = smallStore();
    return { ...small, where: { jamId: small.id('jams', 'Long queue'), touchpointId: small.tp('Ask') } };
  };

  test('an inherited jam no longer counts as open there', () => {
    const { store, where } = start();
    expect(jamsAt(store.snapshot(), where.touchpointId)).toMatchObject([{ isOpen: true }]);
    const edit = jamExcept({ ...where, kind: 'notApplicable', reason: 'Own line' });
    const { after } = madeUndoneRedone(store, edit);
    expect(jamsAt(after, where.touchpointId)).toMatchObject([{ isOpen: false, exception: { reason: 'Own line' } }]);
  });

  test('said again it is changed, not doubled', () => {
    const { store, where } = start();
    made(store, jamExcept({ ...where, reason: 'Own line' }));
    madeUndoneRedone(store, jamExcept({ ...where, kind: 'notApplicable' }));
    expect(all(store.snapshot(), 'jamExceptions')).toMatchObject([{ kind: 'notApplicable', reason: 'Own line' }]);
  });

  test('deleting the exception lets the jam count again', () => {
    const { store, where } = start();
    made(store, jamExcept(where));
    const ids = all(store.snapshot(), 'jamExceptions').map(({ id }) => id);
    madeUndoneRedone(store, recordDelete({ ids }));
    expect(jamsAt(store.snapshot(), where.touchpointId)).toMatchObject([{ isOpen: true }]);
  });

  test('refuses what is gone', () => {
    const { store, where } = start();
    const jamId = nowhere('ja', 'jams');
    expect(refused(store, jamExcept({ ...where, jamId }))).toEqual({ type: 'gone', id: jamId });
    const touchpointId = nowhere('tp', 'touchpoints');
    expect(refused(store, jamExcept({ ...where, touchpointId }))).toEqual({ type: 'gone', id: touchpointId });
  });
});
