import { use, useMemo, useState } from 'react';
import type { OpenedSource, ReadSources } from '../../exchange/import/opened-source.ts';
import { type ImportChoices, usualChoices } from '../../exchange/import/plan/plan.ts';
import { readAtOnce } from '../../exchange/import/read-at-once.ts';
import { say, type Words } from '../../lib/words.ts';
import { recordSetField } from '../../model/commands/record-set-field.ts';
import { recordsAdd } from '../../model/commands/records-add.ts';
import { refusalWords } from '../../model/errors.ts';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { stagesOf, touchpointsOf } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import { EditorContext } from '../editor/use-editor.ts';
import type { WorkspaceSource } from '../editor/workspace-source.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CheckBox } from '../kit/check-box.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { painted } from '../kit/painted.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextArea } from '../kit/text-field.tsx';
import { VisuallyHidden } from '../kit/visually-hidden.tsx';
import { names } from '../names.ts';
import { ColumnMapping } from './column-mapping.tsx';
import styles from './import-dialog.module.css';
import { nameOf, noWorkspace, previewOf } from './import-plan.ts';
import { Items, MadeTable } from './preview.tsx';
import { useSources } from './use-sources.ts';
import { Working } from './working.tsx';

const noFiles: readonly File[] = [];

const notMade = say(
  'import.not-made',
  'No workspace could be made of this; what you have is as it was. Try again, or add it to a workspace that is open.',
);

const actors = [
  { value: 'departments', label: say('import.actors.departments', 'Departments who run it') },
  { value: 'personas', label: say('import.actors.personas', 'Personas') },
  { value: 'leftOut', label: say('import.actors.left-out', 'Left out') },
] as const;

