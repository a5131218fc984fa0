import type { TouchpointId } from '../../../../src/model/records/kinds.ts';
import type { Workspace } from '../../../../src/model/records/tables.ts';
import type { JourneyLayout } from '../../../../src/scene/layout.ts';
import { layoutJourney } from '../../../../src/scene/layout-journey.ts';
import {
  type MadeConnection,
  type MadeTouchpoint,
  madeId,
  madeJourney,
  madeJourneyId,
} from '../../scene/made-workspace.ts';

/** The id of a made touchpoint by its number. */
export const card = (number: number): TouchpointId => madeId('touchpoints', number);

/** The id of a made stage by its number. */
export const stageId = (number: number) => madeId('stages', number);

/** The id of a made connection by its number. */
export const way = (number: number) => madeId('connections', number);

/** The layout of a workspace's made journey. */
export const layoutOf = (workspace: Workspace, showTray = false): JourneyLayout =>
  layoutJourney(workspace, madeJourneyId, { showTray });

/** A made journey, laid out. */
export const laidOut = (
  stages: number,
  touchpoints: readonly MadeTouchpoint[],
  connections: readonly MadeConnection[] = [],
): JourneyLayout => layoutOf(madeJourney(stages, touchpoints, connections));
