import { Suspense, useCallback, useEffect, useState } from 'react';
import { unreachable } from '../../lib/result.ts';
import { say, type Words } from '../../lib/words.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import { journeyName } from '../../model/selectors/display-name.ts';
import { journeysInOrder, touchpointsOf } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import { FirstPicture } from '../canvas/first-picture.tsx';
import type { CommandDialog } from '../commands/command.ts';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { useAskedRows } from '../editor/asked-rows.ts';
import type { Editor } from '../editor/editor.ts';
import { JourneyAddress } from '../editor/journey-address.ts';
import type { Messages } from '../editor/messages.ts';
import { EditorContext, useSession, useWorkspace } from '../editor/use-editor.ts';
import { Frame } from '../frame/frame.tsx';
import { Journeys } from '../frame/journeys.tsx';
import { Rail } from '../frame/rail.tsx';
import { StorageStatus } from '../frame/storage-status.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { untitledWorkspace } from '../frame/workspace-name.tsx';
import { holdTyping } from '../kit/held-typing.ts';
import { names } from '../names.ts';
import { CrashBoundary } from './crash.tsx';
import { DropZone } from './drop-zone.tsx';
import type { Keeping } from './keeping.ts';
import { lazyPart, Missing } from './lazy-part.tsx';
import { useMissingPlace } from './missing-place.ts';
import { addressOf, type Route, type View, views } from './route.ts';
import type { Services } from './services.ts';
import { useFinding } from './use-finding.ts';
import { useHands } from './use-hands.ts';
import { useOpening } from './use-opening.ts';
import { usePasted } from './use-pasted.ts';
import { goTo } from './use-route.ts';
import { type WorkspaceDialog, WorkspaceDialogs } from './workspace-dialogs.tsx';
import styles from './workspace-page.module.css';

const Details = lazyPart(async () => (await import('../details/details.tsx')).Details, styles.details);
const StartBox = lazyPart(async () => (await import('../start/start-box.tsx')).StartBox, styles.empty);
const MapView = lazyPart(async () => (await import('../map/map-view.tsx')).MapView, styles.empty);
const OutlineView = lazyPart(async () => (await import('../outline/outline-view.tsx')).OutlineView, styles.empty);

type WorkspaceRoute = Extract<Route, { at: 'workspace' }>;

interface Props {
  readonly services: Services;
  readonly route: WorkspaceRoute;
  readonly messages: Messages;
}

/** One workspace: opens it, waits for what is kept, and draws the view of the address. */
export function WorkspacePage({ services, route, messages }: Props) {
  const opening = useOpening(services, route.workspaceId, messages);
  if (opening.type === 'missing') return <Missing onTryAgain={opening.tryAgain} />;
  if (opening.type === 'waiting') return <Waiting why={opening.why} />;
  return <OpenedWorkspace services={services} route={route} editor={opening.editor} keeping={opening.keeping} />;
}

/** Stands where the workspace will be; says why where it takes long. */
function Waiting({ why }: { readonly why: Words | undefined }) {
  if (why)
    return (
      <p className={styles.empty} role="alert">
        {words(why)}
      </p>
    );
  return <p className={styles.waiting}>{words(say('workspace.opening', 'Opening…'))}</p>;
}

function OpenedWorkspace({ services, route, editor, keeping }: Omit<OpenProps, 'saveCopy'>) {
  const saveCopy = useCallback(() => {
    void services.desk().then((desk) => desk.saveCopyOf(editor.store));
  }, [services, editor]);
  return (
    <EditorContext value={editor}>
      <CrashBoundary saveCopy={saveCopy} resetKey={addressOf(route)}>
        <OpenPage services={services} route={route} editor={editor} keeping={keeping} saveCopy={saveCopy} />
      </CrashBoundary>
    </EditorContext>
  );
}

interface OpenProps {
  readonly services: Services;
  readonly route: WorkspaceRoute;
  readonly editor: Editor;
  readonly keeping: Keeping;
  readonly saveCopy: () => void;
}

