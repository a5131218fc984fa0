import { Component, type ReactNode } from 'react';
import styles from './card.module.css';

interface Props {
  /** What stands in its place where drawing fails. */
  readonly name: string;
  /** When this changes the drawing is tried again. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly failedOn: { readonly of: unknown } | undefined;
}

/** Keeps an error in the drawing of one card to that card: its name stays, marked, and the map goes on. */
export class CardBoundary extends Component<Props, State> {
  override state: State = { failedOn: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { failedOn: { of: undefined } };
  }

  static getDerivedStateFromProps({ of }: Props, { failedOn }: State): Partial<State> | null {
    if (!failedOn) return null;
    if (failedOn.of === undefined) return { failedOn: { of } };
    return failedOn.of === of ? null : { failedOn: undefined };
  }

  override render(): ReactNode {
    if (!this.state.failedOn) return this.props.children;
    return <div className={styles.broken}>{this.props.name}</div>;
  }
}
