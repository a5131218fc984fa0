import { sizes } from '../../look/sizes.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { Box } from '../../scene/items.ts';
import { useSession } from '../editor/use-editor.ts';
import { useLayout } from './map-provider.tsx';
import styles from './overlay.module.css';
import { selectedSet } from './selection.ts';
import { mostSelectedElements } from './use-elements.ts';

/** Where the ring of an element has its middle, so that both are one where there are both. */
const outset = 1;
const radius = sizes.card.radius + outset;
const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x * radius} ${y * radius}`;

const ringAround = ({ x, y, width, height }: Box): string => {
  const across = width + 2 * (outset - radius);
  const down = height + 2 * (outset - radius);
  const start = `M${x - outset + radius} ${y - outset}`;
  return `${start}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}Z`;
};

/** Rings around what is selected where that is too much for each to be an element of its own: one path, however many. */
export function SelectedOutlines() {
  const { cards } = useLayout();
  const selected = useSession(selectedSet);
  if (selected.size <= mostSelectedElements) return null;
  let d = '';
  for (const id of selected) {
    const card = cards.get(id as TouchpointId); // a lookup by any text
    if (!card) continue;
    d += ringAround(card);
  }
  return <path className={styles.selected} d={d} />;
}
