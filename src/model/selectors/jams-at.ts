import { memoByObject } from '../../lib/memo.ts';
import type { Jam } from '../records/jam.ts';
import type { JamException } from '../records/jam-exception.ts';
import type { ChannelId, JamId, JourneyId, RecordId, TouchpointId } from '../records/kinds.ts';
import type { TableOf, Workspace } from '../records/tables.ts';
import type { Touchpoint } from '../records/touchpoint.ts';
import { channelAndOuter } from './channel-path.ts';
import { groupedBy, none } from './grouped.ts';

/** How a jam comes to be at a touchpoint: of its own, from its channel or one that lies around it, from a system, or from a channel that could be used instead. */
export type Via = 'touchpoint' | 'channel' | 'outer-channel' | 'system' | 'alternative-channel';

/** A jam as one touchpoint has it. */
export interface JamHere {
  readonly jam: Jam;
  readonly via: Via;
  /** What the jam is kept on, of that which leads to it here. */
  readonly subjectId: RecordId;
  readonly exception: JamException | undefined;
  /** Shared, open or easing, and not excepted here. */
  readonly isOpen: boolean;
}

const bySubject = memoByObject((jams: TableOf<'jams'>): ReadonlyMap<string, readonly Jam[]> => {
  const found = new Map<string, Jam[]>();
  for (const jam of Object.values<Jam>(jams)) {
    for (const subject of Object.keys(jam.subjects)) {
      const there = found.get(subject);
      if (there) there.push(jam);
      else found.set(subject, [jam]);
    }
  }
  return found;
});

const exceptionsByTouchpoint = groupedBy<JamException, TouchpointId>(({ touchpointId }) => touchpointId);

/** Whether a jam is shared and still there, exceptions aside. */
export const isOpenJam = ({ standing, status }: Pick<Jam, 'standing' | 'status'>): boolean =>
  standing === 'shared' && status !== 'removed';

/** What a touchpoint may have jams from, nearest first. */
function* sources(workspace: Workspace, touchpoint: Touchpoint): Iterable<{ via: Via; subjectId: RecordId }> {
  yield { via: 'touchpoint', subjectId: touchpoint.id };
  const [own, ...outer] = touchpoint.channelId ? channelAndOuter(workspace, touchpoint.channelId) : [];
  if (own) yield { via: 'channel', subjectId: own };
  for (const subjectId of outer) yield { via: 'outer-channel', subjectId };
  for (const subjectId of keysOf(touchpoint.systemIds)) yield { via: 'system', subjectId };
  for (const alternative of keysOf(touchpoint.alternativeChannelIds)) {
    for (const subjectId of channelAndOuter(workspace, alternative)) yield { via: 'alternative-channel', subjectId };
  }
}

const keysOf = <Id extends string>(set: Readonly<Record<Id, true>>): readonly Id[] => (Object.keys(set) as Id[]).sort(); // a set's keys are its members

function readJams(workspace: Workspace, touchpoint: Touchpoint): readonly JamHere[] {
  const subjects = bySubject(workspace.jams);
  const exceptions = exceptionsByTouchpoint(workspace.jamExceptions).get(touchpoint.id) ?? none<JamException>();
  const here = new Map<JamId, JamHere>();
  for (const { via, subjectId } of sources(workspace, touchpoint)) {
    for (const jam of subjects.get(subjectId) ?? none<Jam>()) {
      if (here.has(jam.id)) continue;
      const exception = exceptions.find(({ jamId }) => jamId === jam.id);
      here.set(jam.id, { jam, via, subjectId, exception, isOpen: isOpenJam(jam) && !exception });
    }
  }
  if (here.size === 0) return none();
  return [...here.values()].sort(
    (a, b) => Number(b.isOpen) - Number(a.isOpen) || b.jam.severity - a.jam.severity || (a.jam.id < b.jam.id ? -1 : 1),
  );
}

const memoised = memoByObject((_channels: TableOf<'channels'>) =>
  memoByObject((_jams: TableOf<'jams'>) =>
    memoByObject((_exceptions: TableOf<'jamExceptions'>) => new WeakMap<Touchpoint, readonly JamHere[]>()),
  ),
);

/** The jams of a touchpoint, open ones first, then by severity: its own and those it inherits; also those removed, in draft, or excepted here. */
export function jamsAt(workspace: Workspace, touchpointId: TouchpointId): readonly JamHere[] {
  const touchpoint = workspace.touchpoints[touchpointId];
  if (!touchpoint) return none();
  const known = memoised(workspace.channels)(workspace.jams)(workspace.jamExceptions);
  const found = known.get(touchpoint);
  if (found) return found;
  const read = readJams(workspace, touchpoint);
  known.set(touchpoint, read);
  return read;
}

/** How many open jams a touchpoint has: the *N jams* on its card. */
export function openJamCount(workspace: Workspace, touchpointId: TouchpointId): number {
  const jams = jamsAt(workspace, touchpointId);
  const closed = jams.findIndex(({ isOpen }) => !isOpen); // open ones come first
  return closed < 0 ? jams.length : closed;
}

/** What a jam reaches: touchpoints at which it stands and is not excepted, and the journeys they are of. */
export interface Reach {
  readonly touchpointIds: readonly TouchpointId[];
  readonly journeyIds: readonly JourneyId[];
}

const nowhere: Reach = { touchpointIds: none(), journeyIds: none() };

const reaches = memoByObject((workspace: Workspace): ReadonlyMap<JamId, Reach> => {
  const touchpoints = new Map<JamId, Touchpoint[]>();
  for (const touchpoint of Object.values<Touchpoint>(workspace.touchpoints)) {
    for (const { jam, exception } of jamsAt(workspace, touchpoint.id)) {
      if (exception) continue;
      const there = touchpoints.get(jam.id);
      if (there) there.push(touchpoint);
      else touchpoints.set(jam.id, [touchpoint]);
    }
  }
  const found = new Map<JamId, Reach>();
  for (const [jamId, list] of touchpoints) {
    const touchpointIds = list.map(({ id }) => id).sort();
    found.set(jamId, { touchpointIds, journeyIds: [...new Set(list.map(({ journeyId }) => journeyId))].sort() });
  }
  return found;
});

/** The touchpoints and journeys behind a jam: *7 in 3* in the register. */
export const reachOfJam = (workspace: Workspace, jamId: JamId): Reach => reaches(workspace).get(jamId) ?? nowhere;

/** The touchpoints that use a channel or one within it, alternatives included. */
export function touchpointsOnChannel(workspace: Workspace, channelId: ChannelId): readonly Touchpoint[] {
  const uses = (id: ChannelId) => channelAndOuter(workspace, id).includes(channelId);
  return Object.values<Touchpoint>(workspace.touchpoints).filter(
    (touchpoint) =>
      (touchpoint.channelId && uses(touchpoint.channelId)) || keysOf(touchpoint.alternativeChannelIds).some(uses),
  );
}
