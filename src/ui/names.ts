import { say, type Words } from '../lib/words.ts';
import { withoutIf } from '../model/selectors/display-name.ts';

/** The accessible names others rely on (see the contract in the guide): one table for components, tests and the sheet of shortcuts. */
export const names = {
  workspaces: say('name.workspaces', 'Workspaces'),
  newWorkspace: say('name.new-workspace', 'New workspace'),
  openFile: say('name.open-file', 'Open file…'),
  openExample: say('name.open-example', 'Open the example'),
  import: say('name.import', 'Import…'),
  export: say('name.export', 'Export…'),
  rename: say('name.rename', 'Rename'),
  duplicate: say('name.duplicate', 'Duplicate'),
  saveCopy: say('name.save-copy', 'Save a copy…'),
  delete: say('name.delete', 'Delete'),
  views: say('name.views', 'Views'),
  map: say('name.map', 'Map'),
  outline: say('name.outline', 'Outline'),
  ownership: say('name.ownership', 'Ownership'),
  jams: say('name.jams', 'Jams'),
  insights: say('name.insights', 'Insights'),
  present: say('name.present', 'Present'),
  journeys: say('name.journeys', 'Journeys'),
  newJourney: say('name.new-journey', 'New journey'),
  edit: say('name.edit', 'Edit'),
  undo: say('name.undo', 'Undo'),
  redo: say('name.redo', 'Redo'),
  search: say('name.search', 'Search'),
  add: say('name.add', 'Add'),
  addStage: say('name.add-stage', 'Add stage'),
  addTouchpoint: say('name.add-touchpoint', 'Add touchpoint'),
  addJam: say('name.add-jam', 'Add jam'),
  commands: say('name.commands', 'Commands'),
  keyboardShortcuts: say('name.keyboard-shortcuts', 'Keyboard shortcuts'),
  libraries: say('name.libraries', 'Libraries'),
  storage: say('name.storage', 'Storage'),
  whatDoesTheCustomerDo: say('name.what-does-the-customer-do', 'What does the customer do, step by step?'),
  startEmpty: say('name.start-empty', 'Start empty'),
  makeTheMap: say('name.make-the-map', 'Make the map'),
  bringAFile: say('name.bring-a-file', 'Bring a file'),
  lookAtTheExample: say('name.look-at-the-example', 'Look at the example'),
  journeyMap: say('name.journey-map', 'Journey map'),
  goesTo: say('name.goes-to', 'Goes to'),
  zoomIn: say('name.zoom-in', 'Zoom in'),
  zoomOut: say('name.zoom-out', 'Zoom out'),
  fit: say('name.fit', 'Fit'),
  tidy: say('name.tidy', 'Tidy'),
  unsorted: say('name.unsorted', 'Unsorted'),
  overview: say('name.overview', 'Overview'),
  whatIsTheProblem: say('name.what-is-the-problem', 'What is the problem?'),
  where: say('name.where', 'Where'),
  onlyHere: say('name.only-here', 'Only here'),
  details: say('name.details', 'Details'),
  jamsHere: say('name.jams-here', 'Jams here'),
  more: say('name.more', 'More'),
  save: say('name.save', 'Save'),
  cancel: say('name.cancel', 'Cancel'),
  format: say('name.format', 'Format'),
  what: say('name.what', 'What'),
  size: say('name.size', 'Size'),
  transparent: say('name.transparent', 'Transparent'),
  pasteText: say('name.paste-text', 'Paste text'),
  whatWillBeMade: say('name.what-will-be-made', 'What will be made'),
  couldNotBeRead: say('name.could-not-be-read', 'What could not be read'),
  addToThisWorkspace: say('name.add-to-this-workspace', 'Add to this workspace'),
  asANewWorkspace: say('name.as-a-new-workspace', 'As a new workspace'),
} as const satisfies Record<string, Words>;

/** *Actions for NAME*: the menu of one workspace at home. */
export const actionsFor = (name: string): Words => say('name.actions-for', 'Actions for {name}', { name });

/** *Stage: NAME* */
export const stageNamed = (name: string): Words => say('name.stage', 'Stage: {name}', { name });

/** *Touchpoint: NAME* */
export const touchpointNamed = (name: string): Words => say('name.touchpoint', 'Touchpoint: {name}', { name });

/** *Lane: NAME* */
export const laneNamed = (name: string): Words => say('name.lane', 'Lane: {name}', { name });

/** *Connection: FROM to TO*, and its condition. */
export const connectionNamed = (from: string, to: string, condition: string): Words =>
  condition
    ? say('name.connection-if', 'Connection: {from} to {to}, if {condition}', {
        from,
        to,
        condition: withoutIf(condition),
      })
    : say('name.connection', 'Connection: {from} to {to}', { from, to });

/** *N jams*: the button on a card and its count in descriptions. */
export const jamCount = (count: number): Words =>
  say('name.jam-count', '{count, plural, one {# jam} other {# jams}}', { count });

/** *Everywhere we use NAME*: where a problem belongs to the channel. */
export const everywhereWeUse = (name: string): Words => say('name.everywhere', 'Everywhere we use {name}', { name });
