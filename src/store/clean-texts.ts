import { storable } from '../model/records/field-types.ts';

/** Parameters with every text in them as it may be stored. */
export function cleanTexts(params: unknown): unknown {
  if (typeof params === 'string') return storable(params);
  if (typeof params !== 'object' || params === null) return params;
  if (Array.isArray(params)) return params.map(cleanTexts);
  return Object.fromEntries(Object.entries(params).map(([key, each]) => [storable(key), cleanTexts(each)]));
}
