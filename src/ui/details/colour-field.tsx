import { say } from '../../lib/words.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import type { Field } from '../../model/records/field.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import type { AnyRecord } from './any-record.ts';
import { useRefusal } from './reference-field.tsx';

const colours = [
  { value: '0', label: say('colour.violet', 'Violet') },
  { value: '1', label: say('colour.blue', 'Blue') },
  { value: '2', label: say('colour.orange', 'Orange') },
  { value: '3', label: say('colour.olive', 'Olive') },
  { value: '4', label: say('colour.teal', 'Teal') },
  { value: '5', label: say('colour.pink', 'Pink') },
  { value: '6', label: say('colour.slate', 'Slate') },
  { value: '7', label: say('colour.brown', 'Brown') },
] as const;

/** One of the eight department colours, by name. */
export function ColourField({
  record,
  name,
  field,
}: {
  readonly record: AnyRecord;
  readonly name: string;
  readonly field: Field;
}) {
  const [, make] = useRefusal();
  const value = String(record[name]);
  return (
    <RadioGroup
      label={field.label}
      across
      value={colours.find((colour) => colour.value === value)?.value}
      choices={colours}
      onChange={(chosen) => make(recordSetField({ id: record.id, field: name, value: Number(chosen) }))}
    />
  );
}
