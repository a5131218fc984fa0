import { say } from '../../lib/words.ts';
import type { Field } from '../../model/records/field.ts';
import type { ChannelId, RecordId, TableName } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { channelPath } from '../../model/selectors/channel-path.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { journeysInOrder, stagesOf, touchpointsOf } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';

/** A record that a field may refer to, as it is offered. */
export interface Offer {
  readonly id: RecordId;
  readonly table: TableName;
  readonly label: string;
}

/** The record in whose field something is chosen. */
export interface Chooser {
  readonly id: string;
  readonly journeyId?: unknown;
}

const byLabel = (a: Offer, b: Offer) => a.label.localeCompare(b.label);

/** The records of one table, named; stages and touchpoints are those of the chooser's own journey, in its order. */
export function offersIn(workspace: Workspace, table: TableName, chooser: Chooser): readonly Offer[] {
  const journeys = journeysInOrder(workspace).filter(({ id }) => !chooser.journeyId || id === chooser.journeyId);
  const offer = (id: RecordId): Offer => ({ id, table, label: words(nameOf(workspace, id)) });
  const others = (ids: readonly RecordId[]) => ids.filter((id) => id !== chooser.id);
  if (table === 'stages')
    return others(journeys.flatMap(({ id }) => stagesOf(workspace, id)).map(({ id }) => id)).map(offer);
  if (table === 'touchpoints')
    return others(journeys.flatMap(({ id }) => touchpointsOf(workspace, id)).map(({ id }) => id)).map(offer);

  const ids = others(Object.keys(workspace[table]) as RecordId[]); // the keys of a table are its records' ids
  if (table !== 'channels') return ids.map(offer).sort(byLabel);
  return ids.map((id) => ({ id, table, label: words(channelPath(workspace, id as ChannelId)) })).sort(byLabel); // of that table
}

/** Everything a field may refer to. */
export const offersFor = (workspace: Workspace, { type }: Field, chooser: Chooser): readonly Offer[] =>
  (type.refersTo?.to ?? []).flatMap((table) => offersIn(workspace, table, chooser));

/** What stands in an empty reference: a touchpoint without a stage is in the tray. */
export const emptyReference = (field: string) =>
  field === 'stageId' ? say('name.unsorted', 'Unsorted') : say('details.not-set', 'Not set');
