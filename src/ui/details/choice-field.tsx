import { say } from '../../lib/words.ts';
import { recordAddToSet } from '../../model/commands/record-add-to-set.ts';
import { recordRemoveFromSet } from '../../model/commands/record-remove-from-set.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import type { Field } from '../../model/records/field.ts';
import { words } from '../../words/render.ts';
import { emotions } from '../emotions.ts';
import { CheckBox, Switch } from '../kit/check-box.tsx';
import { Scale } from '../kit/scale.tsx';
import { Select } from '../kit/select.tsx';
import { type AnyRecord, textOf } from './any-record.ts';
import styles from './details.module.css';
import { useRefusal } from './reference-field.tsx';

interface ChoiceProps {
  readonly record: AnyRecord;
  readonly name: string;
  readonly field: Field;
}

const none = '';

/** One of the words a field may hold. */
export function ChoiceField({ record, name, field }: ChoiceProps) {
  const [refusal, make] = useRefusal();
  const choices = Object.entries(field.type.choices ?? {}).map(([value, label]) => ({ value, label }));
  const mayBeNone = field.type.default === undefined;
  const all = mayBeNone ? [{ value: none, label: say('choice.not-said', 'Not said') }, ...choices] : choices;
  return (
    <Select
      label={field.label}
      help={field.help}
      refusal={refusal}
      value={textOf(record[name])}
      choices={all}
      onChange={(value) =>
        make(recordSetField({ id: record.id, field: name, value: value === none ? undefined : value }))
      }
    />
  );
}

/** Some of the words a field may hold. */
export function ChoicesField({ record, name, field }: ChoiceProps) {
  const [, make] = useRefusal();
  const { id } = record;
  const chosen: Readonly<Record<string, unknown>> = Object(record[name]);
  return (
    <fieldset className={styles.choices}>
      <legend>{words(field.label)}</legend>
      {field.help && <p className={styles.note}>{words(field.help)}</p>}
      <div className={styles.boxes}>
        {Object.entries(field.type.choices ?? {}).map(([member, label]) => (
          <CheckBox
            key={member}
            label={label}
            checked={member in chosen}
            onChange={(on) =>
              make(on ? recordAddToSet({ id, field: name, member }) : recordRemoveFromSet({ id, field: name, member }))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no, at once. */
export function SwitchField({ record, name, field }: ChoiceProps) {
  const [, make] = useRefusal();
  return (
    <Switch
      label={field.label}
      note={field.help}
      checked={record[name] === true}
      onChange={(value) => make(recordSetField({ id: record.id, field: name, value }))}
    />
  );
}

/** How the customer feels, as five faces. */
export function ScaleField({ record, name, field }: ChoiceProps) {
  const [refusal, make] = useRefusal();
  const value = record[name];
  return (
    <Scale
      label={field.label}
      help={field.help}
      refusal={refusal}
      value={typeof value === 'number' ? value : undefined}
      steps={emotions}
      onChange={(chosen) => make(recordSetField({ id: record.id, field: name, value: chosen }))}
    />
  );
}
