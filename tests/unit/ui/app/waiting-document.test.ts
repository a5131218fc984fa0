import { expect, test } from 'vitest';
import { recordDelete } from '../../../../src/model/commands/record-delete.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import type { Refusal } from '../../../../src/model/errors.ts';
import type { TouchpointId } from '../../../../src/model/records/kinds.ts';
import { rawOf, rawTables } from '../../../../src/store/plain-form.ts';
import type { Change } from '../../../../src/store/store.ts';
import { waitingDocument } from '../../../../src/ui/app/waiting-document.ts';
import { exampleStore } from '../../../property/example-store.ts';
import { idAt } from '../../../property/stored-data.ts';

const pay = idAt('touchpoints', 1) as TouchpointId; // of that table
const wait = idAt('touchpoints', 2) as TouchpointId; // likewise
const rename = (id: TouchpointId, value: string) => recordSetField({ id, field: 'name', value });

function begin() {
  const store = exampleStore(1);
  const refused: Refusal[] = [];
  const changes: Change[] = [];
  const document = waitingDocument(rawOf(rawTables(store)), (refusal) => refused.push(refusal));
  const leave = document.subscribe((change) => changes.push(change));
  return { store, document, refused, changes, leave };
}

test('what is stored is seen before there is a living document, and is the same object after', () => {
  const { store, document, changes } = begin();
  const seen = document.snapshot();
  expect(seen.touchpoints[pay]?.name).toBe('Pay');
  document.become(store);
  expect(document.snapshot()).toBe(seen);
  expect(changes).toEqual([]);
});

test('what the living document has otherwise is told, the rest stays the same object', () => {
  const { store, document, changes } = begin();
  const seen = document.snapshot();
  store.dispatch(rename(pay, 'Pay at the till'));
  document.become(store);
  expect(changes.map(({ changed }) => [...changed])).toEqual([[pay]]);
  expect(document.snapshot().touchpoints[pay]?.name).toBe('Pay at the till');
  expect(document.snapshot().touchpoints[wait]).toBe(seen.touchpoints[wait]);
  expect(document.snapshot().connections).toBe(seen.connections);
});

test('an edit made early waits and is made in its order; one that has become impossible is told', () => {
  const { store, document, refused, changes } = begin();
  expect(document.dispatch(rename(pay, 'First'))).toEqual({ type: 'made', show: [] });
  document.dispatch(rename(pay, 'Second'));
  document.dispatch(rename(wait, 'Late'));
  store.dispatch(recordDelete({ ids: [wait] }));
  document.become(store);
  expect(document.snapshot().touchpoints[pay]?.name).toBe('Second');
  expect(refused).toMatchObject([{ type: 'gone' }]);
  expect(changes.length).toBeGreaterThan(1);
  document.undo();
  expect(document.snapshot().touchpoints[pay]?.name).toBe('First');
});

test('later edits go to the living document, and who left hears nothing', () => {
  const { store, document, changes, leave } = begin();
  document.become(store);
  document.dispatch(rename(pay, 'Heard'));
  expect(changes).toHaveLength(1);
  leave();
  document.dispatch(rename(pay, 'Unheard'));
  expect(changes).toHaveLength(1);
  expect(store.snapshot().touchpoints[pay]?.name).toBe('Unheard');
});

test('where the living document does not come, edits are refused, those that waited as well', () => {
  const { document, refused } = begin();
  document.dispatch(rename(pay, 'Early'));
  document.giveUp();
  expect(refused).toEqual([{ type: 'read-only' }]);
  expect(document.dispatch(rename(pay, 'Late'))).toEqual({ type: 'refused', refusal: { type: 'read-only' } });
});
