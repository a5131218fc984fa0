/** How much a layout had to work out anew, for tests that keep an edit from costing as much as the whole. */
export interface Work {
  /** Gutters whose pieces were put in their places. */
  gutters: number;
  /** Connections whose way was worked out. */
  routes: number;
  /** Conditions for which a place was looked for. */
  labels: number;
  /** Stages, and the tray, whose cards were put on their cells. */
  stages: number;
}

/** Nothing worked out yet. */
export const noWork = (): Work => ({ gutters: 0, routes: 0, labels: 0, stages: 0 });
