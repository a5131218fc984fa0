import { createContext, use } from 'react';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Camera } from './camera.ts';
import type { Traces } from './traces.ts';

/** One map on the screen, for what happens in events: which journey, how it is laid out now, where it is looked at from. */
export interface OpenMap {
  readonly journeyId: JourneyId;
  readonly camera: Camera;
  readonly traces: Traces;
  /** The scene of a workspace; what an edit left alone is the same as before. */
  sceneOf(workspace: Workspace): Scene;
  layout(): JourneyLayout;
  /** The element of the journey map on the page. */
  root(): HTMLElement | undefined;
  /** The element of a touchpoint or stage, where it is one now. */
  elementOf(id: string): HTMLElement | undefined;
}

/** The map that a component stands in. */
export const OpenMapContext = createContext<OpenMap | undefined>(undefined);

/** The map around a component; a component that is drawn outside one is a bug. */
export function useOpenMap(): OpenMap {
  const map = use(OpenMapContext);
  if (!map) throw new Error('There is no map around this');
  return map;
}
