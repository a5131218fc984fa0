/** What may be stored in the document as it is: lone surrogates become U+FFFD, and what the document's own encoding would lose travels as JSON in bytes. */
export function storableValue(value: unknown): unknown {
  const whole = wellFormed(value);
  return isLostInTravel(whole) ? bytesOf(JSON.stringify(whole)) : whole;
}

/** A stored value as it was given; bytes that are no JSON of ours stay bytes. */
export function fromStorable(stored: unknown): unknown {
  if (!(stored instanceof Uint8Array)) return stored;
  try {
    return JSON.parse(Array.from(stored, (byte) => String.fromCharCode(byte)).join(''));
  } catch {
    return stored;
  }
}

const loneSurrogates = /\p{Cs}/gu;

/** A text in which every surrogate has its other half: two replicas would not agree on any other. */
export const wellFormedText = (text: string): string => text.replace(loneSurrogates, '\ufffd');

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return wellFormedText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [wellFormedText(key), wellFormed(each)]));
}

/** The document's encoding sets the keys of nested objects by plain assignment, and asks values for their constructor. */
function isLostInTravel(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(isLostInTravel);
  return (
    Object.hasOwn(value, '__proto__') ||
    Object.hasOwn(value, 'constructor') ||
    Object.values(value).some(isLostInTravel)
  );
}

function bytesOf(text: string): Uint8Array {
  const ascii = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));
}
