import { type FormEvent, type ReactNode, useId } from 'react';
import { say } from '../../lib/words.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { type Said, said } from './said.ts';
import { useModal } from './use-modal.ts';

/** A modal dialog for as long as it is drawn: keeps the keyboard inside, leaves on Escape and gives the focus back. A sheet under 900 px. */
export function Dialog({
  title,
  size = 'medium',
  footer,
  onClose,
  onSubmit,
  children,
}: {
  readonly title: Said;
  readonly size?: 'small' | 'medium' | 'large';
  /** The buttons, the primary one last. */
  readonly footer?: ReactNode;
  /** Asked for by Escape, the cross and a press outside. */
  readonly onClose: () => void;
  /** Called by Enter in a text box and by a button of type submit. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}) {
  const modal = useModal(onClose);
  const id = useId();

  const content = (
    <>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1} className={styles.title}>
          {said(title)}
        </h2>
        <IconButton icon="cross" label={say('kit.dialog.close', 'Close')} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
      {footer && <div className={styles.foot}>{footer}</div>}
    </>
  );

  return (
    <dialog {...modal} aria-labelledby={id} className={`${styles.dialog} ${styles[size]}`}>
      {onSubmit ? (
        <form
          style={{ display: 'contents' }}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {content}
        </form>
      ) : (
        content
      )}
    </dialog>
  );
}
