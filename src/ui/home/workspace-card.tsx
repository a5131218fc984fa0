import { say } from '../../lib/words.ts';
import type { WorkspaceEntry } from '../../storage/port.ts';
import { words } from '../../words/render.ts';
import { Mark } from '../kit/icon.tsx';
import { Menu } from '../kit/menu.tsx';
import { actionsFor, names } from '../names.ts';
import styles from './home.module.css';

/** What can be done with a workspace of the list. */
export interface WorkspaceActions {
  readonly onRename: (entry: WorkspaceEntry) => void;
  readonly onDuplicate: (entry: WorkspaceEntry) => void;
  readonly onSaveCopy: (entry: WorkspaceEntry) => void;
  readonly onDelete: (entry: WorkspaceEntry) => void;
}

interface Props extends WorkspaceActions {
  readonly entry: WorkspaceEntry;
  readonly address: string;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** One workspace at home: its picture, its name, what is in it, and what can be done with it. */
export function WorkspaceCard({ entry, address, onRename, onDuplicate, onSaveCopy, onDelete }: Props) {
  const name = entry.name || words(say('workspace.untitled', 'Untitled workspace'));
  return (
    <li className={styles.card}>
      <div className={styles.picture} aria-hidden="true">
        {entry.thumbnail ? (
          <img src={`data:image/svg+xml,${encodeURIComponent(entry.thumbnail)}`} alt="" />
        ) : (
          <Mark size={40} />
        )}
      </div>
      <div className={styles.cardFoot}>
        <div className={styles.cardWords}>
          <a href={address} className={styles.link}>
            {name}
          </a>
          <span className={styles.counts}>
            {words(
              say(
                'home.counts',
                '{journeys, plural, one {# journey} other {# journeys}}, {touchpoints, plural, one {# touchpoint} other {# touchpoints}}',
                entry.counts,
              ),
            )}
          </span>
          <time dateTime={new Date(entry.savedAt).toISOString()} className={styles.counts}>
            {day.format(entry.savedAt)}
          </time>
        </div>
        <Menu
          label={actionsFor(name)}
          iconOnly
          kind="quiet"
          align="end"
          items={[
            { id: 'rename', label: names.rename, icon: 'pencil', onSelect: () => onRename(entry) },
            { id: 'duplicate', label: names.duplicate, icon: 'copy', onSelect: () => onDuplicate(entry) },
            { id: 'save-copy', label: names.saveCopy, icon: 'download', onSelect: () => onSaveCopy(entry) },
            {
              id: 'delete',
              label: names.delete,
              icon: 'trash',
              danger: true,
              separated: true,
              onSelect: () => onDelete(entry),
            },
          ]}
        />
      </div>
    </li>
  );
}
