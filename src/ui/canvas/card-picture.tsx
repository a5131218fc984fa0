import { sizes } from '../../look/sizes.ts';
import type { Item } from '../../scene/items.ts';
import styles from './card.module.css';
import { ItemsView } from './items-view.tsx';

const { width, height } = sizes.card;

/** A card as the scene draws it, as elements: the same as on the canvas, so that nothing jumps where one becomes the other. */
export function CardPicture({ items }: { readonly items: readonly Item[] }) {
  return (
    <svg className={styles.picture} width={width} height={height} aria-hidden="true">
      <ItemsView items={items} />
    </svg>
  );
}
