import { Suspense, useEffect } from 'react';
import { say } from '../../lib/words.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { type JourneyId, type RecordId, tableOf } from '../../model/records/kinds.ts';
import type { Hands } from '../commands/command.ts';
import type { AskedRows } from '../editor/asked-rows.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { AskForName } from '../home/ask-for-name.tsx';
import { names } from '../names.ts';
import { importWorker } from './import-worker.ts';
import { lazyDialog } from './lazy-part.tsx';
import type { Services } from './services.ts';
import { goTo } from './use-route.ts';

const ImportDialog = lazyDialog(async () => (await import('../import/import-dialog.tsx')).ImportDialog);
const ExportDialog = lazyDialog(async () => (await import('../export/export-dialog.tsx')).ExportDialog);
const RowsDialog = lazyDialog(async () => (await import('../lanes/rows-dialog.tsx')).RowsDialog);
const loadSearch = async () => (await import('../search/search-dialog.tsx')).SearchDialog;
const loadPalette = async () => (await import('../palette/palette-dialog.tsx')).PaletteDialog;
const SearchDialog = lazyDialog(loadSearch);
const PaletteDialog = lazyDialog(loadPalette);
const ShortcutsDialog = lazyDialog(async () => (await import('../shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog);

/** Milliseconds after which the page is taken to have come to rest. */
const settled = 3000;

/** Fetches what is opened by a key and typed into at once, so that no letter goes astray while it comes. */
function useReadyToType(): void {
  useEffect(() => {
    const ready = () => void Promise.allSettled([loadSearch(), loadPalette()]);
    const timer = setTimeout(ready, settled);
    return () => clearTimeout(timer);
  }, []);
}

/** Which dialog stands over the workspace. */
export type WorkspaceDialog =
  | { readonly type: 'none' }
  | { readonly type: 'import'; readonly files: readonly File[]; readonly text: string | undefined }
  | { readonly type: 'rename-journey'; readonly id: JourneyId }
  | { readonly type: 'rows'; readonly asked: AskedRows }
  | { readonly type: 'export' }
  | { readonly type: 'search' }
  | { readonly type: 'commands' }
  | { readonly type: 'shortcuts' };

interface Props {
  readonly dialog: WorkspaceDialog;
  readonly journeyId: JourneyId | undefined;
  readonly services: Services;
  readonly onClose: () => void;
  /** A journey was imported: to be shown. */
  readonly onJourney: (id: JourneyId) => void;
  /** A record was found: to be gone to. */
  readonly onGo: (id: RecordId) => void;
  /** What commands work with. */
  readonly hands: Hands;
}

/** The dialogs of a workspace, each loaded when it is first asked for. */
export function WorkspaceDialogs({ dialog, journeyId, services, onClose, onJourney, onGo, hands }: Props) {
  useReadyToType();
  return (
    <Suspense>
      {dialog.type === 'import' && (
        <ImportDialog
          files={dialog.files}
          elsewhere={importWorker}
          text={dialog.text}
          journeyId={journeyId}
          onClose={onClose}
          onAdded={([added]) => {
            if (added && tableOf(added) === 'journeys') onJourney(added as JourneyId); // of that table
          }}
          onNewWorkspace={async (source) => {
            const workspaceId = await (await services.desk()).createFrom(source);
            onClose();
            goTo({ at: 'workspace', workspaceId, journeyId: undefined, view: 'map' });
          }}
        />
      )}
      {dialog.type === 'export' && journeyId && <ExportDialog journeyId={journeyId} onClose={onClose} />}
      {dialog.type === 'rows' && journeyId && (
        <RowsDialog journeyId={journeyId} asked={dialog.asked} onClose={onClose} />
      )}
      {dialog.type === 'rename-journey' && <RenameJourney id={dialog.id} onClose={onClose} />}
      {dialog.type === 'search' && (
        <SearchDialog
          journeyId={journeyId}
          onClose={onClose}
          onGo={(id) => {
            onClose();
            onGo(id);
          }}
        />
      )}
      {dialog.type === 'commands' && <PaletteDialog hands={hands} onClose={onClose} onGo={onGo} />}
      {dialog.type === 'shortcuts' && <ShortcutsDialog onClose={onClose} />}
    </Suspense>
  );
}

function RenameJourney({ id, onClose }: { readonly id: JourneyId; readonly onClose: () => void }) {
  const editor = useEditor();
  const title = useWorkspace(({ journeys }) => journeys[id]?.title ?? '');
  return (
    <AskForName
      title={say('journey.rename', 'Rename the journey')}
      label={say('field.title', 'Title')}
      confirm={names.rename}
      value={title}
      onCancel={onClose}
      onName={(name) => {
        editor.edit(recordSetField({ id, field: 'title', value: name }));
        onClose();
      }}
    />
  );
}
