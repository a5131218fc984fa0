import { say, type Words } from '../../lib/words.ts';
import { journeyAdd } from '../../model/commands/journey-add.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { recordsAdd } from '../../model/commands/records-add.ts';
import { refusalWords } from '../../model/errors.ts';
import { limits } from '../../model/limits.ts';
import type { WorkspaceId } from '../../model/records/kinds.ts';
import type { Loaded } from '../../storage/port.ts';
import { rawTables } from '../../store/plain-form.ts';
import type { Store } from '../../store/store.ts';
import { words } from '../../words/render.ts';
import type { Messages } from '../editor/messages.ts';
import { download } from '../kit/download.ts';
import { describe } from './describe.ts';
import { newStore, newWorkspaceId, storeWith } from './new-store.ts';
import type { Desk, Services } from './services.ts';

export { documentTools } from './new-store.ts';

/** Makes the desk over a storage. */
export function createDesk(services: Services, messages: Messages): Desk {
  const { storage } = services;

  /** Keeps a new document, and lets go of it once it is stored; where the database refuses, it is left for the page that shows it next. */
  async function keep(id: WorkspaceId, store: Store): Promise<WorkspaceId> {
    const journal = storage.open(id, store);
    await journal.loaded;
    await describe(storage, id, store, { createdAt: Date.now(), openedAt: Date.now() });
    if (await journal.flush()) {
      await journal.close();
      store.destroy();
    } else services.leaveUnkept(id, { store, journal });
    return id;
  }

  /** Opens a stored workspace for as long as the work takes. */
  async function withStored(id: WorkspaceId, work: (store: Store) => Promise<void> | void): Promise<Loaded['type']> {
    const store = newStore();
    const journal = storage.open(id, store);
    const { type } = await journal.loaded;
    try {
      if (type === 'nothing') messages.alert(say('desk.gone', 'That workspace is not in this browser any more.'));
      else {
        await work(store);
        if (!(await journal.flush())) messages.alert(notStored);
      }
    } finally {
      await journal.close();
      store.destroy();
    }
    return type;
  }

  function made(store: Store, ...edits: Parameters<Store['dispatch']>[0][]): boolean {
    for (const edit of edits) {
      const outcome = store.dispatch(edit);
      if (outcome.type === 'made') continue;
      messages.alert(refusalWords(outcome.refusal));
      return false;
    }
    return true;
  }

  const desk: Desk = {
    create(name) {
      const id = newWorkspaceId();
      const store = newStore({ id, name });
      made(store, journeyAdd({ title: '' }));
      return keep(id, store);
    },

    async createFrom(source) {
      if (source.type === 'fragment') {
        const id = newWorkspaceId();
        const store = newStore({ id, name: source.name });
        if (!made(store, recordsAdd({ fragment: source.fragment }))) throw new Error('The import made nothing');
        return keep(id, store);
      }
      const isFree = source.id !== undefined && !(await storage.library.has(source.id));
      const id = isFree && source.id ? source.id : newWorkspaceId();
      return keep(id, storeWith(source.tables, id));
    },

    async openFile(file) {
      const { readFiles } = await import('../../exchange/import/read-sources.ts');
      const [source] = await readFiles([file]);
      if (source?.type !== 'workspace' || source.file.problems.length > 0) return undefined;
      const { id, tables } = source.file;
      const opened = await desk.createFrom({ type: 'tables', id, tables });
      if (id && id !== opened) messages.news(openedAsCopy);
      return opened;
    },

    async openExample() {
      const { templates } = await import('../../model/presets/templates/registry.ts');
      const [example] = templates;
      if (!example) throw new Error('There is no example');
      return desk.createFrom({ type: 'fragment', name: words(example.title), fragment: await example.load() });
    },

    async duplicate(entry) {
      await withStored(entry.id, async (store) => {
        const id = newWorkspaceId();
        const copy = storeWith(rawTables(store), id);
        const taken = new Set((await storage.library.list()).map(({ name }) => name));
        made(copy, recordSetField({ id, field: 'name', value: freeCopyName(entry.name, taken) }));
        await keep(id, copy);
        if (!(await storage.library.has(id))) return messages.alert(notStored);
        messages.news(say('desk.duplicated', '“{name}” was duplicated.', { name: entry.name }));
      });
    },

    async rename(entry, name) {
      await withStored(entry.id, async (store) => {
        made(store, recordSetField({ id: entry.id, field: 'name', value: name }));
        await describe(storage, entry.id, store, {});
      });
    },

    saveCopy: async (entry) => {
      await withStored(entry.id, desk.saveCopyOf);
    },

    async saveCopyOf(store) {
      const { saveWorkspaceFile } = await import('../../exchange/export/workspace-file/save.ts');
      download(saveWorkspaceFile(rawTables(store)));
      messages.news(say('desk.copy-saved', 'A copy was saved to your downloads.'));
    },

    async remove(entry) {
      try {
        await storage.library.remove(entry.id);
      } catch {
        return messages.alert(notStored);
      }
      messages.news(say('desk.deleted', '“{name}” was deleted.', { name: entry.name }), {
        label: say('desk.restore', 'Undo'),
        run: () => void storage.library.restore(entry.id).catch(() => messages.alert(notStored)),
      });
    },
  };
  return desk;
}

const notStored = say(
  'desk.not-stored',
  'The browser’s database did not take that, mostly because its storage is full. Nothing that was stored is lost; free some space and try again.',
);

const openedAsCopy = say(
  'desk.opened-as-copy',
  'This workspace is in this browser already, so the file was opened as a copy of its own.',
);

/** *Copy of Broadband*, *Copy 2 of Broadband*: the first that no workspace has, cut to what a name may be. */
function freeCopyName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const free = words(copyName(name, number)).slice(0, limits.name);
    if (!taken.has(free) || number > taken.size) return free;
  }
}

const copyName = (name: string, number: number): Words =>
  number === 1
    ? say('desk.copy-of', 'Copy of {name}', { name })
    : say('desk.copy-number-of', 'Copy {number} of {name}', { number, name });
