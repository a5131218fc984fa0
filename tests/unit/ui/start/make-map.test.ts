import { expect, test } from 'vitest';
import { stepsOf } from '../../../../src/ui/start/make-map.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';

async function madeOf(text: string) {
  const { store, journeyId } = openShop();
  const before = store.snapshot();
  const steps = await stepsOf(text, journeyId, before);
  if (steps.type !== 'map') return { steps };
  const outcome = store.dispatch({ label: steps.hint, edits: steps.edits });
  expect(outcome.type).toBe('made');
  const after = store.snapshot();
  const fresh = <Name extends 'stages' | 'touchpoints' | 'connections'>(table: Name) =>
    Object.values(after[table]).filter(({ id }) => !(id in before[table]));
  return { steps, after, fresh, journeyId };
}

test('a list makes stages and touchpoints in the journey itself, connected in order', async () => {
  const { steps, fresh, journeyId } = await madeOf('Discover:\nSees an offer\nReads reviews\nBuy:\nOrders online');
  expect(steps.type === 'map' && words(steps.hint)).toBe('2 stages, 3 touchpoints, connected in order');
  expect(fresh?.('touchpoints').every((each) => each.journeyId === journeyId)).toBe(true);
  expect([fresh?.('stages').length, fresh?.('connections').length]).toEqual([2, 2]);
});

test('a Mermaid journey is known by what it holds, and says so', async () => {
  const { steps } = await madeOf('journey\n  section Buy\n    Orders: 4\n    Pays: 2\n    : 3');
  expect(steps.type === 'map' && words(steps.hint)).toBe('Mermaid journey: 1 stage, 2 touchpoints, connected in order');
  expect(steps.type === 'map' && steps.unread.map(({ line }) => line)).toEqual([5]);
});

test('a Mermaid journey with actors is looked at first, because they may be departments or personas', async () => {
  const { steps } = await madeOf('journey\n  section Buy\n    Orders: 4: Sales');
  expect(steps.type).toBe('look');
});

test('what cannot be read is refused with a sentence, and nothing typed is nothing', async () => {
  expect(await madeOf('flowchart LR\n  a --> b')).toMatchObject({ steps: { type: 'refused' } });
  expect(await madeOf(' \n ')).toEqual({ steps: { type: 'nothing' } });
});

test('a table whose columns had to be guessed is looked at first', async () => {
  const { steps } = await madeOf('Buy\tOrders\tTelephone\nBuy\tPays\tWebsite');
  expect(steps.type).toBe('look');
});

test('a text too long to be read at once is looked at first', async () => {
  const { steps } = await madeOf('Calls\n'.repeat(11_000));
  expect(steps.type === 'look' && words(steps.hint)).toBe('A long text: look at what would be made of it first');
});
