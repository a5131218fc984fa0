import { useId } from 'react';
import { say } from '../../lib/words.ts';
import { recordAdd } from '../../model/commands/record-add.ts';
import type { RecordId, TouchpointId } from '../../model/records/kinds.ts';
import type { PainPoint } from '../../model/records/pain-point.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { painPointsOf } from '../../model/selectors/pain-points.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Button } from '../kit/button.tsx';
import { DeleteButton } from './delete-button.tsx';
import styles from './details.module.css';
import jamStyles from './jams-here.module.css';

/** What hurts the customer at a touchpoint, each with how much and the jam that causes it; opening one edits it. */
export function PainPoints({
  touchpointId,
  onOpen,
}: {
  readonly touchpointId: TouchpointId;
  readonly onOpen: (id: RecordId) => void;
}) {
  const { edit } = useEditor();
  const headingId = useId();
  const all = useWorkspace((workspace) => painPointsOf(workspace, touchpointId));
  const add = () => {
    const [made] = edit(recordAdd({ table: 'painPoints', values: { touchpointId } })) ?? [];
    if (made) onOpen(made);
  };
  return (
    <div className={styles.section}>
      <div className={styles['section-head']}>
        <h3 id={headingId} className={styles['section-title']}>
          {words(say('details.pain-points', 'Pain points'))}
        </h3>
        <Button kind="quiet" size="small" label={say('details.pain-points.add', 'Add pain point')} onClick={add} />
      </div>
      <ul aria-labelledby={headingId} className={styles.list} hidden={all.length === 0}>
        {all.map((each) => (
          <PainPointRow key={each.id} painPoint={each} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

function PainPointRow({
  painPoint: { id, severity, causedByJamId },
  onOpen,
}: {
  readonly painPoint: PainPoint;
  readonly onOpen: (id: RecordId) => void;
}) {
  const text = useWorkspace((workspace) => words(nameOf(workspace, id)));
  const note = useWorkspace((workspace) => {
    const jam = causedByJamId && workspace.jams[causedByJamId] ? words(nameOf(workspace, causedByJamId)) : undefined;
    return words(
      jam
        ? say('details.pain-point.caused', 'severity {severity} · caused by {jam}', { severity, jam })
        : say('details.jam.severity', 'severity {severity}', { severity }),
    );
  });
  return (
    <li className={jamStyles.jam} data-open="false">
      <div className={jamStyles.text}>
        <button type="button" className={`${styles.link} ${jamStyles.title}`} onClick={() => onOpen(id)}>
          {text}
        </button>
        <p className={jamStyles.note}>{note}</p>
      </div>
      <DeleteButton ids={[id]} what={say('name', '{name}', { name: text })} onDeleted={() => {}} />
    </li>
  );
}
