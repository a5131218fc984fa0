import { say, type Words } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import type { SearchedTable } from '../../model/search/entries.ts';

/** How the records of a kind are listed: under which heading, with which icon. */
export const kinds: Readonly<Record<SearchedTable, { readonly title: Words; readonly icon: IconName }>> = {
  journeys: { title: say('search.journeys', 'Journeys'), icon: 'route' },
  stages: { title: say('search.stages', 'Stages'), icon: 'panelTop' },
  touchpoints: { title: say('search.touchpoints', 'Touchpoints'), icon: 'map' },
  connections: { title: say('search.connections', 'Connections'), icon: 'arrowRight' },
  jams: { title: say('search.jams', 'Jams'), icon: 'jam' },
  painPoints: { title: say('search.pain-points', 'Pain points'), icon: 'faceBad' },
  opportunities: { title: say('search.opportunities', 'Opportunities'), icon: 'lightbulb' },
  channels: { title: say('search.channels', 'Channels'), icon: 'phone' },
  departments: { title: say('search.departments', 'Departments'), icon: 'building' },
  systems: { title: say('search.systems', 'Systems'), icon: 'hardDrive' },
  informationItems: { title: say('search.information-items', 'Information items'), icon: 'fileText' },
  personas: { title: say('search.personas', 'Personas'), icon: 'person' },
  lanes: { title: say('search.lanes', 'Lanes'), icon: 'layers' },
  laneNotes: { title: say('search.lane-notes', 'Notes in lanes'), icon: 'pencil' },
};
