import { say } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import { words } from '../../words/render.ts';
import styles from './chip.module.css';
import { Icon } from './icon.tsx';
import { type Said, said } from './said.ts';

/** The tone of a small statement. */
export type Tone = 'plain' | 'accent' | 'danger' | 'warning' | 'good';

/** A small statement in a rounded box; with `onRemove` it is a member of a set that can be taken out. */
export function Chip({
  label,
  tone = 'plain',
  icon,
  onRemove,
}: {
  readonly label: Said;
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly onRemove?: () => void;
}) {
  return (
    <span className={[styles.chip, styles[tone], onRemove && styles.removable].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} size={13} />}
      <span className={styles.text}>{said(label)}</span>
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          aria-label={words(say('kit.chip.remove', 'Remove {label}', { label: said(label) }))}
          onClick={onRemove}
        >
          <Icon name="cross" size={13} />
        </button>
      )}
    </span>
  );
}
