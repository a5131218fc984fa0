import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { type Said, said } from './said.ts';

/** One thing that can be chosen. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: Said;
}

/** The browser's own list of choices, with its label. */
export function Select<Value extends string>({
  label,
  labelHidden,
  help,
  refusal,
  value,
  choices,
  onChange,
  className,
  ...rest
}: FieldProps & {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
} & Omit<ComponentProps<'select'>, 'id' | 'value' | 'onChange' | 'children'>) {
  return (
    <Field label={label} help={help} refusal={refusal} {...(labelHidden && { labelHidden })}>
      {(attributes) => (
        <div className={styles.select}>
          <select
            {...rest}
            {...attributes}
            className={[styles.control, className].filter(Boolean).join(' ')}
            value={value}
            onChange={(event) => {
              const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {said(choice.label)}
              </option>
            ))}
          </select>
          <span className={styles.chevron}>
            <Icon name="chevronDown" />
          </span>
        </div>
      )}
    </Field>
  );
}
