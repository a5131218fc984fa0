import { type NodeProps, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { memoByObject } from '../../lib/memo.ts';
import { say, type Words } from '../../lib/words.ts';
import { type LaneId, tableOf } from '../../model/records/kinds.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import { namedOr } from '../../model/selectors/display-name.ts';
import { notesOf } from '../../model/selectors/lane-notes.ts';
import { touchpointsOf } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { OwnLane } from '../lanes/own-lane.tsx';
import { RowsFoot } from '../lanes/rows-foot.tsx';
import { feelingWords, listed } from './about-touchpoint.ts';
import { aboutId, type MapNode } from './map-nodes.ts';
import { useOpenMap } from './open-map.ts';

/** So many feelings are told one by one; of more, how many there are of each. */
const mostTold = 60;

const emotionWords = memoByObject((touchpoints: readonly Touchpoint[]): Words => {
  const known = touchpoints.filter(({ emotion }) => emotion !== undefined);
  if (known.length === 0) return say('lane.nothing-known', 'Nobody has said yet how the customer feels.');
  if (known.length > mostTold) return listed(feelingCounts(known));
  return listed(
    known.flatMap(({ name, emotion }) => {
      const feeling = feelingWords(emotion);
      return feeling ? say('lane.feels', '{name}: {feeling}', { name: namedOr('touchpoints', name), feeling }) : [];
    }),
  );
});

const feelingCounts = (touchpoints: readonly Touchpoint[]): readonly Words[] =>
  [-2, -1, 0, 1, 2].flatMap((emotion) => {
    const count = touchpoints.filter((touchpoint) => touchpoint.emotion === emotion).length;
    const feeling = feelingWords(emotion);
    return count > 0 && feeling ? say('lane.feel-so', '{count, number} feel {feeling}', { count, feeling }) : [];
  });

/** A lane on the map: the canvas draws it, this says in words what it shows. */
export const LaneGroup = memo(
  function LaneGroup({ data }: NodeProps<MapNode>) {
    const { journeyId } = useOpenMap();
    const own = tableOf(data.id) === 'lanes' ? (data.id as LaneId) : undefined; // by its prefix
    const about = useWorkspace((workspace) => {
      if (data.id === 'emotion') return words(emotionWords(touchpointsOf(workspace, journeyId)));
      if (!own) return '';
      return words(
        say('lane.notes', '{count, plural, =0 {no notes yet} one {# note} other {# notes}}', {
          count: notesOf(workspace, own).length,
        }),
      );
    });
    return (
      <>
        <span id={aboutId(data.id)} hidden>
          {about}
        </span>
        {own && <OwnLane id={own} />}
      </>
    );
  },
  (before, now) => before.data.id === now.data.id,
);

/** What adds and arranges rows, at the foot of the map. */
export const LanesFoot = () => (
  <ViewportPortal>
    <RowsFoot />
  </ViewportPortal>
);

/** The tray on the map: the canvas draws it, its name is on the element around this. */
export const TrayGroup = () => null;
