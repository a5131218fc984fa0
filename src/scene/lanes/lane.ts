import type { Words } from '../../lib/words.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Box, Item } from '../items.ts';
import type { CardBox, StageBox } from '../layout.ts';

/** Renders words in the reader's language; handed in, because the scene speaks none. */
export type Render = (words: Words) => string;

/** Where everything that a lane stands under is drawn. */
export interface LanePlaces {
  readonly stages: readonly StageBox[];
  /** In reading order. */
  readonly cards: ReadonlyMap<string, CardBox>;
}

/** What a lane is drawn from. */
export interface LaneView extends LanePlaces {
  readonly workspace: Workspace;
  readonly journeyId: JourneyId;
  readonly box: Box;
  readonly render: Render;
}

/** A row below the map that shares its columns. A new one is a file here and a line in the registry. */
export interface Lane {
  readonly title: (workspace: Workspace) => Words;
  /** How high it is, in pixels of the map. */
  readonly heightOf: (workspace: Workspace, places: LanePlaces) => number;
  /** Whether it is drawn the same on both, where nothing has moved. */
  readonly isSame: (before: Workspace, now: Workspace) => boolean;
  /** Its items, from the lane's own upper left corner. */
  readonly draw: (view: LaneView) => readonly Item[];
}
