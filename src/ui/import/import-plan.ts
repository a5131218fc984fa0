import type { OpenedSource } from '../../exchange/import/opened-source.ts';
import type { NameMatch } from '../../exchange/import/plan/names.ts';
import {
  type ImportChoices,
  type ImportPlan,
  type MadeCount,
  type PreviewRow,
  previewLength,
} from '../../exchange/import/plan/plan.ts';
import { planJourneys } from '../../exchange/import/plan/plan-journeys.ts';
import { planWorkspace } from '../../exchange/import/plan/plan-workspace.ts';
import type { Source, SourceJourney, SourceWorkspace } from '../../exchange/import/read-sources.ts';
import type { Reading } from '../../exchange/import/reading.ts';
import { say, type Words } from '../../lib/words.ts';
import { refusalWords } from '../../model/errors.ts';
import type { Fragment } from '../../model/fragment.ts';
import { limits } from '../../model/limits.ts';
import { normalize } from '../../model/normalize.ts';
import type { RawData } from '../../model/raw.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { words } from '../../words/render.ts';
import type { WorkspaceSource } from '../editor/workspace-source.ts';

/** Something that could not be read, at its place. */
export interface UnreadItem {
  readonly source: string;
  /** None where it is about the whole source. */
  readonly line?: number;
  readonly text?: string;
  readonly reason: Words;
}

/** Everything that several sources together would make, as the dialog shows it. */
export interface Preview {
  /** What is added, each as one `records.add`; empty where nothing can be made. */
  readonly fragments: readonly Fragment[];
  /** The title of the first source that has one; empty without. */
  readonly title: string;
  readonly made: readonly MadeCount[];
  readonly rows: readonly PreviewRow[];
  readonly matches: readonly NameMatch[];
  readonly remarks: readonly UnreadItem[];
  readonly unread: readonly UnreadItem[];
  readonly hasActors: boolean;
  /** Sources that hold a journey, but not one touchpoint. */
  readonly empty: readonly string[];
  readonly tooMuchHere: Words | undefined;
  readonly tooMuch: Words | undefined;
  /** What a new workspace is made from; undefined where these sources have to be opened one by one. */
  readonly asNew: WorkspaceSource | undefined;
}

const emptyRaw: RawData = { workspace: {}, tables: new Map() };

/** What is matched against where no workspace is open. */
export const noWorkspace: Workspace = normalize(emptyRaw).workspace;

const stem = (fileName: string): string => fileName.replace(/(\.throughline)?\.[A-Za-z0-9]{1,8}$/, '');

/** A journey without a title is called after its file. */
const titled = ({ reading, name }: SourceJourney): Reading =>
  reading.title || !name ? reading : { ...reading, title: stem(name) };

/** Plans what all sources together make in a workspace. */
export function previewOf(sources: readonly OpenedSource[], workspace: Workspace, choices: ImportChoices): Preview {
  const journeys = sources.filter((source): source is SourceJourney => source.type === 'journey');
  const workspaces = sources.filter((source) => source.type === 'workspace');
  const over = overLimit(journeys);
  if (over) return { ...nothing, unread: sources.flatMap(unreadOf), tooMuch: over };
  const plans: readonly ImportPlan[] = [
    ...(journeys.length > 0 ? [planJourneys(journeys.map(titled), workspace, choices)] : []),
    ...workspaces.map(({ opened }) => planWorkspace(opened, workspace)),
  ];
  return {
    fragments: plans.map(({ fragment }) => fragment),
    title: plans.find(({ name }) => name)?.name ?? '',
    made: summed(plans.flatMap(({ made }) => made)),
    rows: plans.flatMap(({ rows }) => rows).slice(0, previewLength),
    matches: plans.flatMap(({ matches }) => matches),
    remarks: sources.flatMap(remarksOf).concat(plans.flatMap(({ remarks }) => remarks.map((each) => remark('', each)))),
    unread: sources.flatMap(unreadOf).concat(plans.flatMap(({ cut }) => cut.map((each) => ({ source: '', ...each })))),
    hasActors: journeys.some(({ reading }) => reading.touchpoints.some(({ actors }) => actors && actors.length > 0)),
    empty: journeys.filter(({ reading }) => reading.touchpoints.length === 0).map(nameOf),
    tooMuchHere: plans.find(({ tooMuchHere }) => tooMuchHere)?.tooMuchHere,
    tooMuch: plans.find(({ tooMuch }) => tooMuch)?.tooMuch,
    asNew: newWorkspaceOf(plans, journeys, workspaces),
  };
}

/** Planning what has no room anywhere would only take long. */
function overLimit(journeys: readonly SourceJourney[]): Words | undefined {
  const limit = limits.touchpoints;
  const count = journeys.reduce((sum, { reading }) => sum + reading.touchpoints.length, 0);
  return count > limit ? refusalWords({ type: 'over-limit', what: 'touchpoints', limit }) : undefined;
}

const nothing: Preview = {
  fragments: [],
  title: '',
  made: [],
  rows: [],
  matches: [],
  remarks: [],
  unread: [],
  hasActors: false,
  empty: [],
  tooMuchHere: undefined,
  tooMuch: undefined,
  asNew: undefined,
};

/** A workspace file stands for itself, and several lists or diagrams make one workspace; the two do not mix. */
function newWorkspaceOf(
  plans: readonly ImportPlan[],
  journeys: readonly SourceJourney[],
  [file, ...others]: readonly SourceWorkspace[],
): WorkspaceSource | undefined {
  if (file) {
    if (others.length + journeys.length > 0) return undefined;
    return { type: 'tables', id: file.file.id, tables: file.file.tables };
  }
  const [plan] = plans;
  if (!plan) return undefined;
  return { type: 'fragment', name: plan.name || words(untitled), fragment: plan.fragment };
}

const untitled = say('import.untitled', 'Imported map');

function summed(made: readonly MadeCount[]): readonly MadeCount[] {
  const byKind = new Map<string, MadeCount>();
  for (const each of made) {
    const count = (byKind.get(each.what.id)?.count ?? 0) + each.count;
    byKind.set(each.what.id, { what: each.what, count });
  }
  return [...byKind.values()];
}

const pasted = say('import.pasted-text', 'Pasted text');

/** What a source is called. */
export const nameOf = ({ name }: Pick<Source, 'name'>): string => name || words(pasted);

const remark = (source: string, { line, says }: { readonly line?: number; readonly says: Words }): UnreadItem => ({
  source,
  reason: says,
  ...(line !== undefined && { line }),
});

function remarksOf(source: OpenedSource): readonly UnreadItem[] {
  const name = nameOf(source);
  return source.type === 'journey' ? source.reading.remarks.map((each) => remark(name, each)) : [];
}

function unreadOf(source: OpenedSource): readonly UnreadItem[] {
  const name = nameOf(source);
  switch (source.type) {
    case 'refused':
      return [{ source: name, reason: source.says }];
    case 'journey':
      return source.reading.unread.map(({ line, text, reason }) => ({ source: name, line, text, reason }));
    case 'workspace':
      return [...source.file.problems, ...source.unreadable].map((reason) => ({ source: name, reason }));
  }
}
