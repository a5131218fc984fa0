import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Viewport } from '../../store/session.ts';
import type { Editor } from '../editor/editor.ts';
import { EditorContext } from '../editor/use-editor.ts';
import { MapCanvas } from './map-canvas.tsx';
import { MapProvider } from './map-provider.tsx';
import { type OpenMap, useOpenMap } from './open-map.ts';

/** A map on a page of its own, without the app around it: for measuring it. */
export interface MountedMap {
  /** Settles when the map is drawn for the first time. */
  readonly ready: Promise<void>;
  getView(): Viewport;
  setView(view: Viewport): void;
  unmount(): void;
}

/** Puts the map of a journey into an element that has a size. */
export function mountMap(element: HTMLElement, editor: Editor, journeyId: JourneyId): MountedMap {
  const root = createRoot(element);
  let opened: OpenMap | undefined;
  const ready = new Promise<void>((resolve) => {
    const onDrawn = (map: OpenMap) => {
      opened = map;
      requestAnimationFrame(() => resolve());
    };
    root.render(
      <EditorContext value={editor}>
        <MapProvider journeyId={journeyId}>
          <MapCanvas findNext={nothingNext}>
            <Told onDrawn={onDrawn} />
          </MapCanvas>
        </MapProvider>
      </EditorContext>,
    );
  });
  return {
    ready,
    getView: () => opened?.camera.get() ?? { x: 0, y: 0, zoom: 1 },
    setView: (view) => opened?.camera.set(view),
    unmount: () => root.unmount(),
  };
}

const nothingNext = () => undefined;

function Told({ onDrawn }: { readonly onDrawn: (map: OpenMap) => void }) {
  const map = useOpenMap();
  useEffect(() => onDrawn(map), [map, onDrawn]);
  return null;
}
