import type { Command, KeyEntry, KeyPlace } from './command.ts';
import { keyPlaces, keysOnly } from './keys-only.ts';
import { mapCommands } from './map-commands.ts';
import { workspaceCommands } from './workspace-commands.ts';

/** Everything that can be done by choosing its name. */
export const commands: readonly Command[] = [...mapCommands, ...workspaceCommands];

/** Keys that work in one place. */
export interface KeyGroup {
  readonly id: KeyPlace;
  readonly entries: readonly KeyEntry[];
}

/** In the sheet what works everywhere begins with what everybody knows. */
const inSheet = [...workspaceCommands, ...mapCommands];

const places = Object.keys(keyPlaces) as readonly KeyPlace[]; // the keys of a literal

const entryOf = ({ keys, does, switch: by, inSheet }: Command): readonly KeyEntry[] => {
  if (inSheet === 'with-another' || keys === undefined) return [];
  return [inSheet ?? { keys, does, ...(by && { switch: by }) }];
};

/** Every key that works, by where it works: those of commands, then those that only move about. */
export const keyGroups: readonly KeyGroup[] = places.map((id) => ({
  id,
  entries: [...inSheet.filter(({ place = 'everywhere' }) => place === id).flatMap(entryOf), ...keysOnly[id]],
}));
