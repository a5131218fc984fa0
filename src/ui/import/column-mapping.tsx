import { useState } from 'react';
import type { SourceJourney } from '../../exchange/import/read-sources.ts';
import type { ColumnMeaning, ReadColumn } from '../../exchange/import/reading.ts';
import { say, type Words } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Select } from '../kit/select.tsx';
import styles from './import-dialog.module.css';
import { nameOf } from './import-plan.ts';

const meanings: Readonly<Record<ColumnMeaning, Words>> = {
  stage: say('import.column.stage', 'Stage'),
  touchpoint: say('import.column.touchpoint', 'Touchpoint'),
  channel: say('import.column.channel', 'Channel'),
  department: say('import.column.department', 'Department that runs it'),
  actor: say('import.column.actor', 'People involved'),
  emotion: say('import.column.emotion', 'Emotion'),
  pain: say('import.column.pain', 'Pain point'),
  problem: say('import.column.problem', 'Problem (a jam)'),
  note: say('import.column.note', 'Description'),
  leftOut: say('import.column.left-out', 'Leave out'),
};

const choices = (Object.keys(meanings) as ColumnMeaning[]) // the keys of a literal
  .map((value) => ({ value, label: meanings[value] }));

/** What each column of a table means, to be said otherwise; open from the start where it had to be guessed. */
export function ColumnMapping({
  source,
  onColumns,
}: {
  readonly source: SourceJourney;
  readonly onColumns: (columns: readonly ColumnMeaning[]) => void;
}) {
  const columns = source.reading.columns ?? [];
  const guessed = columns.some((column) => column.guessed);
  const [open, setOpen] = useState(guessed);
  if (columns.length === 0) return null;
  return (
    <div className={styles.part}>
      <Button
        kind="quiet"
        size="small"
        className={styles.disclosure}
        aria-expanded={open}
        label={say('import.columns', 'What the columns of {name} mean', { name: nameOf(source) })}
        trailing={<Icon name="chevronDown" size={15} />}
        onClick={() => setOpen(!open)}
      />
      {guessed && (
        <p className={styles.note}>
          {words(say('import.columns.guessed', 'Some of them had to be guessed, so have a look.'))}
        </p>
      )}
      {open && (
        <div className={styles.columns}>
          {columns.map((column, index) => (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the table
              key={index}
              label={headingOf(column, index)}
              help={sampleOf(column)}
              value={column.meaning}
              choices={choices}
              onChange={(meaning) => onColumns(columns.map((each, at) => (at === index ? meaning : each.meaning)))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

const headingOf = ({ heading }: ReadColumn, index: number): Words =>
  heading
    ? say('name', '{name}', { name: heading })
    : say('import.column.number', 'Column {number}', { number: index + 1 });

const sampleOf = ({ sample }: ReadColumn): string | undefined =>
  sample.length === 0 ? undefined : sample.slice(0, 3).join(' · ');
