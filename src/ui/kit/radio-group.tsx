import { useId } from 'react';
import styles from './choice.module.css';
import fieldStyles from './field.module.css';
import { type Said, said } from './said.ts';
import type { Choice } from './select.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** One of a few choices, all of them in sight. */
export function RadioGroup<Value extends string>({
  label,
  labelHidden = false,
  value,
  choices,
  onChange,
  across = false,
}: {
  readonly label: Said;
  readonly labelHidden?: boolean;
  readonly value: Value | undefined;
  readonly choices: readonly (Choice<Value> & { readonly note?: Said; readonly disabled?: boolean })[];
  readonly onChange: (value: Value) => void;
  /** Side by side instead of one below the other. */
  readonly across?: boolean;
}) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={fieldStyles.field}>
      {labelHidden ? (
        <VisuallyHidden id={id}>{said(label)}</VisuallyHidden>
      ) : (
        <span id={id} className={fieldStyles.label}>
          {said(label)}
        </span>
      )}
      <div className={`${styles.group} ${across ? styles.across : ''}`}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.line}>
            <input
              type="radio"
              name={id}
              className={`${styles.box} ${styles.round}`}
              aria-labelledby={`${id}-${choice.value}`}
              {...(choice.note && { 'aria-describedby': `${id}-${choice.value}-note` })}
              checked={choice.value === value}
              disabled={choice.disabled ?? false}
              onChange={() => onChange(choice.value)}
            />
            <span className={styles.words}>
              <span id={`${id}-${choice.value}`}>{said(choice.label)}</span>
              {choice.note && (
                <span id={`${id}-${choice.value}-note`} className={styles.note}>
                  {said(choice.note)}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
