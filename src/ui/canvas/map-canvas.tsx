import '@xyflow/react/dist/base.css';
import { type NodeTypes, ReactFlow } from '@xyflow/react';
import {
  type CSSProperties,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { detailAt } from '../../scene/detail.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Viewport } from '../../store/session.ts';
import { words } from '../../words/render.ts';
import { useEditor, useSession } from '../editor/use-editor.ts';
import { PlacesInSight } from '../lanes/own-lane.tsx';
import { names } from '../names.ts';
import { ConditionInput } from './condition-input.tsx';
import { useGestures } from './gestures/use-gestures.ts';
import { useUndoneInSight } from './into-sight.ts';
import { LaneGroup, LanesFoot, TrayGroup } from './lane-group.tsx';
import { useMapActions } from './map-actions.ts';
import styles from './map-canvas.module.css';
import { useScene } from './map-provider.tsx';
import { useOpenMap } from './open-map.ts';
import { Overlay } from './overlay.tsx';
import { PaintLayer } from './paint-layer.tsx';
import { selectedSet } from './selection.ts';
import { StageGroup } from './stage-group.tsx';
import { DetailContext, TouchpointCard } from './touchpoint-card.tsx';
import { TrayHint } from './tray-hint.tsx';
import { useAboveSheet } from './use-above-sheet.ts';
import { mostSelectedElements, useElements } from './use-elements.ts';
import { useFlights } from './use-flights.ts';
import { useGrab } from './use-grab.ts';
import { useKeptViewport } from './use-kept-viewport.ts';
import { useFirstFocus, useKeyboardFocus } from './use-keyboard-focus.ts';
import { useMapWindow } from './use-map-window.ts';
import { usePicture } from './use-picture.ts';
import { usePointing } from './use-pointing.ts';
import { useScrollAsPan } from './use-scroll-as-pan.ts';
import { useSpaceHeld } from './use-space-held.ts';
import { opening, type Size, zoomLimits } from './viewport-math.ts';

const nodeTypes: NodeTypes = { stage: StageGroup, touchpoint: TouchpointCard, tray: TrayGroup, lane: LaneGroup };
const noEdges: [] = [];

/** What React Flow would say about its elements: ours are described one by one. */
const noLabels = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};

interface Props {
  /** What has the keyboard next when something that had it is gone. */
  readonly findNext: (layout: JourneyLayout, lost: string) => string | undefined;
  /** The id of the element that describes the map. */
  readonly describedBy?: string;
  readonly children?: ReactNode;
}

/** The journey as a picture one can touch. It waits for its place on the page, then opens where one looked last. */
export function MapCanvas(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { session } = useEditor();
  const map = useOpenMap();
  const [opened, setOpened] = useState<Viewport | undefined>(undefined);

  useLayoutEffect(() => {
    const element = place.current;
    if (!element || opened) return;
    const open = ({ width, height }: Size) => {
      if (width === 0 || height === 0) return;
      setOpened(session.get().viewports[map.journeyId] ?? opening(map.layout().bounds, { width, height }));
    };
    open({ width: element.clientWidth, height: element.clientHeight });
    const seen = new ResizeObserver(() => open({ width: element.clientWidth, height: element.clientHeight }));
    seen.observe(element);
    return () => seen.disconnect();
  }, [opened, session, map]);

  return (
    <div ref={place} className={styles.place}>
      {opened && <OpenedCanvas {...props} viewport={opened} />}
    </div>
  );
}

function OpenedCanvas({ viewport, findNext, describedBy, children }: Props & { readonly viewport: Viewport }) {
  const editor = useEditor();
  const map = useOpenMap();
  const actions = useMapActions();
  const scene = useScene();
  const { layout } = scene;
  const { drawn, inSight } = useMapWindow(map.camera, layout);
  const { nodes, tabStop } = useElements(layout, inSight);
  const { picture, findAt } = usePicture(scene, nodes);
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  const isSpaceHeld = useSpaceHeld(root);
  const grab = useGrab(editor, map, actions, isSpaceHeld);
  useGestures(map, root, grab);
  const pointing = usePointing(editor, map, actions, findAt);
  useKeyboardFocus(map, layout, findNext);
  useFirstFocus(root);
  useFlights(map);
  useUndoneInSight(map);
  useAboveSheet(map);
  useKeptViewport(map);
  useScrollAsPan(map, root);

  const { session } = editor;
  const isMany = useSession((state) => selectedSet(state).size > mostSelectedElements);
  const onFocus = useCallback(
    ({ target }: FocusEvent) => {
      const id = target.closest<HTMLElement>('[data-connection]')?.dataset.connection ?? idOfElement(target);
      if (!id) return;
      const { selection, connectingFrom } = session.get();
      session.set({ focused: id });
      // The keyboard selects what it comes to; the pointer selects by clicking, and a connection by Enter.
      const selects = target.matches('.react-flow__node:focus-visible') && !connectingFrom;
      if (selects && !selection.includes(id)) session.set({ selection: [id] });
    },
    [session],
  );

  return (
    <DetailContext value={detailAt(drawn.zoom, layout.cards.size)}>
      <PlacesInSight value={inSight}>
        <ReactFlow
          ref={setRoot}
          className={styles.canvas}
          style={{ '--px': `${1 / drawn.zoom}px` } as CSSProperties} // a custom property: one pixel of the screen, on the map
          aria-label={words(names.journeyMap)}
          aria-describedby={describedBy}
          data-region=""
          data-many={isMany ? '' : undefined}
          tabIndex={tabStop === undefined ? 0 : -1}
          onFocus={onFocus}
          {...pointing}
          nodes={nodes as Parameters<typeof ReactFlow>[0]['nodes'] & []} // React Flow only reads them
          edges={noEdges}
          nodeTypes={nodeTypes}
          defaultViewport={viewport}
          minZoom={zoomLimits.min}
          maxZoom={zoomLimits.max}
          panOnScroll
          zoomOnDoubleClick={false}
          zoomActivationKeyCode={null}
          panActivationKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          elevateNodesOnSelect={false}
          disableKeyboardA11y
          ariaLabelConfig={noLabels}
          proOptions={{ hideAttribution: true }}
        >
          <PaintLayer drawn={drawn} picture={picture} camera={map.camera} />
          <Overlay />
          <ConditionInput />
          <TrayHint />
          <LanesFoot />
          {children}
        </ReactFlow>
      </PlacesInSight>
    </DetailContext>
  );
}

const idOfElement = (target: Element): string | undefined =>
  target.closest<HTMLElement>('.react-flow__node-touchpoint, .react-flow__node-stage')?.dataset.id;
