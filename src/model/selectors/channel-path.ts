import { memoByObject } from '../../lib/memo.ts';
import { say, type Words } from '../../lib/words.ts';
import type { ChannelId } from '../records/kinds.ts';
import type { TableOf, Workspace } from '../records/tables.ts';
import { namedOr } from './display-name.ts';

const paths = memoByObject((channels: TableOf<'channels'>) => {
  const known = new Map<ChannelId, readonly ChannelId[]>();
  return (channelId: ChannelId): readonly ChannelId[] => {
    const found = known.get(channelId);
    if (found) return found;
    const path = new Set<ChannelId>();
    let at: ChannelId | undefined = channelId;
    while (at && channels[at] && !path.has(at)) {
      path.add(at);
      at = channels[at]?.partOfId;
    }
    const inwards = [...path];
    known.set(channelId, inwards);
    return inwards;
  };
});

/** A channel and those it lies within, from itself outwards: what a touchpoint on it inherits jams from. */
export const channelAndOuter = (workspace: Workspace, channelId: ChannelId): readonly ChannelId[] =>
  paths(workspace.channels)(channelId);

/** A channel with those it lies within, such as *Telephone › Faults*. */
export function channelPath(workspace: Workspace, channelId: ChannelId): Words {
  const [own, ...around] = channelAndOuter(workspace, channelId).map((id) =>
    namedOr('channels', workspace.channels[id]?.name),
  );
  return around.reduce(
    (inner, outer) => say('channel.path', '{outer} › {inner}', { outer, inner }),
    own ?? namedOr('channels', undefined),
  );
}
