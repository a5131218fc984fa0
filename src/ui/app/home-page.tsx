import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { WorkspaceEntry } from '../../storage/port.ts';
import { words } from '../../words/render.ts';
import type { Messages } from '../editor/messages.ts';
import { useQuestionMark } from '../editor/use-question-mark.ts';
import { ThemeButton } from '../frame/theme-button.tsx';
import { AskForName } from '../home/ask-for-name.tsx';
import { Home } from '../home/home.tsx';
import { names } from '../names.ts';
import { DropZone } from './drop-zone.tsx';
import { importWorker } from './import-worker.ts';
import { lazyDialog } from './lazy-part.tsx';
import { useStrangeAddress } from './missing-place.ts';
import { addressOf } from './route.ts';
import type { Desk, Services } from './services.ts';
import { goTo } from './use-route.ts';

const ImportDialog = lazyDialog(async () => (await import('../import/import-dialog.tsx')).ImportDialog);
const ShortcutsDialog = lazyDialog(async () => (await import('../shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog);

/** What is asked for in a dialog at home. */
type Asking =
  | { readonly type: 'nothing' }
  | { readonly type: 'new' }
  | { readonly type: 'rename'; readonly entry: WorkspaceEntry }
  | { readonly type: 'import'; readonly files: readonly File[] }
  | { readonly type: 'shortcuts' };

interface Props {
  readonly services: Services | undefined;
  readonly messages: Messages;
}

const notDone = say(
  'home.not-done',
  'That could not be done: a part of the app or the file could not be read. Nothing was changed; try again when you are connected, or reload the page.',
);

/** Home, wired to the storage of this browser. */
export function HomePage({ services, messages }: Props) {
  const [entries, setEntries] = useState<readonly WorkspaceEntry[] | undefined>(undefined);
  const [asking, setAsking] = useState<Asking>({ type: 'nothing' });
  const picker = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  useQuestionMark(useCallback(() => setAsking({ type: 'shortcuts' }), []));

  useEffect(() => services?.storage.library.watch(setEntries), [services]);
  const notKept = useNotKept(services);
  useEffect(() => {
    document.title = words(say('app.name', 'Throughline'));
  }, []);

  useStrangeAddress(messages);

  const atDesk = async (work: (desk: Desk) => Promise<void>) => {
    if (!services || busy.current) return;
    busy.current = true; // a second press would do it twice
    try {
      await work(await services.desk());
    } catch {
      setAsking({ type: 'nothing' }); // behind a dialog nobody would see or hear it
      messages.alert(notDone);
    } finally {
      busy.current = false;
    }
  };
  const goToWorkspace = (workspaceId: WorkspaceEntry['id']) =>
    goTo({ at: 'workspace', workspaceId, journeyId: undefined, view: 'map' });

  return (
    <DropZone onFiles={(files) => setAsking({ type: 'import', files })}>
      <Home
        entries={entries}
        addressOf={(entry) => addressOf({ at: 'workspace', workspaceId: entry.id, journeyId: undefined, view: 'map' })}
        onNew={() => setAsking({ type: 'new' })}
        onOpenFile={() => picker.current?.click()}
        onImport={() => setAsking({ type: 'import', files: [] })}
        onExample={() => void atDesk(async (desk) => goToWorkspace(await desk.openExample()))}
        onRename={(entry) => setAsking({ type: 'rename', entry })}
        onDuplicate={(entry) => void atDesk((desk) => desk.duplicate(entry))}
        onSaveCopy={(entry) => void atDesk((desk) => desk.saveCopy(entry))}
        onDelete={(entry) => void atDesk((desk) => desk.remove(entry))}
        notKept={notKept}
        tools={<ThemeButton />}
      />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={words(names.openFile)}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (!file) return;
          void atDesk(async (desk) => {
            const opened = await desk.openFile(file);
            if (opened) goToWorkspace(opened);
            else setAsking({ type: 'import', files: [file] });
          });
        }}
      />
      {asking.type === 'new' && (
        <AskForName
          title={say('home.new.title', 'New workspace')}
          label={say('field.title', 'Title')}
          confirm={say('home.new.confirm', 'Create')}
          onCancel={() => setAsking({ type: 'nothing' })}
          onName={(name) => void atDesk(async (desk) => goToWorkspace(await desk.create(name)))}
        />
      )}
      {asking.type === 'rename' && (
        <AskForName
          title={say('home.rename.title', 'Rename the workspace')}
          label={say('field.name', 'Name')}
          confirm={names.rename}
          value={asking.entry.name}
          onCancel={() => setAsking({ type: 'nothing' })}
          onName={(name) => {
            setAsking({ type: 'nothing' });
            void atDesk((desk) => desk.rename(asking.entry, name));
          }}
        />
      )}
      {asking.type === 'shortcuts' && (
        <Suspense>
          <ShortcutsDialog onClose={() => setAsking({ type: 'nothing' })} />
        </Suspense>
      )}
      {asking.type === 'import' && services && (
        <Suspense>
          <ImportDialog
            files={asking.files}
            elsewhere={importWorker}
            onClose={() => setAsking({ type: 'nothing' })}
            onNewWorkspace={async (source) => {
              const desk = await services.desk();
              goToWorkspace(await desk.createFrom(source));
            }}
          />
        </Suspense>
      )}
    </DropZone>
  );
}

function useNotKept(services: Services | undefined): Words | undefined {
  const [why, setWhy] = useState<Words | undefined>(undefined);
  useEffect(() => {
    let stale = false;
    void services?.storage.notKept.then((found) => {
      if (!stale) setWhy(found);
    });
    return () => {
      stale = true;
    };
  }, [services]);
  return why;
}
