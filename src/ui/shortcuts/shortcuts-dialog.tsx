import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import type { KeyEntry } from '../commands/command.ts';
import { keyPlaces } from '../commands/keys-only.ts';
import { keyGroups } from '../commands/registry.ts';
import { type KeySwitch, switchKeys, useKeysOn } from '../editor/key-switches.ts';
import { CheckBox } from '../kit/check-box.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Kbd } from '../kit/kbd.tsx';
import { names } from '../names.ts';
import styles from './shortcuts-dialog.module.css';

/** The sheet of all keys, by where they work. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const areOn: Readonly<Record<KeySwitch, boolean>> = {
    letters: useKeysOn('letters'),
    'question-mark': useKeysOn('question-mark'),
  };
  const isOff = (entry: KeyEntry) => entry.switch !== undefined && !areOn[entry.switch];
  return (
    <Dialog title={names.keyboardShortcuts} size="large" onClose={onClose}>
      <div className={styles.switches}>
        <CheckBox
          label={say('keys.letters', 'Letter and digit keys on the map')}
          note={say('keys.letters.note', 'Off, they do nothing: better where you speak to the computer.')}
          checked={areOn.letters}
          onChange={(on) => switchKeys('letters', on)}
        />
        <CheckBox
          label={say('keys.question-mark', 'The question mark shows this sheet')}
          checked={areOn['question-mark']}
          onChange={(on) => switchKeys('question-mark', on)}
        />
      </div>
      {/* The keyboard scrolls it. */}
      <section className={styles.groups} tabIndex={0} aria-label={words(names.keyboardShortcuts)}>
        {keyGroups.map(({ id, entries }) => (
          <section key={id} className={styles.group} aria-labelledby={`keys-${id}`}>
            <h3 id={`keys-${id}`} className={styles.where}>
              {words(keyPlaces[id])}
            </h3>
            <dl className={styles.list}>
              {entries.map((entry) => (
                <div key={entry.does.id} className={styles.entry} data-off={isOff(entry) || undefined}>
                  <dt className={styles.does}>{words(entry.does)}</dt>
                  <dd className={styles.keys}>
                    <Keys entry={entry} />
                    {isOff(entry) && <span className={styles.off}>{words(say('keys.off', 'off'))}</span>}
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
