import type { TouchpointId } from '../../model/records/kinds.ts';
import { useSession } from '../editor/use-editor.ts';
import { useLayout } from './map-provider.tsx';
import styles from './overlay.module.css';
import { selectedSet } from './selection.ts';
import { mostSelectedElements } from './use-elements.ts';

const outset = 3;

/** Rings around what is selected where that is too much for each to be an element of its own: one path, however many. */
export function SelectedOutlines() {
  const { cards } = useLayout();
  const selected = useSession(selectedSet);
  if (selected.size <= mostSelectedElements) return null;
  let d = '';
  for (const id of selected) {
    const card = cards.get(id as TouchpointId); // a lookup by any text
    if (!card) continue;
    const width = card.width + 2 * outset;
    d += `M${card.x - outset} ${card.y - outset}h${width}v${card.height + 2 * outset}h${-width}Z`;
  }
  return <path className={styles.selected} d={d} />;
}
