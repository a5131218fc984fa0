import { say } from '../../lib/words.ts';
import type { KeyEntry, KeyPlace } from './command.ts';

/** The headings of the sheet of shortcuts, in its order. */
export const keyPlaces = {
  everywhere: say('keys.everywhere', 'Everywhere'),
  map: say('keys.map', 'On the map'),
  moving: say('keys.moving', 'Moving about on the map'),
  outline: say('keys.outline', 'In the Outline'),
  name: say('keys.name', 'While a name is being edited on the map'),
} as const satisfies Record<KeyPlace, unknown>;

/** Keys that do nothing one would choose by name: they move about, or belong to what is being typed. */
export const keysOnly: Readonly<Record<KeyPlace, readonly KeyEntry[]>> = {
  everywhere: [
    { keys: ['Mod+K'], does: say('keys.commands', 'Find a command, a view or a touchpoint by its name') },
    { keys: ['F6', 'Shift+F6'], does: say('keys.regions', 'To the next or previous part of the page') },
  ],
  map: [],
  moving: [
    { keys: ['ArrowRight', 'ArrowLeft'], does: say('keys.along', 'Along the connections, or to the next column') },
    {
      keys: ['ArrowUp', 'ArrowDown'],
      does: say('keys.rows', 'To the row above or below; above the first, the stage'),
    },
    {
      keys: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
      does: say('keys.shift', 'Move the touchpoint or the stage one step'),
    },
    { keys: ['Home', 'End'], does: say('keys.ends', 'To the first or last touchpoint') },
    { keys: ['Escape'], does: say('keys.leave', 'Leave what has been started') },
    { keys: ['Tab'], does: say('keys.tab', 'Out of the map') },
  ],
  outline: [
    {
      keys: ['Enter'],
      does: say('keys.outline.add', 'Add one below, connected; on what a touchpoint carries, edit it'),
    },
    { keys: ['Shift+Enter'], does: say('keys.outline.within', 'Add one within a stage, or in parallel') },
    { keys: ['F2'], does: say('keys.outline.edit', 'Edit the text') },
    { keys: ['Delete'], does: say('keys.outline.delete', 'Delete') },
    { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: say('keys.outline.reorder', 'Move up or down') },
    {
      keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'],
      does: say('keys.outline.level', 'Turn a touchpoint into a stage, a stage into touchpoints'),
    },
    {
      keys: ['Tab', 'Shift+Tab'],
      does: say('keys.outline.tab', 'The same while a name is being edited; there Enter goes on to the next line'),
    },
    { keys: ['ArrowLeft', 'ArrowRight'], does: say('keys.outline.fold', 'Close and open, out and in') },
    { keys: ['*'], does: say('keys.outline.open-all', 'Open all beside it') },
    { keys: ['C'], switch: 'letters', does: say('keys.outline.goes-to', 'Say where a touchpoint goes to') },
    { keys: ['O'], switch: 'letters', does: say('keys.outline.operates', 'Say who runs it') },
    { keys: ['J'], switch: 'letters', does: say('keys.outline.jam', 'Note a jam') },
    {
      keys: ['1', '5'],
      isRange: true,
      switch: 'letters',
      does: say('keys.outline.emotion', 'Set the emotion, from very bad to very good'),
    },
    { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: say('keys.outline.extend', 'Select several') },
    { keys: ['Mod+Space'], does: say('keys.outline.toggle', 'Select one more, or one less') },
  ],
  name: [
    { keys: ['Enter'], does: say('keys.name.keep', 'Keep it') },
    { keys: ['Tab'], does: say('keys.name.next', 'Keep it, and add the next touchpoint, connected') },
    { keys: ['Shift+Enter'], does: say('keys.name.below', 'Keep it, and add one below, in parallel') },
    { keys: ['Escape'], does: say('keys.name.leave', 'Leave it as it was; a new one keeps what was typed') },
  ],
};
