import type { ReactNode } from 'react';
import { say } from '../../lib/words.ts';
import type { Field, Input, Level } from '../../model/records/field.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { names } from '../names.ts';
import { type AnyRecord, fieldsOf } from './any-record.ts';
import styles from './details.module.css';
import { RecordField } from './record-field.tsx';

/** How much of a record one has asked to see. */
export type Depth = Level;

const narrow: ReadonlySet<Input> = new Set<Input>(['date', 'number', 'duration', 'share', 'money']);

const shownAt = (record: AnyRecord, level: Level, except: readonly string[]): readonly (readonly [string, Field])[] =>
  fieldsOf(record.id).filter(
    ([name, field]) => field.level === level && field.input !== 'none' && !except.includes(name),
  );

/** The fields of a record at one level, by its catalogue. */
export function FieldList({
  record,
  level,
  except = [],
}: {
  readonly record: AnyRecord;
  readonly level: Level;
  readonly except?: readonly string[];
}) {
  const fields = shownAt(record, level, except);
  if (fields.length === 0) return null;
  return (
    <div className={styles.fields}>
      {fields.map(([name, field]) => (
        <div key={`${record.id} ${name}`} className={narrow.has(field.input) ? undefined : styles.wide}>
          <RecordField record={record} name={name} field={field} />
        </div>
      ))}
    </div>
  );
}

/** First what is asked up front, then on request more, then what only experts look for. */
export function FieldLevels({
  record,
  depth,
  onDepth,
  except = [],
  children,
  more,
}: {
  readonly record: AnyRecord;
  readonly depth: Depth;
  readonly onDepth: (depth: Depth) => void;
  readonly except?: readonly string[];
  /** What belongs to the first level without being a field. */
  readonly children?: ReactNode;
  /** Stands first after *More*. */
  readonly more?: ReactNode;
}) {
  const isDeeper = depth !== 'first';
  const hasExpert = shownAt(record, 'expert', except).length > 0;
  return (
    <>
      <FieldList record={record} level="first" except={except} />
      {children}
      <Disclosure label={names.more} open={isDeeper} onToggle={() => onDepth(isDeeper ? 'first' : 'more')} />
      {isDeeper && (
        <>
          {more}
          <FieldList record={record} level="more" except={except} />
          {hasExpert && (
            <Disclosure
              label={say('details.for-experts', 'For experts')}
              open={depth === 'expert'}
              onToggle={() => onDepth(depth === 'expert' ? 'more' : 'expert')}
            />
          )}
          {depth === 'expert' && <FieldList record={record} level="expert" except={except} />}
        </>
      )}
    </>
  );
}

function Disclosure({
  label,
  open,
  onToggle,
}: {
  readonly label: Parameters<typeof Button>[0]['label'];
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <Button
      kind="quiet"
      size="small"
      label={label}
      aria-expanded={open}
      className={styles.more}
      trailing={<Icon name="chevronDown" size={15} />}
      onClick={onToggle}
    />
  );
}
