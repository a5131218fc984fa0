import { describe, expect, test, vi } from 'vitest';
import { say } from '../../../../src/lib/words.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import type { WorkspaceId } from '../../../../src/model/records/kinds.ts';
import type { Journal, KeepingState, Loaded, WorkspaceStorage } from '../../../../src/storage/port.ts';
import { rawTables } from '../../../../src/store/plain-form.ts';
import { createDesk } from '../../../../src/ui/app/desk.ts';
import { bringToLife } from '../../../../src/ui/app/living-workspace.ts';
import type { Services, Unkept } from '../../../../src/ui/app/services.ts';
import { createMessages } from '../../../../src/ui/editor/messages.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';

/** How the storage of a test fares. */
interface Fate {
  readonly loaded?: Loaded;
  readonly state?: KeepingState;
  readonly isFull?: boolean;
  readonly names?: readonly string[];
}

const torn = say('test.torn', 'Three changes could not be read and were put aside.');
const taken = say('test.taken', 'Another tab has taken over.');

function begin({ loaded = { type: 'found' }, state = { type: 'saved' }, isFull = false, names = [] }: Fate = {}) {
  const messages = createMessages();
  const unkept = new Map<WorkspaceId, Unkept>();
  const stops: (() => void)[] = [];
  const closed = vi.fn<() => Promise<void>>(async () => undefined);
  const journalOf = (id: WorkspaceId): Journal => ({
    id,
    loaded: Promise.resolve(loaded),
    state: () => state,
    problems: () => (loaded.type === 'damaged' ? [torn] : []),
    subscribe: () => () => undefined,
    flush: async () => !isFull,
    storedEverything: async () => undefined,
    close: closed,
  });
  const opened = vi.fn<WorkspaceStorage['open']>((id) => journalOf(id));
  const described = vi.fn<WorkspaceStorage['library']['describe']>(async () => undefined);
  const storage = {
    library: {
      list: async () => names.map((name) => ({ name })),
      has: async () => true,
      watch: () => () => undefined,
      describe: described,
    },
    open: opened,
  } as unknown as WorkspaceStorage; // what these tests reach
  const services: Services = {
    storage,
    lend: () => undefined,
    takeUnkept(id) {
      const found = unkept.get(id);
      unkept.delete(id);
      return found;
    },
    leaveUnkept: (id, left) => unkept.set(id, left),
    desk: async () => createDesk(services, messages),
  };
  const live = (id: WorkspaceId) =>
    bringToLife({
      services,
      id,
      messages,
      unkept: services.takeUnkept(id),
      glance: undefined,
      onClose: (stop) => stops.push(stop),
    });
  const told = () => messages.current().map(({ kind, says }) => `${kind}: ${words(says)}`);
  return { services, live, told, opened, closed, described, unkept };
}

describe('a database that is full while a workspace is made at home', () => {
  test('what was made is there for the page that shows it next, with the journal that goes on trying', async () => {
    const { services, live, opened, closed, unkept } = begin({ isFull: true, loaded: { type: 'nothing' } });
    const id = await (await services.desk()).create('Fibre');
    const left = unkept.get(id);
    expect(closed).not.toHaveBeenCalled();

    const { journal, living } = live(id);
    expect(journal).toBe(left?.journal);
    expect((await living)?.snapshot().workspace.name).toBe('Fibre');
    expect(opened).toHaveBeenCalledTimes(1); // not a second time: two journals would write the same document
    expect(services.takeUnkept(id)).toBeUndefined();
  });

  test('one that was stored is let go of', async () => {
    const { services, unkept, closed } = begin();
    await (await services.desk()).create('Fibre');
    expect(unkept.size).toBe(0);
    expect(closed).toHaveBeenCalledTimes(1);
  });
});

test('where changes are lost the newest plain copy is taken in, and what could not be read is said', async () => {
  const shop = openShop();
  const { live, told } = begin({ loaded: { type: 'damaged', projection: rawTables(shop.store) } });
  const store = await live(shop.editor.id).living;
  expect(Object.values(store?.snapshot().touchpoints ?? {}).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Calls', 'Pays']),
  );
  expect(told()).toEqual(['alert: Three changes could not be read and were put aside.']);
});

test('a tab that another has taken over refuses every edit, and an undo, and goes on showing', async () => {
  const shop = openShop();
  const state: KeepingState = { type: 'read-only', why: taken };
  const { live } = begin({ state, loaded: { type: 'damaged', projection: rawTables(shop.store) } });
  const store = await live(shop.editor.id).living;
  const edit = recordSetField({ id: shop.idOf('Calls'), field: 'name', value: 'Rings' });
  expect(store?.dispatch(edit)).toMatchObject({ type: 'refused', refusal: { type: 'read-only' } });
  expect(store?.refusal(edit)).toEqual({ type: 'read-only' });
  expect(store?.undo()).toMatchObject({ type: 'refused' });
  expect(store?.snapshot().touchpoints[shop.idOf('Calls')]?.name).toBe('Calls');
});

test.each([
  [[], 'Copy of Fibre'],
  [['Copy of Fibre'], 'Copy 2 of Fibre'],
  [['Copy of Fibre', 'Copy 2 of Fibre'], 'Copy 3 of Fibre'],
] as const)('a duplicate beside %j is called %s', async (names, called) => {
  const { services, described } = begin({ names });
  const desk = await services.desk();
  const entry = { id: await desk.create('Fibre'), name: 'Fibre' };
  await desk.duplicate({
    ...entry,
    createdAt: 0,
    openedAt: 0,
    savedAt: 0,
    counts: { journeys: 1, touchpoints: 0 },
    thumbnail: undefined,
  });
  expect(described.mock.calls.map(([, { name }]) => name)).toEqual(['Fibre', called]);
});
