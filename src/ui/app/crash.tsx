import { Component, type ReactNode } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import styles from './crash.module.css';

interface Props {
  readonly children: ReactNode;
  /** Saves the open workspace as a file; none where no workspace is open. */
  readonly saveCopy: (() => void) | undefined;
  /** When this changes the page is tried again. */
  readonly resetKey: string;
}

interface State {
  readonly error: unknown;
  readonly failedAt: string | undefined;
}

/** Stands between the app and a blank page: says what happened, offers the workspace as a file, and a way on. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failedAt: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (state.error === undefined) return null;
    if (state.failedAt === undefined) return { failedAt: props.resetKey };
    return state.failedAt === props.resetKey ? null : { error: undefined, failedAt: undefined };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <CrashPage error={this.state.error} saveCopy={this.props.saveCopy} />;
  }
}

function CrashPage({ error, saveCopy }: { readonly error: unknown; readonly saveCopy: (() => void) | undefined }) {
  return (
    <main className={styles.page} role="alert">
      <h1>{words(say('crash.title', 'Something went wrong on this page'))}</h1>
      <p>
        {words(
          say(
            'crash.kept',
            'Your work up to the last edit is kept in this browser. To be safe, save a copy first, then reload.',
          ),
        )}
      </p>
      <div className={styles.actions}>
        {saveCopy && (
          <button type="button" onClick={saveCopy}>
            {words(say('name.save-copy', 'Save a copy…'))}
          </button>
        )}
        <button type="button" onClick={() => location.reload()}>
          {words(say('crash.reload', 'Reload'))}
        </button>
        <a href="#/">{words(say('crash.home', 'Go to all workspaces'))}</a>
      </div>
      <details>
        <summary>{words(say('crash.details', 'What the app noticed'))}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </main>
  );
}
