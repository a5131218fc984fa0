/** What checks have found, as far as it shows on the map. It is handed in: the scene itself judges nothing. */
export interface Marks {
  /** Ids of connections at which what the customer has said gets lost. */
  readonly contextLost?: ReadonlySet<string>;
  /** The gravest finding about each touchpoint, by id. */
  readonly findings?: ReadonlyMap<string, FindingMark>;
}

/** How grave a finding is that shows on a card. */
export type FindingMark = 'error' | 'warning';
