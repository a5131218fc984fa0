import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { useAskedField } from '../editor/asked-field.ts';
import { setSheet, useSheet } from '../editor/sheet.ts';
import { IconButton } from '../kit/button.tsx';
import { type Said, said } from '../kit/said.ts';
import { names } from '../names.ts';
import { useKeptKeyboard } from './kept-keyboard.ts';
import styles from './panel.module.css';
import { nextHeight, type SheetHeight, useCovering, useSheetDrag } from './use-sheet-drag.ts';

/** The region *Details*: a panel at the side, and under 900 px a sheet that can be drawn up and down. */
export function Panel({
  takesFocus,
  caption,
  heading,
  drawnUp,
  actions,
  before,
  children,
}: {
  /** Asked once: whether what was pressed to come here is gone, so that the keyboard goes on from the start of the panel. */
  readonly takesFocus?: () => boolean;
  /** What kind of thing this is, and where. */
  readonly caption: Said;
  readonly heading: string;
  /** Whether the sheet begins drawn up. */
  readonly drawnUp: boolean;
  readonly actions?: ReactNode;
  /** Stands above the caption: the way back. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}) {
  const { isTall } = useSheet();
  const [up, setUp] = useState(drawnUp);
  const height: SheetHeight = up ? (isTall ? 'full' : 'half') : 'heading';
  const drawTo = (next: SheetHeight) => {
    setUp(next !== 'heading');
    if (next !== 'heading') setSheet({ isTall: next === 'full' });
  };
  const dragging = useSheetDrag((by) => drawTo(nextHeight(height, by)));
  useAskedField(useCallback(() => setUp(true), []));
  const region = useRef<HTMLElement>(null);
  useCovering(region);
  const begin = useEffectEvent(() => {
    if (takesFocus?.()) region.current?.focus();
  });
  useEffect(() => begin(), []);
  useKeptKeyboard(region);
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label={words(names.details)}
      data-region
      data-up={up}
      data-height={height}
      className={styles.panel}
    >
      {before}
      <header className={styles.head} {...dragging}>
        <div className={styles.titles}>
          <p className={styles.caption}>{said(caption)}</p>
          <h2 className={styles.heading}>{heading}</h2>
        </div>
        <div className={styles.actions}>
          {actions}
          <span className={styles.draw}>
            {up && (
              <IconButton
                icon="maximize"
                label={say('details.full', 'Full height')}
                aria-pressed={isTall}
                onClick={() => drawTo(isTall ? 'half' : 'full')}
              />
            )}
            <IconButton
              icon="chevronDown"
              label={up ? say('details.draw-down', 'Draw Details down') : say('details.draw-up', 'Draw Details up')}
              aria-expanded={up}
              onClick={() => setUp(!up)}
            />
          </span>
        </div>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
