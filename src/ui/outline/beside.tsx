import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { nameOf } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { useFloating } from '../kit/floating.ts';
import { type Question, useOpenOutline } from './open-outline.ts';
import styles from './outline.module.css';

/** Puts the other parts of the page out of reach while something is asked: Details has fields of the same names. */
function usePutAside(outline: ReturnType<typeof useOpenOutline>): void {
  useEffect(() => {
    const others = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
      (region) =>
        !region.contains(outline.window.root() ?? null) &&
        region.dataset.messages === undefined &&
        region.querySelector('h1') === null, // a page keeps its heading
    );
    for (const region of others) {
      region.inert = true;
      region.setAttribute('aria-hidden', 'true');
    }
    return () => {
      for (const region of others) {
        region.inert = false;
        region.removeAttribute('aria-hidden');
      }
    };
  }, [outline]);
}

/** A box that floats beside a row; Escape gives the keyboard back to the row, and the box goes when the keyboard or a press goes elsewhere. */
export function Beside({
  question,
  onDone,
  onLeft,
  children,
}: {
  readonly question: Question;
  readonly onDone: () => void;
  readonly onLeft: () => void;
  readonly children: ReactNode;
}) {
  const outline = useOpenOutline();
  const box = useRef<HTMLDivElement>(null);
  const row = useRef<Element | null>(outline.elementOf(question.key) ?? null);
  const heading = useId();
  const about = useWorkspace((workspace) => words(nameOf(workspace, question.touchpointId)));
  useFloating(true, row, box, { align: 'start', gap: 4 });
  usePutAside(outline);
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), []);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) onLeft();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [onLeft]);

  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) onLeft();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div
      ref={box}
      role="group"
      popover="manual"
      aria-labelledby={heading}
      className={styles.question}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <span id={heading} className={styles.asked}>
        {about}
      </span>
      {children}
    </div>
  );
}
