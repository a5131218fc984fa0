import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

const firstKey = generateKeyBetween(null, null);

/** Whether a text is an order key that can be inserted next to; the form is that of fractional-indexing in base 62. */
export function isOrderKey(key: unknown): key is string {
  if (typeof key !== 'string' || key.length > 200 || !/^[A-Za-z][0-9A-Za-z]*$/.test(key)) return false;
  const head = key.charCodeAt(0);
  const integerLength = head >= 97 ? head - 95 : 92 - head; // a = 2 … z = 27, Z = 2 … A = 27
  if (key.length < integerLength || (key.length > integerLength && key.endsWith('0'))) return false;
  return !/^A0+$/.test(key);
}

/** A key between two others (open ends: undefined); undefined where none fits because they are equal, reversed or unreadable. */
export function orderBetween(before: string | undefined, after: string | undefined): string | undefined {
  try {
    return generateKeyBetween(before ?? null, after ?? null);
  } catch {
    return undefined;
  }
}

/** So many keys in rising order from the beginning. */
export const orderKeys = (count: number): readonly string[] =>
  count === 1 ? [firstKey] : generateNKeysBetween(null, null, count);

/** Compares siblings by order key (code unit), unreadable keys after readable ones, ties by id. */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) {
    const readable = Number(isOrderKey(b.order)) - Number(isOrderKey(a.order));
    return readable || (a.order < b.order ? -1 : 1);
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
