import type { ConnectionId, JourneyId, StageId, TouchpointId } from '../model/records/kinds.ts';
import type { Box, Point } from './items.ts';

/** A place on the grid: a stage (none: the *Unsorted* tray) and whole grid steps inside it. */
export interface Cell {
  readonly stageId: StageId | undefined;
  readonly column: number;
  readonly row: number;
}

/** Where a stage is drawn: its whole column, and the part on top that carries its name. */
export interface StageBox {
  readonly id: StageId;
  readonly box: Box;
  readonly header: Box;
  /** Grid columns it is wide; at least 1, also without touchpoints. */
  readonly columns: number;
  /** How many touchpoints stand in it. */
  readonly count: number;
}

/** Where a touchpoint is drawn; `column` and `row` are those drawn, which differ from the stored ones where two share a cell. */
export interface CardBox extends Box {
  readonly id: TouchpointId;
  readonly stageId: StageId | undefined;
  readonly column: number;
  readonly row: number;
}

/** A connection's condition, cut to fit, on a pill. */
export interface LabelBox {
  readonly box: Box;
  readonly lines: readonly string[];
}

/** How a connection runs: corners of horizontal and vertical pieces from one card's border to the other's. */
export interface RouteBox {
  readonly id: ConnectionId;
  readonly fromId: TouchpointId;
  readonly toId: TouchpointId;
  readonly points: readonly Point[];
  /** The line with rounded corners, as SVG path data; it ends where the arrow head begins. */
  readonly d: string;
  /** The filled head at the far end, as SVG path data. */
  readonly arrow: string;
  /** The middle of the line, for marks such as *unplugged*. */
  readonly middle: Point;
  readonly label: LabelBox | undefined;
}

/** The place to the left of the stages for touchpoints without a stage. */
export interface TrayBox {
  readonly box: Box;
  readonly header: Box;
  readonly columns: number;
  readonly count: number;
}

/** A lane below the map, over the width of its stages. */
export interface LaneBox {
  /** A built-in lane's name, or the id of an own row. */
  readonly id: string;
  readonly box: Box;
}

/** One column of cards: where its cards begin, and what it is part of. */
export interface GridColumn {
  readonly x: number;
  /** None: a column of the *Unsorted* tray. */
  readonly stageId: StageId | undefined;
  /** Its number inside that stage or tray. */
  readonly column: number;
}

/** The cells of a journey: the tray's columns where anything is in it, then those of its stages from left to right; rows are shared by all. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  /** How many of the columns are the tray's. */
  readonly trayColumns: number;
  /** Rows of the stages, at least 1. */
  readonly rows: number;
  readonly trayRows: number;
}

/** Where everything of a journey is drawn, in pixels of the map. Unchanged parts keep their identity from one layout to the next. */
export interface JourneyLayout {
  readonly journeyId: JourneyId;
  /** From left to right. */
  readonly stages: readonly StageBox[];
  /** In reading order: the tray's first, then stage by stage, by column, row and id. */
  readonly cards: ReadonlyMap<TouchpointId, CardBox>;
  readonly tray: TrayBox | undefined;
  readonly connections: ReadonlyMap<ConnectionId, RouteBox>;
  readonly lanes: readonly LaneBox[];
  readonly bounds: Box;
  /** The columns and rows everything stands on. */
  readonly grid: Grid;
}

/** What a layout may be told besides the workspace. */
export interface LayoutOptions {
  /** Shows the tray while it is empty too, as while something is being dragged. */
  readonly showTray?: boolean;
  /** Leaves connections out where it is false, for pictures too small to show them. */
  readonly connections?: boolean;
  /** Ids of the lanes to show, from top to bottom; the journey's own where not given. */
  readonly lanes?: readonly string[];
  /** The layout before this edit; what did not change is taken from it. The result is the same without it. */
  readonly previous?: JourneyLayout | undefined;
}
