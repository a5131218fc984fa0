import { say } from '../../lib/words.ts';
import type { Field } from '../../model/records/field.ts';
import type { RecordId, WorkspaceId } from '../../model/records/kinds.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import type { Said } from '../kit/said.ts';
import { TextField } from '../kit/text-field.tsx';
import { type AmountInput, amountText, readAmount } from './amounts.ts';
import { useTyped } from './use-typed.ts';

/** A number with its unit: what was typed counts on Enter and on leaving the box. */
export function AmountField({
  id,
  name,
  field,
  input,
  value,
}: {
  readonly id: RecordId | WorkspaceId;
  readonly name: string;
  readonly field: Field;
  readonly input: AmountInput;
  readonly value: number | undefined;
}) {
  const currency = useWorkspace(({ workspace }) => workspace.currency);
  const typed = useTyped({
    id,
    field: name,
    stored: amountText(input, value),
    read: (text) => readAmount(input, text, field.type.range),
    commits: 'leaving',
  });
  return (
    <TextField
      label={field.label}
      help={field.help}
      unit={unitOf(input, currency)}
      inputMode={input === 'duration' ? 'text' : 'decimal'}
      {...typed}
    />
  );
}

function unitOf(input: AmountInput, currency: string): Said | undefined {
  switch (input) {
    case 'number':
      return undefined;
    case 'share':
      return '%';
    case 'money':
      return currency || undefined;
    case 'duration':
      return say('unit.minutes-seconds', 'm:ss');
  }
}
