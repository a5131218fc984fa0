import type { PreviewRow } from '../../exchange/import/plan/plan.ts';
import { say, type Words } from '../../lib/words.ts';
import { tables } from '../../model/records/tables.ts';
import { words } from '../../words/render.ts';
import { emotions } from '../emotions.ts';
import { Icon } from '../kit/icon.tsx';
import { names } from '../names.ts';
import styles from './import-dialog.module.css';
import type { Preview, UnreadItem } from './import-plan.ts';

/** What would be made: the counts, and the first touchpoints. */
export function MadeTable({ preview }: { readonly preview: Preview }) {
  const { made, rows } = preview;
  return (
    <div className={styles.made}>
      <table className={styles.counts}>
        <caption>{words(names.whatWillBeMade)}</caption>
        <thead className={styles.unseen}>
          <tr>
            <th scope="col">{words(say('import.what', 'What'))}</th>
            <th scope="col">{words(say('import.how-many', 'How many'))}</th>
          </tr>
        </thead>
        <tbody>
          {made.map(({ what, count }) => (
            <tr key={what.id}>
              <th scope="row">{words(what)}</th>
              <td>{words(say('import.count', '{count, number}', { count }))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > 0 && <FirstRows rows={rows} />}
    </div>
  );
}

function FirstRows({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const shown = {
    channel: rows.some(({ channel }) => channel),
    departments: rows.some(({ departments }) => departments.length > 0),
    emotion: rows.some(({ emotion }) => emotion !== undefined),
  };
  return (
    // The keyboard scrolls it where it is wider than the dialog.
    <section className={styles.rows} tabIndex={0} aria-label={words(firstTouchpoints)}>
      <table>
        <caption>{words(firstTouchpoints)}</caption>
        <thead>
          <tr>
            <th scope="col">{words(tables.stages.name)}</th>
            <th scope="col">{words(tables.touchpoints.name)}</th>
            {shown.channel && <th scope="col">{words(tables.channels.name)}</th>}
            {shown.departments && <th scope="col">{words(say('import.run-by', 'Run by'))}</th>}
            {shown.emotion && <th scope="col">{words(tables.touchpoints.fields.emotion.label)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview have no other name
            <tr key={index}>
              <td>{row.stage || words(noStage)}</td>
              <th scope="row">{row.touchpoint}</th>
              {shown.channel && <td>{row.channel}</td>}
              {shown.departments && <td>{row.departments.join(', ')}</td>}
              {shown.emotion && (
                <td>
                  <Face emotion={row.emotion} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const firstTouchpoints = say('import.first-touchpoints', 'The first touchpoints');
const noStage = say('import.no-stage', '–');

function Face({ emotion }: { readonly emotion: number | undefined }) {
  const found = emotions.find(({ value }) => value === emotion);
  return found ? <Icon name={found.icon} size={17} label={found.label} /> : null;
}

/** What could not be read, and what else is worth knowing: each with its place and the reason. */
export function Items({ title, items }: { readonly title: Words; readonly items: readonly UnreadItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 id={title.id} className={styles.subtitle}>
        {words(title)}
      </h3>
      <ul aria-labelledby={title.id} className={styles.items}>
        {items.slice(0, mostItems).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice
          <li key={index}>
            <Place item={item} />
            {words(item.reason)}
            {item.text && <q className={styles.quoted}>{item.text}</q>}
          </li>
        ))}
        {items.length > mostItems && (
          <li>{words(say('import.and-more', 'and {count, number} more', { count: items.length - mostItems }))}</li>
        )}
      </ul>
    </section>
  );
}

function Place({ item }: { readonly item: UnreadItem }) {
  const place = placeOf(item);
  return place && <span className={styles.place}>{words(place)} </span>;
}

const mostItems = 100;

function placeOf({ source, line }: UnreadItem): Words | undefined {
  if (line === undefined) return source ? say('import.place.source', '{source}:', { source }) : undefined;
  return source
    ? say('import.place', '{source}, line {line}:', { source, line })
    : say('import.place.line', 'Line {line}:', { line });
}
