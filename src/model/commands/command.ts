import type { Draft } from 'immer';
import * as v from 'valibot';
import type { Words } from '../../lib/words.ts';
import type { Refusal } from '../errors.ts';
import type { IdOf, RecordId, TableName } from '../records/kinds.ts';
import type { Workspace } from '../records/tables.ts';

/** What a command may not make up itself: ids, order keys and the time come from the store, and can be seeded. */
export interface Make {
  id<Table extends TableName>(table: Table): IdOf<Table>;
  /** The present instant, UTC, ISO 8601. */
  readonly now: string;
  /** The local day of the calendar, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A change that was made to the draft, with the records somebody may want to see next. */
export interface Applied {
  readonly type: 'applied';
  readonly show: readonly RecordId[];
  /** What the undo list calls this change, where that says more than the command's own label. */
  readonly called?: Words;
}

/** What came of a command: a changed draft, or a refusal and a draft to throw away. */
export type Outcome = Applied | { readonly type: 'refused'; readonly refusal: Refusal };

/** The command did its work; `show` names what it made, for the selection. */
export const done = (...show: readonly RecordId[]): Applied => ({ type: 'applied', show });

/** The command will not do it. */
export const refuse = (refusal: Refusal): Outcome => ({ type: 'refused', refusal });

/** A draft of the workspace that a command may change as it likes. */
export type WorkspaceDraft = Draft<Workspace>;

/** A gesture as data: the command's name and its parameters. */
export interface Edit {
  readonly type: string;
  readonly params: unknown;
}

/** Several edits that are one step for undo; all are made or none. */
export interface Batch {
  readonly label: Words;
  readonly edits: readonly Edit[];
}

/** The rule and the change of one kind of edit. */
export interface Command<Params = never> {
  (params: Params): Edit;
  readonly type: string;
  /** What the undo list calls it. */
  readonly label: Words;
  readonly schema: v.GenericSchema<unknown, Params>;
  readonly apply: (draft: WorkspaceDraft, params: Params, make: Make) => Outcome;
}

/** Any command of the registry, where its parameters are checked by its schema before `apply` sees them. */
export interface AnyCommand {
  readonly type: string;
  readonly label: Words;
  readonly schema: v.GenericSchema;
  // A method, so that commands of every parameter type fit: whoever calls it has parsed the parameters with `schema`.
  apply(draft: WorkspaceDraft, params: unknown, make: Make): Outcome;
}

interface CommandSpec<Entries extends v.ObjectEntries> {
  readonly type: string;
  readonly label: Words;
  readonly params: Entries;
  readonly apply: (
    draft: WorkspaceDraft,
    params: v.InferOutput<v.ObjectSchema<Entries, undefined>>,
    make: Make,
  ) => Outcome;
}

/** Declares a command; calling it with parameters gives the edit as data. */
export function defineCommand<const Entries extends v.ObjectEntries>({
  type,
  label,
  params,
  apply,
}: CommandSpec<Entries>): Command<v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  const schema = v.object(params);
  const edit = (values: v.InferOutput<typeof schema>): Edit => ({ type, params: values });
  return Object.assign(edit, { type, label, schema, apply });
}
