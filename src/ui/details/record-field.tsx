import { unreachable } from '../../lib/result.ts';
import type { Field } from '../../model/records/field.ts';
import { AmountField } from './amount-field.tsx';
import type { AnyRecord } from './any-record.ts';
import { ChoiceField, ChoicesField, ScaleField, SwitchField } from './choice-field.tsx';
import { ColourField } from './colour-field.tsx';
import { ReferenceField, ReferencesField } from './reference-field.tsx';
import { DateInput, TextInput } from './text-input.tsx';

/** The control that a field's catalogue entry asks for; nothing for one that is edited elsewhere. */
export function RecordField(props: { readonly record: AnyRecord; readonly name: string; readonly field: Field }) {
  const { record, name, field } = props;
  const value = record[name];
  switch (field.input) {
    case 'line':
      return <TextInput {...props} lines="one" />;
    case 'text':
      return <TextInput {...props} lines="several" />;
    case 'date':
      return <DateInput {...props} />;
    case 'number':
    case 'duration':
    case 'share':
    case 'money':
      return (
        <AmountField
          id={record.id}
          name={name}
          field={field}
          input={field.input}
          value={typeof value === 'number' ? value : undefined}
        />
      );
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'switch':
      return <SwitchField {...props} />;
    case 'scale':
      return <ScaleField {...props} />;
    case 'reference':
      return <ReferenceField {...props} />;
    case 'references':
    case 'ranking':
      return <ReferencesField {...props} />;
    case 'colour':
      return <ColourField {...props} />;
    case 'none':
      return null;
    default:
      return unreachable(field.input);
  }
}
