import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Kbd } from '../kit/kbd.tsx';
import { names } from '../names.ts';
import { type KeyEntry, keyGroups } from './keys.ts';
import styles from './shortcuts-dialog.module.css';

/** The sheet of all keys, by where they work. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={names.keyboardShortcuts} size="large" onClose={onClose}>
      {/* The keyboard scrolls it. */}
      <section className={styles.groups} tabIndex={0} aria-label={words(names.keyboardShortcuts)}>
        {keyGroups.map(({ id, where, entries }) => (
          <section key={id} className={styles.group} aria-labelledby={`keys-${id}`}>
            <h3 id={`keys-${id}`} className={styles.where}>
              {words(where)}
            </h3>
            <dl className={styles.list}>
              {entries.map((entry) => (
                <div key={entry.does.id} className={styles.entry}>
                  <dt className={styles.does}>{words(entry.does)}</dt>
                  <dd className={styles.keys}>
                    <Keys entry={entry} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

function Keys({ entry: { keys, isRange } }: { readonly entry: KeyEntry }) {
  return keys.map((key, index) => (
    <span key={key} className={styles.key}>
      {isRange && index > 0 && words(say('keys.to', 'to'))}
      <Kbd keys={key} />
    </span>
  ));
}