/** The dialog *Import*: files and pasted text, what would be made of them, and where to. */
export function ImportDialog({
  files = noFiles,
  text = '',
  journeyId,
  elsewhere,
  onClose,
  onNewWorkspace,
  onAdded,
}: {
  readonly files?: readonly File[];
  readonly text?: string | undefined;
  /** The journey one is at: filled if it is still empty, instead of adding one. */
  readonly journeyId?: JourneyId | undefined;
  /** Where what is large is read, so that the page goes on. */
  readonly elsewhere?: ReadSources;
  readonly onClose: () => void;
  readonly onNewWorkspace: (source: WorkspaceSource) => Promise<void>;
  /** What was added to the open workspace. */
  readonly onAdded?: (ids: readonly RecordId[]) => void;
}) {
  const editor = use(EditorContext);
  const sources = useSources(files, text, elsewhere);
  const [choices, setChoices] = useState<ImportChoices>(usualChoices);
  const [making, setMaking] = useState(false);
  // Said here and not as a message: behind a dialog nobody would see or hear it.
  const [failure, setFailure] = useState<Words | undefined>(undefined);

  const isOne = sources.all.length === 1 && sources.all[0]?.type === 'journey';
  const fills = isOne && editor && journeyId && isEmpty(editor.store.snapshot(), journeyId) ? journeyId : undefined;
  const preview = useMemo(
    () =>
      previewOf(sources.all, editor?.store.snapshot() ?? noWorkspace, {
        ...choices,
        ...(fills && { journeyId: fills }),
      }),
    [sources.all, editor, choices, fills],
  );
  const hasSome = preview.fragments.length > 0;
  const tooMuch = preview.tooMuch ?? (editor && preview.tooMuchHere);
  const refusal = tooMuch ?? failure;

  const addHere = () => {
    const adding = preview.fragments.map((fragment) => recordsAdd({ fragment }));
    const titled = fills && preview.title && !editor?.store.snapshot().journeys[fills]?.title;
    const edits = titled ? [...adding, recordSetField({ id: fills, field: 'title', value: preview.title })] : adding;
    const outcome = editor?.store.dispatch({ label: recordsAdd.label, edits });
    if (!editor || !outcome) return;
    if (outcome.type === 'refused') return setFailure(refusalWords(outcome.refusal));
    editor.messages.news(say('import.added', 'The import was added.'), { label: names.undo, run: editor.undo });
    onClose();
    onAdded?.(outcome.show);
  };
  const makeNew = async () => {
    setMaking(true);
    try {
      // The bar first: ten thousand touchpoints hold the page up for as long as they are made into a workspace.
      await painted();
      const { asNew } = editor ? previewOf(sources.all, noWorkspace, choices) : preview;
      if (asNew) await onNewWorkspace(asNew);
    } catch {
      setFailure(notMade);
    } finally {
      setMaking(false);
    }
  };

  return (
    <Dialog
      title={say('import.title', 'Import')}
      size={hasSome ? 'large' : 'medium'}
      onClose={onClose}
      footer={
        <>
          <Working progress={sources.progress} making={making} />
          <Button label={names.cancel} onClick={onClose} />
          <Button
            kind={editor ? 'plain' : 'primary'}
            label={names.asANewWorkspace}
            disabled={!preview.asNew || preview.tooMuch !== undefined || making}
            onClick={() => void makeNew()}
          />
          {editor && (
            <Button
              kind="primary"
              label={names.addToThisWorkspace}
              disabled={!hasSome || tooMuch !== undefined || making}
              onClick={addHere}
            />
          )}
        </>
      }
    >
      <FilePicker onFiles={sources.addFiles} />
      <TextArea
        label={names.pasteText}
        rows={hasSome ? 3 : 6}
        spellCheck={false}
        placeholder={say('import.paste.placeholder', 'A list, a table or a Mermaid journey')}
        value={sources.text}
        onChange={sources.setText}
        onPaste={(event) => {
          const long = event.clipboardData.getData('text/plain');
          if (long.length <= readAtOnce) return;
          event.preventDefault(); // a box of ten thousand lines holds the page up for seconds
          sources.addText(long);
        }}
      />
      <SourceList all={sources.all} pasted={sources.pasted} onRemove={sources.removeFile} />
      <Refused all={sources.all} />
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {words(refusal)}
        </p>
      )}
      {preview.empty.length > 0 && (
        <p className={styles.note}>
          {words(
            say('import.empty', '{names}: there are no touchpoints in it. It makes an empty journey with its title.', {
              names: preview.empty.join(', '),
            }),
          )}
        </p>
      )}
      {hasSome && <MadeTable preview={preview} />}
      <Items title={names.couldNotBeRead} items={preview.unread} />
      {hasSome && (
        <>
          <Choices
            choices={choices}
            hasActors={preview.hasActors}
            hasJourneys={sources.all.some(({ type }) => type === 'journey')}
            onChoices={setChoices}
          />
          {sources.all.map(
            (source, index) =>
              source.type === 'journey' && (
                <ColumnMapping
                  // biome-ignore lint/suspicious/noArrayIndexKey: a source is its place in the list
                  key={index}
                  source={source}
                  onColumns={(columns) => sources.setColumns(source, columns)}
                />
              ),
          )}
          <Matches preview={preview} />
          <Items title={say('import.remarks', 'Worth knowing')} items={preview.remarks} />
          {!preview.asNew && (
            <p className={styles.note}>
              {words(
                say(
                  'import.one-by-one',
                  'A workspace file makes a new workspace only by itself: choose one file at a time for that.',
                ),
              )}
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}

const isEmpty = (workspace: Workspace, journeyId: JourneyId): boolean =>
  touchpointsOf(workspace, journeyId).length + stagesOf(workspace, journeyId).length === 0;

function FilePicker({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <label className={styles.picker}>
      <span className={styles.label}>{words(say('import.files', 'Files'))}</span>
      <input
        type="file"
        multiple
        className={styles.file}
        onClick={(event) => {
          event.currentTarget.value = ''; // the same file may be chosen again
        }}
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
      <span className={styles.note}>
        {words(say('import.files.note', 'Saved workspaces, Mermaid journeys, lists, CSV. Or drop them here.'))}
      </span>
    </label>
  );
}

function SourceList({
  all,
  pasted,
  onRemove,
}: {
  readonly all: readonly OpenedSource[];
  /** What stands in the box, and is taken out there. */
  readonly pasted: OpenedSource | undefined;
  readonly onRemove: (index: number) => void;
}) {
  if (all.length === 0) return null;
  return (
    <ul className={styles.sources}>
      {all.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice
        <li key={index} className={styles.source} data-refused={source.type === 'refused'}>
          <Icon name={source.type === 'refused' ? 'circleAlert' : 'fileText'} />
          <span className={styles['source-name']}>{nameOf(source)}</span>
          <span className={styles.note}>{words(kindOf(source))}</span>
          {source !== pasted && (
            <IconButton
              size="small"
              icon="cross"
              label={say('import.leave-out', 'Leave out {name}', { name: nameOf(source) })}
              onClick={() => onRemove(index)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Tells of what was refused; to be seen it stands in the list of what could not be read. */
function Refused({ all }: { readonly all: readonly OpenedSource[] }) {
  return all.map(
    (source, index) =>
      source.type === 'refused' && (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice
        <div key={index} role="alert">
          <VisuallyHidden>
            {words(say('import.refused', '{name}: {reason}', { name: nameOf(source), reason: source.says }))}
          </VisuallyHidden>
        </div>
      ),
  );
}

function kindOf(source: OpenedSource) {
  switch (source.type) {
    case 'journey':
      return source.formatName;
    case 'workspace':
      return say('import.kind.workspace', 'Workspace file');
    case 'refused':
      return say('import.kind.refused', 'Could not be read');
  }
}

function Choices({
  choices,
  hasActors,
  hasJourneys,
  onChoices,
}: {
  readonly choices: ImportChoices;
  readonly hasActors: boolean;
  readonly hasJourneys: boolean;
  readonly onChoices: (choices: ImportChoices) => void;
}) {
  if (!hasJourneys) return null;
  return (
    <div className={styles.choices}>
      <CheckBox
        label={say('import.connect', 'Connect in order')}
        note={say('import.connect.note', 'Each touchpoint leads to the next, across stages too.')}
        checked={choices.connectInOrder}
        onChange={(connectInOrder) => onChoices({ ...choices, connectInOrder })}
      />
      {hasActors && (
        <RadioGroup
          across
          label={say('import.actors', 'The people who are named are')}
          value={choices.actorsAre}
          choices={actors}
          onChange={(actorsAre) => onChoices({ ...choices, actorsAre })}
        />
      )}
    </div>
  );
}

function Matches({ preview: { matches } }: { readonly preview: { readonly matches: readonly MatchShown[] } }) {
  if (matches.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 id="import-matches" className={styles.subtitle}>
        {words(say('import.matches', 'Already in this workspace, and used again'))}
      </h3>
      <ul aria-labelledby="import-matches" className={styles.matches}>
        {matches.map(({ table, written, name }) => (
          <li key={`${table} ${written}`}>
            {words(
              written === name
                ? say('name', '{name}', { name })
                : say('import.match', '“{written}” is {name}', { written, name }),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MatchShown {
  readonly table: string;
  readonly written: string;
  readonly name: string;
}
