/** The tables whose records people comment on, check, and decide about. */
export const commentable = [
  'journeys',
  'stages',
  'touchpoints',
  'connections',
  'assignments',
  'channels',
  'jams',
  'painPoints',
  'opportunities',
  'departments',
  'personas',
  'systems',
  'informationItems',
] as const;
