import type { Refusal } from '../errors.ts';
import { foldedName } from '../folded-name.ts';
import type { ConnectionId, TouchpointId } from '../records/kinds.ts';
import { recordIn, recordsIn } from '../records-in.ts';
import type { Make, WorkspaceDraft } from './command.ts';
import { addRecord, overLimit } from './new-record.ts';

/** What tells one connection from another: its ends and its condition. */
export interface Way {
  readonly fromId: TouchpointId;
  readonly toId: TouchpointId;
  readonly condition: string;
}

/** Why two touchpoints may not be joined: an end is gone, or they are of two journeys. A loop to itself is allowed. */
export function endsRefusal(draft: WorkspaceDraft, { fromId, toId }: Omit<Way, 'condition'>): Refusal | undefined {
  const from = recordIn(draft, 'touchpoints', fromId);
  const to = recordIn(draft, 'touchpoints', toId);
  if (!from) return { type: 'gone', id: fromId };
  if (!to) return { type: 'gone', id: toId };
  return from.journeyId === to.journeyId ? undefined : { type: 'other-journey' };
}

/** Why two touchpoints may not be joined that way: as by their ends, or another connection already does. */
export function wayRefusal(draft: WorkspaceDraft, way: Way, exceptId?: ConnectionId): Refusal | undefined {
  return endsRefusal(draft, way) ?? (isJoined(draft, way, exceptId) ? { type: 'already-connected' } : undefined);
}

/** Whether a connection with the same ends and condition is there, other than the one excepted. */
export function isJoined(draft: WorkspaceDraft, { fromId, toId, condition }: Way, exceptId?: ConnectionId): boolean {
  const folded = foldedName(condition);
  return recordsIn(draft, 'connections').some(
    (other) =>
      other.fromId === fromId && other.toId === toId && other.id !== exceptId && foldedName(other.condition) === folded,
  );
}

/** Joins a touchpoint with one that was just made; why not, where there is no room or the first is gone or elsewhere. */
export function connectNew(draft: WorkspaceDraft, ends: Omit<Way, 'condition'>, make: Make): Refusal | undefined {
  const refused = endsRefusal(draft, ends) ?? overLimit(draft, 'connections');
  if (!refused) addRecord(draft, 'connections', ends, make);
  return refused;
}
