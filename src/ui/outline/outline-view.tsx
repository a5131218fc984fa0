import { useCallback, useId, useMemo, useState } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { JourneyId, TouchpointId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { createFactReader } from '../../scene/facts.ts';
import type { Marks } from '../../scene/marks.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { VisuallyHidden } from '../kit/visually-hidden.tsx';
import { foldingOf } from './folding.ts';
import { type OpenOutline, OpenOutlineContext, type Question } from './open-outline.ts';
import styles from './outline.module.css';
import { createOutlineActions, OutlineActionsContext } from './outline-actions.ts';
import { noRows, type Rows, readRows } from './outline-rows.ts';
import { OutlineTools } from './outline-tools.tsx';
import { OutlineTree } from './outline-tree.tsx';
import { QuestionBox } from './question-box.tsx';
import { rowHeight } from './row-height.ts';
import { nameOfRow } from './row-names.ts';
import { createRowWindow } from './row-window.ts';
import { useAskedRows } from './use-asked-rows.ts';
import { useLeaving } from './use-leaving.ts';
import { useOutlineClipboard } from './use-outline-clipboard.ts';
import { useKeyboard } from './use-row-keyboard.ts';

/** The Outline: a journey as a tree that is written like a list, by keyboard alone where one likes. */
export function OutlineView({ journeyId }: { readonly journeyId: JourneyId }) {
  return <OpenedOutline key={journeyId} journeyId={journeyId} />;
}

const noMarks: Marks = {};

/** Reads the rows again and again, each time from what is there already. */
function createRowReader(journeyId: JourneyId) {
  let last: { readonly workspace: Workspace; readonly closed: ReadonlySet<string>; readonly rows: Rows } | undefined;
  return (workspace: Workspace, closed: ReadonlySet<string>): Rows => {
    if (last?.workspace === workspace && last.closed === closed) return last.rows;
    const rows = readRows(workspace, journeyId, (key) => closed.has(key), last?.rows ?? noRows);
    last = { workspace, closed, rows };
    return rows;
  };
}

function OpenedOutline({ journeyId }: { readonly journeyId: JourneyId }) {
  const editor = useEditor();
  const [window] = useState(() => createRowWindow(rowHeight));
  const [question, setQuestion] = useState<Question | undefined>(undefined);
  const [said, setSaid] = useState<{ readonly says: Words; readonly turn: number } | undefined>(undefined);
  const emptyId = useId();
  const keyboard = useKeyboard(window);

  const outline = useMemo((): OpenOutline => {
    const rowsOf = createRowReader(journeyId);
    const folding = foldingOf(editor.session, journeyId);
    const readFacts = createFactReader(words);
    return {
      journeyId,
      folding,
      rowsOf,
      rows: () => rowsOf(editor.store.snapshot(), folding.closed()),
      factsOf(workspace: Workspace, id: TouchpointId) {
        const touchpoint = workspace.touchpoints[id];
        return touchpoint && readFacts(workspace, touchpoint, noMarks);
      },
      nameOf: ({ of }) => words(nameOfRow(editor.store.snapshot(), of)),
      announce: (says) => setSaid((before) => ({ says, turn: (before?.turn ?? 0) + 1 })),
      ask: setQuestion,
      window,
      // Keys are made of ids, which need no escaping.
      elementOf: (key) => window.root()?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? undefined,
      takeKeyboard: keyboard.call,
    };
  }, [editor, journeyId, window, keyboard]);
  const actions = useMemo(() => createOutlineActions(editor, outline), [editor, outline]);
  useLeaving(outline);
  useAskedRows(outline);
  useOutlineClipboard(editor, outline, actions);

  const answered = useCallback(() => {
    setQuestion((asked) => {
      if (asked) (outline.elementOf(asked.key) ?? window.root())?.focus({ preventScroll: true });
      return undefined;
    });
  }, [outline, window]);

  const left = useCallback(() => setQuestion(undefined), []);

  return (
    <OpenOutlineContext value={outline}>
      <OutlineActionsContext value={actions}>
        <section className={styles.view}>
          <OutlineTools />
          <OutlineTree keyboard={keyboard} emptyId={emptyId} />
          <EmptyHint id={emptyId} journeyId={journeyId} />
          {question && (
            <QuestionBox
              key={`${question.about} ${question.key}`}
              question={question}
              onDone={answered}
              onLeft={left}
            />
          )}
          <VisuallyHidden>
            <span aria-live="polite">{said && <span key={said.turn}>{words(said.says)}</span>}</span>
          </VisuallyHidden>
        </section>
      </OutlineActionsContext>
    </OpenOutlineContext>
  );
}

/** What an empty outline says to whoever started it without the box of steps. */
function EmptyHint({ id, journeyId }: { readonly id: string; readonly journeyId: JourneyId }) {
  const isEmpty = useWorkspace(
    ({ stages, touchpoints }) =>
      !Object.values(stages).some((stage) => stage.journeyId === journeyId) &&
      !Object.values(touchpoints).some((touchpoint) => touchpoint.journeyId === journeyId),
  );
  if (!isEmpty) return null;
  return (
    <p id={id} className={styles.empty}>
      {words(
        say(
          'outline.empty',
          'Press Enter to write the first stage, or paste a list. Enter goes on to the next line; Tab turns a line into a touchpoint, Shift+Tab into a stage.',
        ),
      )}
    </p>
  );
}
