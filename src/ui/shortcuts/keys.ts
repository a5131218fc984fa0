import { say, type Words } from '../../lib/words.ts';
import type { KeySwitch } from '../editor/key-switches.ts';

/** One thing that keys do. */
export interface KeyEntry {
  /** Chords such as `Mod+Z`; any of them does it. */
  readonly keys: readonly string[];
  /** Whether the keys are the first and last of a row, as 1 to 5. */
  readonly isRange?: boolean;
  /** What switches them off. */
  readonly switch?: KeySwitch;
  readonly does: Words;
}

/** Keys that work in one place. */
export interface KeyGroup {
  readonly id: string;
  readonly where: Words;
  readonly entries: readonly KeyEntry[];
}

/** Every key that works, by where it works: the sheet of shortcuts, and what tests go through. */
export const keyGroups: readonly KeyGroup[] = [
  {
    id: 'everywhere',
    where: say('keys.everywhere', 'Everywhere'),
    entries: [
      { keys: ['Mod+Z'], does: say('keys.undo', 'Undo') },
      { keys: ['Mod+Shift+Z', 'Mod+Y'], does: say('keys.redo', 'Redo') },
      { keys: ['Mod+A'], does: say('keys.select-all', 'Select all') },
      { keys: ['Mod+C', 'Mod+X', 'Mod+V'], does: say('keys.clipboard', 'Copy, cut, paste') },
      { keys: ['Mod+D'], does: say('keys.duplicate', 'Duplicate') },
      { keys: ['Mod+S'], does: say('keys.save-copy', 'Save a copy') },
      { keys: ['F6', 'Shift+F6'], does: say('keys.regions', 'To the next or previous part of the page') },
      { keys: ['?'], switch: 'question-mark', does: say('keys.keys', 'Show all keys') },
    ],
  },
  {
    id: 'map',
    where: say('keys.map', 'On the map'),
    entries: [
      {
        keys: ['T'],
        switch: 'letters',
        does: say('keys.touchpoint', 'Add a touchpoint: the next one after the selected one, connected'),
      },
      { keys: ['S'], switch: 'letters', does: say('keys.stage', 'Add a stage') },
      {
        keys: ['C'],
        switch: 'letters',
        does: say('keys.connect', 'Start a connection; Enter on another touchpoint ends it'),
      },
      { keys: ['J'], switch: 'letters', does: say('keys.jam', 'Note a problem') },
      { keys: ['O'], switch: 'letters', does: say('keys.owner', 'Say who runs it') },
      {
        keys: ['1', '5'],
        isRange: true,
        switch: 'letters',
        does: say('keys.emotion', 'Set the emotion, from very bad to very good'),
      },
      { keys: ['Enter', 'F2'], does: say('keys.edit', 'Edit the name') },
      { keys: ['Shift+Enter'], does: say('keys.jams', 'Show the jams of the touchpoint') },
      { keys: ['Delete'], does: say('keys.delete', 'Delete') },
      { keys: ['0'], switch: 'letters', does: say('keys.fit', 'Fit the whole journey') },
      { keys: ['+', '-'], switch: 'letters', does: say('keys.zoom', 'Zoom in and out') },
    ],
  },
  {
    id: 'moving',
    where: say('keys.moving', 'Moving about on the map'),
    entries: [
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
  },
  {
    id: 'outline',
    where: say('keys.outline', 'In the Outline'),
    entries: [
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
  },
  {
    id: 'name',
    where: say('keys.name', 'While a name is being edited on the map'),
    entries: [
      { keys: ['Enter'], does: say('keys.name.keep', 'Keep it') },
      { keys: ['Tab'], does: say('keys.name.next', 'Keep it, and add the next touchpoint, connected') },
      { keys: ['Shift+Enter'], does: say('keys.name.below', 'Keep it, and add one below, in parallel') },
      { keys: ['Escape'], does: say('keys.name.leave', 'Leave it as it was; a new one keeps what was typed') },
    ],
  },
];
