import { byOrder, isOrderKey, orderBetween, orderKeys } from '../../lib/order.ts';

/** What stands among others of its kind in an order of its own. */
interface Sibling {
  readonly id: string;
  order: string;
}

/** The order key for a newcomer before one of its siblings, or last. Equal or unreadable keys in the way are rewritten. */
export function orderAmong(siblings: readonly Sibling[], beforeId?: string): string {
  const sorted = [...siblings].sort(byOrder);
  const found = beforeId === undefined ? -1 : sorted.findIndex(({ id }) => id === beforeId);
  const place = found < 0 ? sorted.length : found;
  const key = keyAt(sorted, place);
  return isOrderKey(key) ? key : rewriteAll(sorted, place); // a key grows too long where people insert at one place for years
}

function keyAt(sorted: readonly Sibling[], place: number): string | undefined {
  const next = sorted[place]?.order;
  const upper = isOrderKey(next) ? next : undefined; // an unreadable one comes after every readable key
  const inTheWay = (order: string | undefined) => order !== undefined && (!isOrderKey(order) || order === upper);

  let from = place;
  while (inTheWay(sorted[from - 1]?.order)) from--;

  let lower = sorted[from - 1]?.order;
  for (const sibling of sorted.slice(from, place)) {
    lower = orderBetween(lower, upper);
    if (!isOrderKey(lower)) return undefined;
    sibling.order = lower;
  }
  return orderBetween(lower, upper);
}

function rewriteAll(sorted: readonly Sibling[], place: number): string {
  const keys = orderKeys(sorted.length + 1);
  sorted.forEach((sibling, index) => {
    sibling.order = keys[index < place ? index : index + 1] ?? sibling.order;
  });
  return keys[place] ?? '';
}