function OpenPage({ services, route, editor, keeping, saveCopy }: OpenProps) {
  const [dialog, setDialog] = useState<WorkspaceDialog>({ type: 'none' });
  useMissingPlace(route); // before the address is mended
  const journeyId = useJourney(route);
  useTitle(journeyId, route.view);
  const toJourney = (id: JourneyId) => addressOf({ ...route, journeyId: id });
  const openImport = useCallback(
    (files: readonly File[] = [], text?: string) => setDialog({ type: 'import', files, text }),
    [],
  );
  const openShortcuts = useCallback(() => setDialog({ type: 'shortcuts' }), []);
  const openSearch = useCallback(() => {
    holdTyping();
    setDialog({ type: 'search' });
  }, []);
  const openCommands = useCallback(() => {
    holdTyping();
    setDialog({ type: 'commands' });
  }, []);
  const finding = useFinding(editor, route, journeyId, openSearch);
  const openByCommand = useCallback(
    (asked: CommandDialog) => {
      if (asked === 'import') openImport();
      else if (asked !== 'rename-journey') setDialog({ type: asked });
      else if (journeyId) setDialog({ type: asked, id: journeyId });
    },
    [openImport, journeyId],
  );
  const hands = useHands(editor, route, journeyId, { open: openByCommand, saveCopy, goOn: finding.goOn });
  useCommandKeys({ onSearch: openSearch, onCommands: openCommands, onNext: finding.goOn });
  usePasted(openImport);
  useAskedRows(useCallback((asked) => setDialog({ type: 'rows', asked }), []));

  return (
    <DropZone onFiles={openImport}>
      <Frame
        bar={
          <TopBar
            homeAddress={addressOf({ at: 'home' })}
            journeys={
              <Journeys
                current={journeyId}
                addressOf={toJourney}
                onAdded={(id) => goTo({ ...route, journeyId: id })}
                onRename={(id) => setDialog({ type: 'rename-journey', id })}
              />
            }
            status={<StorageStatus keeping={keeping} messages={editor.messages} saveCopy={saveCopy} />}
            onSearch={openSearch}
            onImport={() => openImport()}
            onExport={() => setDialog({ type: 'export' })}
          />
        }
        rail={
          <Rail
            views={views.map((view) => ({
              address: addressOf({ ...route, journeyId, view }),
              icon: view,
              name: names[view],
              current: view === route.view,
            }))}
            onCommands={openCommands}
            onShortcuts={openShortcuts}
          />
        }
        details={
          journeyId && (
            <JourneyAddress value={toJourney}>
              <DetailsBeside journeyId={journeyId} />
            </JourneyAddress>
          )
        }
        onSaveCopy={saveCopy}
        onShortcuts={openShortcuts}
      >
        {!journeyId && (
          <p className={styles.empty}>
            {words(
              say(
                'workspace.no-journey',
                'There is no journey here yet. Add one with the plus sign above, or import one.',
              ),
            )}
          </p>
        )}
        {journeyId && (
          <JourneyView
            key={journeyId}
            journeyId={journeyId}
            view={route.view}
            onImport={openImport}
            onExample={() => {
              void services.desk().then(async (desk) => {
                const workspaceId = await desk.openExample();
                goTo({ at: 'workspace', workspaceId, journeyId: undefined, view: 'map' });
              });
            }}
          />
        )}
      </Frame>
      <WorkspaceDialogs
        dialog={dialog}
        journeyId={journeyId}
        services={services}
        onClose={() => setDialog({ type: 'none' })}
        onJourney={(id) => goTo({ ...route, journeyId: id })}
        onGo={finding.go}
        hands={hands}
      />
    </DropZone>
  );
}

interface JourneyViewProps {
  readonly journeyId: JourneyId;
  readonly view: View;
  readonly onImport: (files?: readonly File[], text?: string) => void;
  readonly onExample: () => void;
}

function JourneyView({ journeyId, view, onImport, onExample }: JourneyViewProps) {
  const asksForSteps = useAsksForSteps(journeyId);
  if (asksForSteps)
    return (
      <Suspense>
        <StartBox journeyId={journeyId} onImport={onImport} onExample={onExample} />
      </Suspense>
    );
  switch (view) {
    case 'map':
      return (
        <Suspense fallback={<FirstPicture journeyId={journeyId} />}>
          <MapView journeyId={journeyId} />
        </Suspense>
      );
    case 'outline':
      return (
        <Suspense>
          <OutlineView journeyId={journeyId} />
        </Suspense>
      );
    default:
      return unreachable(view);
  }
}

function DetailsBeside({ journeyId }: { readonly journeyId: JourneyId }) {
  return useAsksForSteps(journeyId) ? null : (
    <Suspense fallback={<div className={styles.details} />}>
      <Details journeyId={journeyId} />
    </Suspense>
  );
}

/** Whether the journey is still empty and nobody has chosen to start with an empty map. */
function useAsksForSteps(journeyId: JourneyId): boolean {
  const empty = useWorkspace(
    (workspace) =>
      touchpointsOf(workspace, journeyId).length === 0 &&
      !Object.values(workspace.stages).some((stage) => stage.journeyId === journeyId),
  );
  const startedEmpty = useSession((session) => session.startedEmpty[journeyId]);
  return empty && !startedEmpty;
}

/** The journey of the address, or the first one; the address follows where it named none, or one that is gone. */
function useJourney(route: WorkspaceRoute): JourneyId | undefined {
  const named = route.journeyId;
  const journeyId = useWorkspace((workspace) =>
    named && workspace.journeys[named] ? named : journeysInOrder(workspace)[0]?.id,
  );
  useEffect(() => {
    if (journeyId !== named) goTo({ ...route, journeyId }, { replace: true });
  }, [journeyId, named, route]);
  return journeyId;
}

/** The title says the view too, so that going from one to another is told. */
function useTitle(journeyId: JourneyId | undefined, view: WorkspaceRoute['view']): void {
  const title = useWorkspace((workspace) => {
    const journey = journeyId && words(journeyName(workspace, journeyId));
    const name = workspace.workspace.name || words(untitledWorkspace);
    return journey ? `${journey} – ${words(names[view])} – ${name}` : name;
  });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
