import { type CSSProperties, useId } from 'react';
import { say } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import { customProperty } from '../../look/token-css.ts';
import type { Token } from '../../look/tokens.ts';
import { words } from '../../words/render.ts';
import fieldStyles from './field.module.css';
import { Beneath } from './field.tsx';
import { Icon } from './icon.tsx';
import { type Said, said } from './said.ts';
import styles from './scale.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** One step of a scale: a picture, its words and its colour. */
export interface ScaleStep {
  readonly value: number;
  readonly label: Said;
  readonly icon: IconName;
  readonly tone: Token;
}

/** One of a few steps as pictures; arrows move, Delete or a second press on the chosen one takes it off again. */
export function Scale({
  label,
  help,
  refusal,
  value,
  steps,
  onChange,
}: {
  readonly label: Said;
  /** Heard only: the pictures explain themselves to those who see them. */
  readonly help?: Said | undefined;
  readonly refusal?: Said | undefined;
  readonly value: number | undefined;
  readonly steps: readonly ScaleStep[];
  readonly onChange: (value: number | undefined) => void;
}) {
  const id = useId();
  const described = [help && `${id}-help`, refusal && `${id}-refusal`].filter(Boolean).join(' ');
  const chosen = value !== undefined;
  return (
    <div className={fieldStyles.field}>
      <div className={fieldStyles.head}>
        <span id={id} className={fieldStyles.label}>
          {said(label)}
        </span>
        {chosen && (
          <button
            type="button"
            className={styles.clear}
            aria-label={words(say('kit.scale.clear', 'Clear {label}', { label: said(label) }))}
            onClick={() => onChange(undefined)}
          >
            {words(say('kit.scale.clear.short', 'Clear'))}
          </button>
        )}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={id}
        {...(described && { 'aria-describedby': described })}
        className={styles.scale}
        onKeyDown={(event) => {
          if (chosen && (event.key === 'Delete' || event.key === 'Backspace')) {
            event.preventDefault();
            event.stopPropagation();
            onChange(undefined);
          }
        }}
      >
        {steps.map((step) => (
          <label
            key={step.value}
            className={styles.step}
            style={{ '--tone': `var(${customProperty(step.tone)})` } as CSSProperties} // a custom property
          >
            <input
              type="radio"
              name={id}
              aria-label={said(step.label)}
              checked={step.value === value}
              onChange={() => onChange(step.value)}
              onClick={() => {
                if (step.value === value) onChange(undefined);
              }}
            />
            <Icon name={step.icon} size={19} />
          </label>
        ))}
      </div>
      {help && <VisuallyHidden id={`${id}-help`}>{said(help)}</VisuallyHidden>}
      <Beneath id={id} help={undefined} refusal={refusal} />
    </div>
  );
}
