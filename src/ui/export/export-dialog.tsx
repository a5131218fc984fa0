import { useId, useState } from 'react';
import type { ExportFormat, ExportWhat } from '../../exchange/export/format.ts';
import { type LeaveOut, usuallyLeftOut } from '../../exchange/export/leave-out.ts';
import { pngSizes, sizeWords } from '../../exchange/export/png/sizes.ts';
import { exportFormats, whatWords } from '../../exchange/export/registry.ts';
import { say, type Words } from '../../lib/words.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import { words } from '../../words/render.ts';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/check-box.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { names } from '../names.ts';
import styles from './export-dialog.module.css';
import { type ExportChoices, useExport } from './use-export.ts';

const leaveOutWords: Readonly<Record<LeaveOut, Words>> = {
  names: say('export.leave-out.names', 'Names'),
  costs: say('export.leave-out.costs', 'Costs'),
  drafts: say('export.leave-out.drafts', 'Drafts'),
  comments: say('export.leave-out.comments', 'Comments'),
  evidence: say('export.leave-out.evidence', 'Evidence'),
};
/** What each means, so that nobody has to try. */
const leaveOutNotes: Readonly<Record<LeaveOut, Words>> = {
  names: say('export.leave-out.names.note', 'People who own, coordinate, sponsor or take part'),
  costs: say('export.leave-out.costs.note', 'Cost per hour, investments and benefits'),
  drafts: say('export.leave-out.drafts.note', 'Jams that are still drafts'),
  comments: say('export.leave-out.comments.note', 'All of them, answered or not'),
  evidence: say('export.leave-out.evidence.note', 'Quotes, sources, and what statements rest on'),
};
const leaveOuts = Object.keys(leaveOutWords) as readonly LeaveOut[]; // the keys of a literal

/** The dialog *Export*: a format, what goes into it, and *Save*. */
export function ExportDialog({ journeyId, onClose }: { readonly journeyId: JourneyId; readonly onClose: () => void }) {
  const [format, setFormat] = useState<ExportFormat | undefined>(exportFormats[0]);
  const [what, setWhat] = useState<ExportWhat | undefined>(undefined);
  const [choices, setChoices] = useState<ExportChoices>({ leaveOut: usuallyLeftOut, size: 2, transparent: false });
  const { state, save, stop, forget } = useExport(journeyId, onClose);
  const working = state.type === 'working';
  const choose = (changed: Partial<ExportChoices>) => {
    forget();
    setChoices({ ...choices, ...changed });
  };

  if (!format) return null;
  const saveNow = () => {
    if (!working) void save(format, choices);
  };
  return (
    <Dialog
      title={say('export.title', 'Export')}
      onClose={() => {
        stop();
        onClose();
      }}
      onSubmit={saveNow}
      footer={
        <>
          {working && (
            <div className={styles.progress}>
              <ProgressBar label={say('export.working', 'Saving…')} value={state.share} />
            </div>
          )}
          <Button label={names.cancel} onClick={working ? stop : onClose} />
          <Button kind="primary" type="submit" icon="download" label={names.save} disabled={working} />
        </>
      }
    >
      <RadioGroup
        label={names.format}
        value={format.id}
        choices={exportFormats.map(({ id, label }) => ({ value: id, label, note: notes[id] }))}
        onChange={(id) => {
          forget();
          setFormat(exportFormats.find((each) => each.id === id));
        }}
      />
      <RadioGroup
        label={names.what}
        across
        value={what && format.whats.includes(what) ? what : format.whats[0]}
        choices={format.whats.map((value) => ({ value, label: whatWords[value] }))}
        onChange={setWhat}
      />
      <Asked format={format} choices={choices} onChoose={choose} />
      {state.type === 'refused' && (
        <div role="alert" className={styles.refusal}>
          <p>{words(state.refusal.says)}</p>
          {state.refusal.fits && <Fits fits={state.refusal.fits} onTake={(size) => choose({ size })} />}
        </div>
      )}
    </Dialog>
  );
}

const notes: Readonly<Record<ExportFormat['id'], Words>> = {
  png: say('export.note.png', 'A picture for documents and messages'),
  svg: say('export.note.svg', 'A drawing with real text, sharp at any size'),
  'workspace-file': say('export.note.workspace-file', 'Everything, to be opened in Throughline again'),
};

interface AskedProps {
  readonly format: ExportFormat;
  readonly choices: ExportChoices;
  readonly onChoose: (changed: Partial<ExportChoices>) => void;
}

/** The further choices a format has. */
function Asked({ format: { asks }, choices, onChoose }: AskedProps) {
  const { size, transparent, leaveOut } = choices;
  const hint = useId();
  return (
    <>
      {asks.includes('size') && (
        <RadioGroup
          label={names.size}
          across
          value={String(size)}
          choices={sizesWith(size).map((each) => ({ value: String(each), label: sizeWords(each) }))}
          onChange={(value) => onChoose({ size: Number(value) })}
        />
      )}
      {asks.includes('transparent') && (
        <CheckBox
          label={names.transparent}
          note={say('export.transparent.note', 'Nothing behind the map')}
          checked={transparent}
          onChange={(checked) => onChoose({ transparent: checked })}
        />
      )}
      {asks.includes('leaveOut') && (
        <fieldset className={styles.group} aria-describedby={hint}>
          <legend>{words(say('export.leave-out', 'Leave out'))}</legend>
          <p id={hint} className={styles.hint}>
            {words(say('export.leave-out.hint', 'What is ticked is not in the file. Your workspace stays as it is.'))}
          </p>
          <div className={styles.boxes}>
            {leaveOuts.map((each) => (
              <CheckBox
                key={each}
                label={leaveOutWords[each]}
                note={leaveOutNotes[each]}
                checked={leaveOut.has(each)}
                onChange={(checked) =>
                  onChoose({
                    leaveOut: new Set(leaveOuts.filter((other) => (other === each ? checked : leaveOut.has(other)))),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

type Size = ExportChoices['size'];

/** The sizes everybody is offered, and one that was taken because nothing larger fits. */
function sizesWith(chosen: Size): readonly Size[] {
  const offered = pngSizes.map(({ size }) => size);
  return offered.includes(chosen) ? offered : [chosen, ...offered];
}

function Fits({ fits, onTake }: { readonly fits: Size; readonly onTake: (size: Size) => void }) {
  return (
    <Button
      size="small"
      label={say('export.take-size', 'Choose {size}', { size: sizeWords(fits) })}
      onClick={() => onTake(fits)}
    />
  );
}
