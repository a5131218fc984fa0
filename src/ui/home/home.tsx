import { type ReactNode, useRef } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { WorkspaceEntry } from '../../storage/port.ts';
import { words } from '../../words/render.ts';
import { Button } from '../kit/button.tsx';
import { Icon, Mark } from '../kit/icon.tsx';
import { names } from '../names.ts';
import exampleDark from './example-dark.svg';
import exampleLight from './example-light.svg';
import styles from './home.module.css';
import { useFocusInList } from './use-focus-in-list.ts';
import { type WorkspaceActions, WorkspaceCard } from './workspace-card.tsx';

interface Props extends WorkspaceActions {
  /** Undefined while the list is being read. */
  readonly entries: readonly WorkspaceEntry[] | undefined;
  readonly addressOf: (entry: WorkspaceEntry) => string;
  readonly onNew: () => void;
  readonly onOpenFile: () => void;
  readonly onExample: () => void;
  readonly onImport: () => void;
  /** Why nothing that is made here is kept; undefined where it is. */
  readonly notKept: Words | undefined;
  readonly tools: ReactNode;
}

/** Home: the workspaces of this browser, and every way to begin one. */
export function Home(props: Props) {
  const { entries, addressOf, onNew, onOpenFile, onExample, onImport, notKept, tools, ...actions } = props;
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusInList(list, heading, entries);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Mark size={26} />
          {words(say('app.name', 'Throughline'))}
        </span>
        <div className={styles.tools}>{tools}</div>
      </header>
      <main className={styles.main}>
        <div className={styles.head}>
          <h1 ref={heading} tabIndex={-1}>
            {words(names.workspaces)}
          </h1>
          <div className={styles.buttons}>
            <Button kind="primary" icon="plus" label={names.newWorkspace} onClick={onNew} />
            <Button icon="fileText" label={names.openFile} onClick={onOpenFile} />
            <Button icon="bringFile" label={names.import} onClick={onImport} />
            <Button icon="route" label={names.openExample} onClick={onExample} />
          </div>
        </div>
        {notKept && (
          <p role="alert" className={styles.warning}>
            <Icon name="warning" size={18} />
            <span>{words(notKept)}</span>
          </p>
        )}
        {entries?.length === 0 && <FirstVisit onNew={onNew} onExample={onExample} />}
        <ul ref={list} className={styles.list} aria-label={words(names.workspaces)} hidden={!entries?.length}>
          {entries?.map((entry) => (
            <WorkspaceCard key={entry.id} entry={entry} address={addressOf(entry)} {...actions} />
          ))}
        </ul>
        {!notKept && (
          <p className={styles.note}>
            {words(
              say(
                'home.kept-here',
                'Everything is kept in this browser, on this device, and works without a network. Save a copy of what matters: a browser’s storage is no backup.',
              ),
            )}
          </p>
        )}
      </main>
    </div>
  );
}

function FirstVisit({ onNew, onExample }: { readonly onNew: () => void; readonly onExample: () => void }) {
  return (
    <section className={styles.first}>
      <div className={styles.pitch}>
        <h2>{words(say('home.first.title', 'Draw the journey. See where it jams, and who owns each touchpoint.'))}</h2>
        <p>
          {words(
            say(
              'home.first.about',
              'Type what the customer does, one line each, and it becomes a map you can work on together. No account, nothing leaves this device.',
            ),
          )}
        </p>
        <button type="button" className={styles.start} onClick={onNew}>
          {words(say('home.first.start', 'Start your own map'))}
        </button>
      </div>
      <button type="button" className={styles.example} onClick={onExample}>
        <img src={exampleLight} alt="" width={804} height={516} className={styles.light} />
        <img src={exampleDark} alt="" width={804} height={516} className={styles.dark} />
        <span className={styles.exampleWords}>
          <strong>{words(say('home.first.example', 'A broadband provider, drawn'))}</strong>
          <span>
            {words(
              say(
                'home.first.example.about',
                'From the first offer to the call about a fault. Look around and change it.',
              ),
            )}
          </span>
        </span>
      </button>
    </section>
  );
}
