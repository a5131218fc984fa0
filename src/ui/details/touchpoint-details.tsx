import { say } from '../../lib/words.ts';
import { roleNames } from '../../model/records/choices.ts';
import type { RecordId, TouchpointId } from '../../model/records/kinds.ts';
import { tables } from '../../model/records/tables.ts';
import { assignmentsOf } from '../../model/selectors/ownership.ts';
import { words } from '../../words/render.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import type { AnyRecord } from './any-record.ts';
import styles from './details.module.css';
import { type Depth, FieldLevels } from './field-list.tsx';
import { GoesTo } from './goes-to.tsx';
import { JamsHere } from './jams-here.tsx';
import { ReferenceField } from './reference-field.tsx';
import { RoleField } from './role-field.tsx';

const besides = ['stageId'];

const sameList = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** A touchpoint: five things up front, then where it stands and where it leads, who else owns it, and the rest of its catalogue. */
export function TouchpointDetails({
  record,
  id,
  depth,
  onDepth,
  onOpen,
}: {
  readonly record: AnyRecord;
  readonly id: TouchpointId;
  readonly depth: Depth;
  readonly onDepth: (depth: Depth) => void;
  readonly onOpen: (id: RecordId) => void;
}) {
  const otherRoles = useWorkspace(
    (workspace) =>
      roleNames.filter(
        (role) =>
          role !== 'operates' &&
          (workspace.workspace.rolesInUse[role] || assignmentsOf(workspace, id).some((each) => each.role === role)),
      ),
    sameList,
  );
  return (
    <FieldLevels
      record={record}
      depth={depth}
      onDepth={onDepth}
      except={besides}
      more={
        <>
          <div className={styles.fields}>
            <div className={styles.wide}>
              <ReferenceField record={record} name="stageId" field={tables.touchpoints.fields.stageId} />
            </div>
            <div className={styles.wide}>
              <GoesTo touchpointId={id} onOpen={onOpen} />
            </div>
          </div>
          {otherRoles.length > 0 && (
            <div className={styles.section}>
              <h3 className={styles['section-title']}>{words(say('details.who-else', 'Who else owns it'))}</h3>
              {otherRoles.map((role) => (
                <RoleField key={role} touchpointId={id} inRole={role} />
              ))}
            </div>
          )}
          <hr className={styles.rule} />
        </>
      }
    >
      <RoleField touchpointId={id} inRole="operates" />
      <JamsHere touchpointId={id} onOpen={onOpen} />
    </FieldLevels>
  );
}
