import { memoByObject } from '../lib/memo.ts';
import { say, type Words } from '../lib/words.ts';
import type { IconName } from '../look/icons.ts';
import { departmentToken, type Token } from '../look/tokens.ts';
import type { Assignment } from '../model/records/assignment.ts';
import { type Role, roleNames } from '../model/records/choices.ts';
import type { ChannelId } from '../model/records/kinds.ts';
import type { Workspace } from '../model/records/tables.ts';
import type { Touchpoint } from '../model/records/touchpoint.ts';
import { channelPath } from '../model/selectors/channel-path.ts';
import { departmentInitials } from '../model/selectors/department-initials.ts';
import { namedOr } from '../model/selectors/display-name.ts';
import { openJamCount } from '../model/selectors/jams-at.ts';
import { ownershipOf } from '../model/selectors/ownership.ts';
import { channelIcons } from './channel-icons.ts';
import type { Render } from './lanes/lane.ts';
import type { FindingMark, Marks } from './marks.ts';

/** Who owns a touchpoint in one role, as a square on its card. */
export type OwnerMark =
  | { readonly type: 'agreed'; readonly letters: string; readonly colour: Token }
  | { readonly type: 'contested' }
  | { readonly type: 'gap'; readonly letters: string };

/** What a touchpoint's card shows, in the reader's language; the same object for as long as all of it is the same. */
export interface CardFacts {
  readonly name: string;
  readonly isNamed: boolean;
  readonly channel: { readonly icon: IconName; readonly name: string } | undefined;
  readonly owners: readonly OwnerMark[];
  /** Open jams, its own and inherited ones. */
  readonly jams: number;
  readonly jamsText: string;
  /** −2 … 2 */
  readonly emotion: number | undefined;
  readonly isMomentOfTruth: boolean;
  readonly finding: FindingMark | undefined;
}

const roleLetters: Readonly<Record<Role, Words>> = {
  designs: say('role.designs.letter', 'D'),
  builds: say('role.builds.letter', 'B'),
  operates: say('role.operates.letter', 'O'),
  renews: say('role.renews.letter', 'R'),
};

const rolesOwned = memoByObject(
  (assignments: Workspace['assignments']): ReadonlySet<Role> =>
    new Set(
      Object.values<Assignment>(assignments).flatMap(({ role, standing }) => (standing === 'agreed' ? role : [])),
    ),
);

/** The roles that have a square on every card: in use, and held by somebody somewhere; nobody has been asked about the others. */
export const rolesShown = memoByObject(({ workspace, assignments }: Workspace): readonly Role[] =>
  roleNames.filter((role) => workspace.rolesInUse[role] && rolesOwned(assignments).has(role)),
);

/** Words that many cards share are rendered once: rendering is what takes time. */
function createSpeaker(render: Render) {
  const jams = new Map<number, string>();
  const channelNames = memoByObject((_channels: Workspace['channels']) => new Map<ChannelId, string>());
  return {
    untitled: render(namedOr('touchpoints', '')),
    letters: Object.fromEntries(roleNames.map((role) => [role, render(roleLetters[role])])),
    jams: (count: number) =>
      known(jams, count, () => render(say('card.jams', '{count, plural, one {# jam} other {# jams}}', { count }))),
    channel: (workspace: Workspace, id: ChannelId) =>
      known(channelNames(workspace.channels), id, () => render(channelPath(workspace, id))),
  };
}

type Speaker = ReturnType<typeof createSpeaker>;

function known<Key>(map: Map<Key, string>, key: Key, make: () => string): string {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function ownerMark(workspace: Workspace, touchpoint: Touchpoint, role: Role, speak: Speaker): OwnerMark {
  const ownership = ownershipOf(workspace, touchpoint.id, role);
  if (ownership.type === 'contested') return { type: 'contested' };
  const department = ownership.type === 'agreed' ? workspace.departments[ownership.departmentId] : undefined;
  if (!department) return { type: 'gap', letters: speak.letters[role] ?? '' };
  return {
    type: 'agreed',
    letters: departmentInitials(workspace, department.id),
    colour: departmentToken(department.colour),
  };
}

function readFacts(workspace: Workspace, touchpoint: Touchpoint, marks: Marks, speak: Speaker): CardFacts {
  const channel = touchpoint.channelId && workspace.channels[touchpoint.channelId];
  const jams = openJamCount(workspace, touchpoint.id);
  const isNamed = touchpoint.name.trim() !== '';
  return {
    name: isNamed ? touchpoint.name : speak.untitled,
    isNamed,
    channel: channel && { icon: channelIcons[channel.kind], name: speak.channel(workspace, channel.id) },
    owners: rolesShown(workspace).map((role) => ownerMark(workspace, touchpoint, role, speak)),
    jams,
    jamsText: jams ? speak.jams(jams) : '',
    emotion: touchpoint.emotion,
    isMomentOfTruth: touchpoint.momentOfTruth,
    finding: marks.findings?.get(touchpoint.id),
  };
}

/** What facts are read from besides the touchpoint itself. */
const sources = ({ channels, jams, jamExceptions, assignments, departments, workspace }: Workspace, marks: Marks) => [
  channels,
  jams,
  jamExceptions,
  assignments,
  departments,
  workspace.rolesInUse,
  marks.findings,
];

interface Known {
  readonly touchpoint: Touchpoint;
  readonly sources: readonly unknown[];
  readonly facts: CardFacts;
}

/** Reads facts, and remembers them for as long as what they were read from is the same. */
export function createFactReader(render: Render) {
  const speak = createSpeaker(render);
  const kept = new Map<string, Known>();
  let current:
    | { readonly workspace: Workspace; readonly marks: Marks; readonly sources: readonly unknown[] }
    | undefined;

  return (workspace: Workspace, touchpoint: Touchpoint, marks: Marks): CardFacts => {
    if (current?.workspace !== workspace || current.marks !== marks)
      current = { workspace, marks, sources: keptIfSame(current?.sources, sources(workspace, marks)) };
    const before = kept.get(touchpoint.id);
    if (before?.touchpoint === touchpoint && before.sources === current.sources) return before.facts;
    const read = readFacts(workspace, touchpoint, marks, speak);
    const facts = before && sameFacts(before.facts, read) ? before.facts : read;
    kept.set(touchpoint.id, { touchpoint, sources: current.sources, facts });
    return facts;
  };
}

function keptIfSame(before: readonly unknown[] | undefined, now: readonly unknown[]): readonly unknown[] {
  return before?.every((source, index) => source === now[index]) ? before : now;
}

const sameFacts = (a: CardFacts, b: CardFacts): boolean => JSON.stringify(a) === JSON.stringify(b);
