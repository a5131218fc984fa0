import type { Words } from '../../../lib/words.ts';
import type { Fragment } from '../../../model/fragment.ts';
import type { JourneyId } from '../../../model/records/kinds.ts';
import type { Remark, Unread } from '../reading.ts';
import type { NameMatch } from './names.ts';

/** What a person chooses before an import is made. */
export interface ImportChoices {
  /** Whether each touchpoint is connected to the next one of the source, across stages too. */
  readonly connectInOrder: boolean;
  /** What the people are whom the source names. */
  readonly actorsAre: 'departments' | 'personas' | 'leftOut';
  /** A journey that is there, to which stages and touchpoints are added; a new one without. */
  readonly journeyId?: JourneyId;
}

/** What is chosen where nobody has chosen. */
export const usualChoices: ImportChoices = { connectInOrder: true, actorsAre: 'departments' };

/** A row of *What will be made*. */
export interface MadeCount {
  readonly what: Words;
  readonly count: number;
}

/** One of the first touchpoints, as the preview shows it. */
export interface PreviewRow {
  /** Empty in *Unsorted* and for a stage without a name. */
  readonly stage: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly departments: readonly string[];
  /** −2 … 2 */
  readonly emotion?: number;
}

/** What an import will make, before it is made: the batch for `records.add` with what the preview shows of it. */
export interface ImportPlan {
  readonly fragment: Fragment;
  /** For a new workspace. Empty where the source has no title. */
  readonly name: string;
  readonly made: readonly MadeCount[];
  readonly matches: readonly NameMatch[];
  readonly rows: readonly PreviewRow[];
  readonly remarks: readonly Remark[];
  /** Names and texts that are longer than they may be: what of them is left out. */
  readonly cut: readonly Unread[];
  /** Why it has no room in the workspace it was planned for. */
  readonly tooMuchHere?: Words;
  /** Why it has no room in any workspace. */
  readonly tooMuch?: Words;
}

/** Touchpoints that the preview shows. */
export const previewLength = 8;
