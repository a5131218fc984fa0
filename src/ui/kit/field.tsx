import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { type Said, said } from './said.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What every labelled control can say about itself. */
export interface FieldProps {
  readonly label: Said;
  /** The label is there for screen readers only. */
  readonly labelHidden?: boolean;
  readonly help?: Said | undefined;
  /** Why the last value was not taken; stands beneath the control and is read with it. */
  readonly refusal?: Said | undefined;
  /** What happened to the value meanwhile; stands beneath the control and is announced. */
  readonly notice?: Said | undefined;
}

/** The attributes that tie a control to its label, help and refusal. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** A label, a control, and what is said beneath it. */
export function Field({
  label,
  labelHidden = false,
  help,
  refusal,
  notice,
  beside,
  children,
}: FieldProps & {
  /** Stands at the end of the label's line. */
  readonly beside?: ReactNode;
  readonly children: (attributes: ControlAttributes) => ReactNode;
}) {
  const id = useId();
  const described = [help && `${id}-help`, refusal && `${id}-refusal`].filter(Boolean).join(' ');
  const text = (
    <label htmlFor={id} className={styles.label}>
      {said(label)}
    </label>
  );
  return (
    <div className={styles.field}>
      {labelHidden ? <VisuallyHidden>{text}</VisuallyHidden> : beside ? <Head text={text} beside={beside} /> : text}
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(refusal && { 'aria-invalid': true }),
      })}
      <Beneath id={id} help={help} refusal={refusal} />
      {notice && (
        <p role="status" className={styles.notice}>
          {said(notice)}
        </p>
      )}
    </div>
  );
}

function Head({ text, beside }: { readonly text: ReactNode; readonly beside: ReactNode }) {
  return (
    <div className={styles.head}>
      {text}
      {beside}
    </div>
  );
}

/** The help of a control and why a value was refused, with the ids that `aria-describedby` names. */
export function Beneath({
  id,
  help,
  refusal,
}: {
  readonly id: string;
  readonly help: Said | undefined;
  readonly refusal: Said | undefined;
}) {
  return (
    <>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {said(help)}
        </p>
      )}
      {refusal && (
        <p id={`${id}-refusal`} className={styles.refusal}>
          <Icon name="circleAlert" size={14} />
          <span>{said(refusal)}</span>
        </p>
      )}
    </>
  );
}
