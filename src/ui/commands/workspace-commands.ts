import { say, type Words } from '../../lib/words.ts';
import { journeyAdd } from '../../model/commands/journey-add.ts';
import { type JourneyId, tableOf } from '../../model/records/kinds.ts';
import { journeyName } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { copyPicture, copyThisView } from '../copy-picture/copy-picture.ts';
import { askForRows } from '../editor/asked-rows.ts';
import { duplicateAsTomorrow, makeTomorrow } from '../editor/make-tomorrow.ts';
import { chooseTheme } from '../editor/theme.ts';
import { addRow, arrangeRows } from '../lanes/row-names.ts';
import { names } from '../names.ts';
import type { Command, Hands } from './command.ts';

const noJourney = ({ journeyId }: Hands): Words | undefined =>
  journeyId ? undefined : say('commands.no-journey', 'There is no journey here yet');

const notToday = ({ editor, journeyId }: Hands): Words | undefined =>
  journeyId && editor.store.snapshot().journeys[journeyId]?.state === 'future'
    ? say('commands.is-tomorrow', 'This journey is tomorrow’s already')
    : undefined;

const nothingToCopy = ({ editor: { session } }: Hands): Words | undefined => {
  const { selection, focused } = session.get();
  const tables = [...selection, focused ?? ''].map(tableOf);
  return tables.includes('touchpoints') || tables.includes('stages')
    ? undefined
    : say('commands.nothing-to-copy', 'Select a touchpoint or a stage first');
};

/** Copies or cuts by the browser's own way, so that the view does what its keys do. */
const byBrowser = (name: 'copy' | 'cut') => () => {
  document.execCommand(name);
};

/** What can be done in every view of a workspace. */
export const workspaceCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    does: names.undo,
    icon: 'undo',
    keys: ['Mod+Z'],
    refusal: ({ editor }) =>
      editor.store.canUndo() ? undefined : say('commands.nothing-to-undo', 'There is nothing to undo'),
    run: ({ editor }) => editor.undo(),
  },
  {
    id: 'edit.redo',
    does: names.redo,
    icon: 'redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    refusal: ({ editor }) =>
      editor.store.canRedo() ? undefined : say('commands.nothing-to-redo', 'There is nothing to redo'),
    run: ({ editor }) => editor.redo(),
  },
  {
    id: 'edit.copy',
    does: say('commands.copy', 'Copy'),
    icon: 'copy',
    keys: ['Mod+C'],
    refusal: nothingToCopy,
    run: byBrowser('copy'),
  },
  {
    id: 'edit.cut',
    does: say('commands.cut', 'Cut'),
    icon: 'copy',
    keys: ['Mod+X'],
    refusal: nothingToCopy,
    run: byBrowser('cut'),
  },
  {
    id: 'edit.paste',
    does: say('commands.paste', 'Paste'),
    icon: 'bringFile',
    keys: ['Mod+V'],
    refusal: () => say('commands.paste.by-key', 'The browser lets only its keys paste'),
    run: () => undefined,
  },
  {
    id: 'find.search',
    does: names.search,
    icon: 'search',
    keys: ['Mod+F'],
    inSheet: { keys: ['Mod+F'], does: say('keys.search', 'Search; pressed twice, the browser’s own') },
    run: ({ open }) => open('search'),
  },
  {
    id: 'find.next',
    does: say('commands.next', 'Next answer to the last search'),
    icon: 'search',
    keys: ['F3'],
    inSheet: { keys: ['F3', 'Shift+F3'], does: say('keys.next', 'To the next or previous answer to the search') },
    refusal: ({ editor }) =>
      editor.session.get().search.trim() ? undefined : say('commands.nothing-searched', 'Nothing was looked for yet'),
    run: ({ goOn }) => goOn(1),
  },
  {
    id: 'workspace.import',
    does: names.import,
    icon: 'bringFile',
    run: ({ open }) => open('import'),
  },
  {
    id: 'workspace.export',
    does: names.export,
    icon: 'share',
    refusal: noJourney,
    run: ({ open }) => open('export'),
  },
  {
    id: 'workspace.save-copy',
    does: names.saveCopy,
    icon: 'download',
    keys: ['Mod+S'],
    run: ({ saveCopy }) => saveCopy(),
  },
  {
    id: 'journey.new',
    does: names.newJourney,
    icon: 'plus',
    run({ editor, toJourney }) {
      const [id] = editor.edit(journeyAdd({ title: '' })) ?? [];
      if (id) toJourney(id as JourneyId); // journey.add shows the journey it made
    },
  },
  {
    id: 'journey.rename',
    does: say('journey.rename', 'Rename the journey'),
    icon: 'pencil',
    refusal: noJourney,
    run: ({ open }) => open('rename-journey'),
  },
  {
    id: 'journey.tomorrow',
    does: duplicateAsTomorrow,
    icon: 'sparkles',
    refusal: (hands) => noJourney(hands) ?? notToday(hands),
    run({ editor, journeyId, toJourney }) {
      const copy = journeyId && makeTomorrow(editor, journeyId);
      if (copy) toJourney(copy);
    },
  },
  { id: 'row.add', does: addRow, icon: 'plus', refusal: noJourney, run: () => askForRows('add') },
  { id: 'row.arrange', does: arrangeRows, icon: 'layers', refusal: noJourney, run: () => askForRows('arrange') },
  {
    id: 'view.copy-picture',
    does: copyThisView,
    icon: 'map',
    refusal: noJourney,
    run({ editor, journeyId }) {
      if (journeyId) void copyPicture(editor.messages, words(journeyName(editor.store.snapshot(), journeyId)));
    },
  },
  {
    id: 'theme.light',
    does: say('theme.light', 'Theme: light'),
    icon: 'sun',
    run: () => chooseTheme('light'),
  },
  {
    id: 'theme.dark',
    does: say('theme.dark', 'Theme: dark'),
    icon: 'moon',
    run: () => chooseTheme('dark'),
  },
  {
    id: 'theme.system',
    does: say('theme.system', 'Theme: as the system'),
    icon: 'monitor',
    run: () => chooseTheme('system'),
  },
  {
    id: 'help.keys',
    does: names.keyboardShortcuts,
    icon: 'keyboard',
    keys: ['?'],
    switch: 'question-mark',
    run: ({ open }) => open('shortcuts'),
  },
  {
    id: 'go.home',
    does: say('frame.home', 'All workspaces'),
    icon: 'layers',
    run: ({ toHome }) => toHome(),
  },
];
