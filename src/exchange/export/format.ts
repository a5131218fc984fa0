import type { Result } from '../../lib/result.ts';
import type { Words } from '../../lib/words.ts';
import type { Theme } from '../../look/tokens.ts';
import type { Tables } from '../../model/raw.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import type { Marks } from '../../scene/marks.ts';
import type { LeaveOut } from './leave-out.ts';
import type { PngSize } from './png/sizes.ts';
import type { MakeSurface } from './png/surface.ts';
import type { SavedFile } from './saved-file.ts';

/** How much is exported. */
export type ExportWhat = 'journey' | 'workspace';

/** The words of each choice of what is exported. */
export type WhatWords = Readonly<Record<ExportWhat, Words>>;

/** Everything an export is made from, and how to follow and stop it. */
export interface ExportJob {
  readonly workspace: Workspace;
  readonly journeyId: JourneyId;
  /** The document in the form of files; asked for only by what saves all of it. */
  readonly tables: () => Tables;
  /** Local day of the calendar, `YYYY-MM-DD`. */
  readonly today: string;
  readonly leaveOut: ReadonlySet<LeaveOut>;
  /** Of pictures; light where it is not said. */
  readonly theme?: Theme;
  /** What checks have found, as far as it shows on the map. */
  readonly marks?: Marks;
  /** Of bitmaps: pixels of the picture to one of the map. */
  readonly size?: PngSize;
  /** Of pictures: nothing behind the map instead of its ground. */
  readonly transparent?: boolean;
  /** Of bitmaps: what they are painted on. */
  readonly makeSurface?: MakeSurface;
  /** Once aborted, the promise rejects with its reason; no file has been made. */
  readonly signal?: AbortSignal;
  /** The share that is done, 0…1. */
  readonly onProgress?: (share: number) => void;
}

/** Why a file was not made; for a bitmap that is too large, the largest size that is not. */
export interface ExportRefusal {
  readonly says: Words;
  readonly fits?: PngSize;
}

/** Makes the file of one format. It does not change anything, and leaves nothing behind when it is stopped. */
export type Exporter = (job: ExportJob) => Promise<Result<SavedFile, ExportRefusal>>;

/** A format in which a map can go out: what may be chosen, and where its writer is loaded from. */
export interface ExportFormat {
  readonly id: 'workspace-file' | 'png' | 'svg';
  readonly label: Words;
  /** What it can hold, the usual first. */
  readonly whats: readonly ExportWhat[];
  /** Which further choices it has. */
  readonly asks: readonly ('size' | 'transparent' | 'leaveOut')[];
  readonly load: () => Promise<Exporter>;
}
