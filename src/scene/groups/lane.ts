import { fitText } from '../../look/widths.ts';
import type { GroupItem } from '../items.ts';
import type { Lane, LaneView } from '../lanes/lane.ts';

/** A lane as it is drawn: its strip with its title, and what the lane itself draws. */
export function laneGroup(id: string, lane: Lane, view: LaneView): GroupItem {
  const { box, render, workspace } = view;
  const title = render(lane.title(workspace));
  return {
    type: 'group',
    id,
    kind: 'lane',
    title,
    x: box.x,
    y: box.y,
    items: [
      { type: 'rect', x: 0, y: 0, width: box.width, height: box.height, radius: 8, fill: 'surface', stroke: 'line' },
      ...lane.draw(view),
      {
        type: 'text',
        x: 12,
        y: 19,
        text: fitText(title, box.width - 24, 'small', 'semibold'),
        size: 'small',
        weight: 'semibold',
        colour: 'inkSoft',
      },
    ],
  };
}
