import { is } from 'valibot';
import type { FieldType } from './records/field.ts';

/** Whether a record of this field cannot be without what the field refers to. */
export const isRequiredOwner = (type: FieldType<unknown>): boolean =>
  type.refersTo?.how === 'owner' && type.default !== undefined;

/** Whether the catalogue lets a field hold this value; its default always, but for what a record belongs to. */
export const mayHold = (type: FieldType<unknown>, value: unknown): boolean =>
  (Object.is(value, type.default) && !isRequiredOwner(type)) || is(type.schema, value);

/** Whether the catalogue lets a set hold this member, stored so: `true`, or the order key that ranks it. */
export const mayHoldMember = (type: FieldType<unknown>, member: string, stored: unknown): boolean =>
  isMemberMark(type, stored) && is(type.schema, member);

/** Whether this is what a set stores for a member: `true`, or its order key where members are ranked. */
export const isMemberMark = (type: FieldType<unknown>, stored: unknown): boolean =>
  type.shape === 'ranked' ? typeof stored === 'string' : stored === true;
