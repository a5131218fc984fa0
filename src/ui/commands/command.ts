import type { Words } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Editor } from '../editor/editor.ts';
import type { KeySwitch } from '../editor/key-switches.ts';
import type { Lent } from './lent.ts';

/** A dialog that a command may open. */
export type CommandDialog = 'import' | 'export' | 'search' | 'shortcuts' | 'rename-journey';

/** A view as commands go to it. */
export interface CommandView {
  readonly id: string;
  readonly name: Words;
  readonly icon: IconName;
}

/** What commands work with: the open workspace, what the views lend, and the ways to other places. */
export interface Hands {
  readonly editor: Editor;
  readonly journeyId: JourneyId | undefined;
  readonly view: string;
  readonly views: readonly CommandView[];
  readonly lent: Lent;
  open(dialog: CommandDialog): void;
  saveCopy(): void;
  /** To the next (1) or previous (−1) answer to what was looked for last. */
  goOn(step: 1 | -1): void;
  toView(id: string): void;
  toJourney(id: JourneyId): void;
  toHome(): void;
}

/** One thing that keys do, as the sheet of shortcuts lists it. */
export interface KeyEntry {
  /** Chords such as `Mod+Z`; any of them does it. */
  readonly keys: readonly string[];
  /** Whether the keys are the first and last of a row, as 1 to 5. */
  readonly isRange?: boolean;
  /** What switches them off. */
  readonly switch?: KeySwitch;
  readonly does: Words;
}

/** Where keys work: the groups of the sheet, in its order. */
export type KeyPlace = 'everywhere' | 'map' | 'moving' | 'name' | 'outline';

/** Something that can be done by choosing its name: in the palette, and where it has keys by these. */
export interface Command {
  /** `noun.verb`; kept in the list of what was used last. */
  readonly id: string;
  readonly does: Words;
  readonly icon: IconName;
  readonly keys?: readonly string[];
  readonly switch?: KeySwitch;
  /** Where its keys work; everywhere, where it is not said. */
  readonly place?: KeyPlace;
  /** What the sheet says where it needs more words, or has one entry for several commands; none where another's entry stands for it. */
  readonly inSheet?: KeyEntry | 'with-another';
  /** Why it cannot be done now; undefined where it can. */
  readonly refusal?: (hands: Hands) => Words | undefined;
  readonly run: (hands: Hands) => void;
}
