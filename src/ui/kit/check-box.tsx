import { useId } from 'react';
import styles from './choice.module.css';
import { type Said, said } from './said.ts';

interface TickProps {
  readonly label: Said;
  /** Stands beneath the label and is read after it. */
  readonly note?: Said | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick. */
export function CheckBox(props: TickProps) {
  return <Tick {...props} look="box" />;
}

/** A switch that acts at once. */
export function Switch(props: TickProps) {
  return <Tick {...props} look="track" />;
}

function Tick({
  label,
  note,
  checked,
  disabled = false,
  onChange,
  look,
}: TickProps & { readonly look: 'box' | 'track' }) {
  const id = useId();
  const input = (
    <input
      type="checkbox"
      id={id}
      {...(look === 'track' && { role: 'switch' })}
      className={styles[look]}
      aria-labelledby={`${id}-label`}
      {...(note && { 'aria-describedby': `${id}-note` })}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
  return (
    <label htmlFor={id} className={`${styles.line} ${look === 'track' ? styles.switch : ''}`}>
      {look === 'box' && input}
      <span className={styles.words}>
        <span id={`${id}-label`}>{said(label)}</span>
        {note && (
          <span id={`${id}-note`} className={styles.note}>
            {said(note)}
          </span>
        )}
      </span>
      {look === 'track' && input}
    </label>
  );
}
