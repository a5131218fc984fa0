import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { layoutJourney } from '../../scene/layout-journey.ts';

let last: WeakRef<JourneyLayout> | undefined;

/** Lays out the first picture of a journey, and keeps that for the map that follows it. */
export function firstLayout(workspace: Workspace, journeyId: JourneyId): JourneyLayout {
  const layout = layoutJourney(workspace, journeyId, { previous: last?.deref() });
  last = new WeakRef(layout);
  return layout;
}

/** The layout of the first picture, for a map to go on from; undefined where there was none. It may be another journey's. */
export const layoutToGoOnFrom = (): JourneyLayout | undefined => last?.deref();
