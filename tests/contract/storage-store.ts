import { commands } from '../../src/model/commands/registry.ts';
import type { WorkspaceId } from '../../src/model/records/kinds.ts';
import { createStore } from '../../src/store/create-store.ts';
import type { Store } from '../../src/store/store.ts';

const random = (byteCount: number) => crypto.getRandomValues(new Uint8Array(byteCount));

/** A living document; of a new workspace where an id is given. */
export const realStore = (create?: WorkspaceId): Store =>
  createStore({
    commands,
    random,
    now: Date.now,
    today: () => '2027-01-15',
    ...(create && { create: { id: create, name: 'Kettles' } }),
  });

/** Makes an edit that is not refused; what it shows first is what it made. */
export function made(store: Store, type: string, params: object): string {
  const outcome = store.dispatch({ type, params });
  if (outcome.type === 'refused') throw new Error(`${type} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.show[0] ?? '';
}

/** Fills a workspace with a journey of so many touchpoints, each connected from the one before. */
export function fill(store: Store, touchpoints: number): string {
  const journeyId = made(store, 'journey.add', { title: 'I buy a kettle', stages: ['Look', 'Buy', 'Use'] });
  const [stageId] = Object.keys(store.snapshot().stages);
  let connectedFromId: string | undefined;
  for (let index = 0; index < touchpoints; index += 1)
    connectedFromId = made(store, 'touchpoint.add', {
      journeyId,
      stageId,
      column: index % 40,
      row: Math.floor(index / 40),
      name: `Touchpoint ${index}`,
      ...(connectedFromId && { connectedFromId }),
    });
  return journeyId;
}
