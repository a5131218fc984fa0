import { type ComponentType, startTransition, use, useEffect, useEffectEvent, useReducer } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import styles from './lazy-part.module.css';
import { styleSheetsAgain } from './style-sheets-again.ts';

/** Said where code of the app did not arrive: without a network, or after a new version took the place of this one. */
export const notLoaded = say(
  'app.not-loaded',
  'A part of the app could not be loaded. Your work is kept; try again when you are connected, or reload the page.',
);

/** A component whose code is loaded when it is first drawn; what is around it waits in a `Suspense`. Where the code does not arrive, a sentence stands in its place (of that class), the page goes on, and another try may succeed. */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>, className = '') =>
  partOf(load, ({ onTryAgain }) => (
    <div className={className}>
      <Missing onTryAgain={onTryAgain} />
    </div>
  ));

/** A dialog whose code is loaded when it is first asked for, with the same sentence in a dialog of its own. */
export const lazyDialog = <Props extends { readonly onClose: () => void }>(load: () => Promise<ComponentType<Props>>) =>
  partOf(load, ({ props: { onClose }, onTryAgain }) => (
    <Dialog
      title={say('app.part.title', 'Not loaded')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button label={say('app.part.close', 'Close')} onClick={onClose} />
          <Button kind="primary" label={tryAgain} onClick={onTryAgain} />
        </>
      }
    >
      <p role="alert">{words(notLoaded)}</p>
    </Dialog>
  ));

const tryAgain = say('app.part.try-again', 'Try again');

interface InsteadProps<Props> {
  readonly props: Props;
  readonly onTryAgain: () => void;
}

function partOf<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<InsteadProps<Props>>,
): ComponentType<Props> {
  // Asked once for all places that draw it; undefined is what did not arrive.
  let asked: Promise<ComponentType<Props> | undefined> | undefined;
  const ask = () => {
    asked ??= load().catch(() => undefined);
    return asked;
  };

  /** Forgets the failed try when it is left, so that asking for the part again is another try. */
  function Failed({ failed, props, onTryAgain }: InsteadProps<Props> & { readonly failed: typeof asked }) {
    useEffect(
      () => () => {
        if (asked === failed) asked = undefined;
      },
      [failed],
    );
    return <Instead props={props} onTryAgain={onTryAgain} />;
  }

  return function Part(props) {
    const [, drawAgain] = useReducer((turn: number) => turn + 1, 0);
    const Loaded = use(ask());
    if (Loaded) return <Loaded {...props} />;
    const onTryAgain = () => {
      asked = styleSheetsAgain()
        .then(load)
        .catch(() => undefined);
      startTransition(drawAgain);
    };
    return <Failed failed={asked} props={props} onTryAgain={onTryAgain} />;
  };
}

/** Stands in the place of a part of the page that could not be loaded. */
export function Missing({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const connected = useEffectEvent(onTryAgain);
  useEffect(() => {
    const onOnline = () => connected();
    addEventListener('online', onOnline);
    return () => removeEventListener('online', onOnline);
  }, []);
  return (
    <div role="alert" className={styles.missing}>
      <p>{words(notLoaded)}</p>
      <Button size="small" label={tryAgain} onClick={onTryAgain} />
    </div>
  );
}
