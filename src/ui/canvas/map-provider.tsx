import { ReactFlowProvider } from '@xyflow/react';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { layoutJourney } from '../../scene/layout-journey.ts';
import type { Marks } from '../../scene/marks.ts';
import { createScenes, type Scene } from '../../scene/scene.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { useCamera } from './camera.ts';
import { layoutToGoOnFrom } from './first-layout.ts';
import { createMapActions, MapActionsContext } from './map-actions.ts';
import { type OpenMap, OpenMapContext } from './open-map.ts';
import { createTraces, useTrace } from './traces.ts';

const SceneContext = createContext<Scene | undefined>(undefined);

/** The scene of the map around a component: what is drawn now, and where. */
export function useScene(): Scene {
  const scene = use(SceneContext);
  if (!scene) throw new Error('There is no map around this, so nothing is drawn');
  return scene;
}

/** The layout of the map around a component. */
export const useLayout = (): JourneyLayout => useScene().layout;

const noMarks: Marks = {};

/** Lays a journey out and draws it again and again, each time from what is there already. */
function createDrawing(journeyId: JourneyId, isDragging: () => boolean) {
  const sceneOf = createScenes(words);
  let last: { readonly showTray: boolean; readonly scene: Scene } | undefined;
  return (workspace: Workspace): Scene => {
    const showTray = isDragging();
    if (last?.scene.workspace === workspace && last.showTray === showTray) return last.scene;
    const previous = last?.scene.layout ?? layoutToGoOnFrom();
    const layout = layoutJourney(workspace, journeyId, { showTray, previous });
    last = { showTray, scene: sceneOf(workspace, layout, noMarks) };
    return last.scene;
  };
}

/** Opens the map of a journey for everything within: its canvas, its tools, its keys. */
export function MapProvider({ journeyId, children }: { readonly journeyId: JourneyId; readonly children: ReactNode }) {
  return (
    <ReactFlowProvider>
      <OpenedMap journeyId={journeyId}>{children}</OpenedMap>
    </ReactFlowProvider>
  );
}

/** Another function while something is dragged: then the tray shows though it is empty. */
const sceneWhile = (_isDragging: boolean, sceneOf: (workspace: Workspace) => Scene) => (workspace: Workspace) =>
  sceneOf(workspace);

function OpenedMap({ journeyId, children }: { readonly journeyId: JourneyId; readonly children: ReactNode }) {
  const editor = useEditor();
  const camera = useCamera();
  const map = useMemo((): OpenMap => {
    const traces = createTraces();
    const sceneOf = createDrawing(journeyId, () => traces.get().moving !== undefined);
    const root = () => camera.element();
    return {
      journeyId,
      camera,
      traces,
      sceneOf,
      layout: () => sceneOf(editor.store.snapshot()).layout,
      root,
      elementOf: (id) =>
        root()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ?? undefined,
    };
  }, [editor, camera, journeyId]);
  const actions = useMemo(() => createMapActions(editor, map), [editor, map]);

  const isDragging = useTrace(map.traces, ({ moving }) => moving !== undefined);
  const scene = useWorkspace(useMemo(() => sceneWhile(isDragging, map.sceneOf), [isDragging, map]));

  return (
    <OpenMapContext value={map}>
      <MapActionsContext value={actions}>
        <SceneContext value={scene}>{children}</SceneContext>
      </MapActionsContext>
    </OpenMapContext>
  );
}
