import type { ComponentProps, CSSProperties } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { type Said, said } from './said.ts';

type Own = 'id' | 'value' | 'onChange' | 'placeholder' | 'aria-describedby' | 'aria-invalid';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: Said | undefined;
}

/** One line of text, with its label; a unit may stand at its end. */
export function TextField({
  label,
  labelHidden,
  help,
  refusal,
  notice,
  value,
  onChange,
  placeholder,
  unit,
  className,
  ...rest
}: TextProps & Omit<ComponentProps<'input'>, Own> & { readonly unit?: Said | undefined }) {
  const input = (attributes: object) => (
    <input
      type="text"
      autoComplete="off"
      {...rest}
      {...attributes}
      {...(placeholder !== undefined && { placeholder: said(placeholder) })}
      className={[styles.control, className].filter(Boolean).join(' ')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return (
    <Field label={label} help={help} refusal={refusal} notice={notice} {...(labelHidden && { labelHidden })}>
      {(attributes) =>
        unit === undefined ? (
          input(attributes)
        ) : (
          <div className={styles['with-unit']}>
            {input(attributes)}
            <span className={styles.unit}>{said(unit)}</span>
          </div>
        )
      }
    </Field>
  );
}

/** Several lines of text, with its label; it grows with what is written. */
export function TextArea({
  label,
  labelHidden,
  help,
  refusal,
  notice,
  value,
  onChange,
  placeholder,
  rows = 3,
  className,
  ...rest
}: TextProps & Omit<ComponentProps<'textarea'>, Own | 'style'>) {
  return (
    <Field label={label} help={help} refusal={refusal} notice={notice} {...(labelHidden && { labelHidden })}>
      {(attributes) => (
        <textarea
          {...rest}
          {...attributes}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties} // a custom property: boxes that grow with their text pass over rows
          {...(placeholder !== undefined && { placeholder: said(placeholder) })}
          className={[styles.control, styles.area, className].filter(Boolean).join(' ')}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
