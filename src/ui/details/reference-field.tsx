import { useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { Batch, Edit } from '../../model/commands/command.ts';
import { recordAddToSet } from '../../model/commands/record-add-to-set.ts';
import { recordReferByName } from '../../model/commands/record-refer-by-name.ts';
import { recordRemoveFromSet } from '../../model/commands/record-remove-from-set.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { refusalWords } from '../../model/errors.ts';
import type { Field } from '../../model/records/field.ts';
import { useEditor } from '../editor/use-editor.ts';
import { Chip } from '../kit/chip.tsx';
import { Combobox } from '../kit/combobox.tsx';
import type { AnyRecord } from './any-record.ts';
import styles from './details.module.css';
import { libraryTableOf } from './preset-offers.ts';
import { emptyReference } from './reference-offers.ts';
import { useOffers } from './use-offers.tsx';

interface ReferenceProps {
  readonly record: AnyRecord;
  readonly name: string;
  readonly field: Field;
}

/** Makes an edit and keeps the sentence of a refusal, to stand beneath the control. */
export function useRefusal(): readonly [Words | undefined, (edit: Edit | Batch) => void] {
  const { store } = useEditor();
  const [refusal, setRefusal] = useState<Words | undefined>(undefined);
  const make = (edit: Edit | Batch) => {
    const outcome = store.dispatch(edit);
    setRefusal(outcome.type === 'refused' ? refusalWords(outcome.refusal) : undefined);
  };
  return [refusal, make];
}

/** Another record: one that is there, a preset, or where the library takes it, a name that is typed for the first time. */
export function ReferenceField({ record, name, field }: ReferenceProps) {
  const [refusal, make] = useRefusal();
  const { options, presetOf } = useOffers(field, record);
  const library = libraryTableOf(field.type.refersTo?.to ?? []);
  const value = record[name];
  const refer = (chosen: string, given?: Readonly<Record<string, unknown>>) =>
    library && make(recordReferByName({ id: record.id, field: name, table: library, name: chosen, with: given }));
  return (
    <Combobox
      label={field.label}
      help={field.help}
      refusal={refusal}
      placeholder={emptyReference(name)}
      value={typeof value === 'string' ? value : undefined}
      options={options}
      onChoose={(id) => {
        const preset = id === undefined ? undefined : presetOf(id);
        if (preset) refer(preset.name, preset.given);
        else make(recordSetField({ id: record.id, field: name, value: id }));
      }}
      onMake={library ? (typed) => refer(typed) : undefined}
    />
  );
}

/** Several other records, each with a way to take it out, and a box that adds one more. */
export function ReferencesField({ record, name, field }: ReferenceProps) {
  const [refusal, make] = useRefusal();
  const { options, presetOf } = useOffers(field, record);
  const library = libraryTableOf(field.type.refersTo?.to ?? []);
  const members = membersOf(record[name]);
  const refer = (chosen: string, given?: Readonly<Record<string, unknown>>) =>
    library && make(recordReferByName({ id: record.id, field: name, table: library, name: chosen, with: given }));
  return (
    <div className={styles.references}>
      <Combobox
        label={field.label}
        help={field.help}
        refusal={refusal}
        placeholder={members.length > 0 ? say('details.add-another', 'Add another') : emptyReference(name)}
        value={undefined}
        options={options.filter(({ id }) => !members.includes(id))}
        onChoose={(id) => {
          const preset = id === undefined ? undefined : presetOf(id);
          if (preset) refer(preset.name, preset.given);
          else if (id !== undefined) make(recordAddToSet({ id: record.id, field: name, member: id }));
        }}
        onMake={library ? (typed) => refer(typed) : undefined}
      />
      {members.length > 0 && (
        <ul className={styles.chips}>
          {members.map((member) => (
            <li key={member}>
              <Chip
                label={options.find(({ id }) => id === member)?.label ?? member}
                onRemove={() => make(recordRemoveFromSet({ id: record.id, field: name, member }))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The members of a set, ranked ones in their order. */
function membersOf(value: unknown): readonly string[] {
  const entries = Object.entries(Object(value));
  const rank = (mark: unknown) => (typeof mark === 'string' ? mark : '');
  return entries.sort(([, a], [, b]) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)).map(([member]) => member);
}
