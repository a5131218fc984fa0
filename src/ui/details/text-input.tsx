import { succeed } from '../../lib/result.ts';
import type { Field } from '../../model/records/field.ts';
import { TextArea, TextField } from '../kit/text-field.tsx';
import { type AnyRecord, textOf } from './any-record.ts';
import { useTyped } from './use-typed.ts';

interface TextProps {
  readonly record: AnyRecord;
  readonly name: string;
  readonly field: Field;
}

const asTyped = (text: string) => succeed(text);

/** One line or several; every key is an edit, and a pause ends the undo entry. */
export function TextInput({ record, name, field, lines }: TextProps & { readonly lines: 'one' | 'several' }) {
  const stored = textOf(record[name]);
  const typed = useTyped({ id: record.id, field: name, stored, read: asTyped, commits: 'typing' });
  return lines === 'one' ? (
    <TextField label={field.label} help={field.help} {...typed} />
  ) : (
    <TextArea label={field.label} help={field.help} rows={2} {...typed} />
  );
}

/** A day of the calendar, chosen in the browser's own way. */
export function DateInput({ record, name, field }: TextProps) {
  const typed = useTyped({
    id: record.id,
    field: name,
    stored: textOf(record[name]),
    read: (text) => succeed(text || undefined),
    commits: 'leaving',
  });
  return <TextField type="date" label={field.label} help={field.help} {...typed} />;
}
