import { say } from '../../lib/words.ts';
import { recordAddToSet } from '../../model/commands/record-add-to-set.ts';
import { roleNames, roles } from '../../model/records/choices.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { assignmentsOf } from '../../model/selectors/ownership.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Menu } from '../kit/menu.tsx';
import styles from './details.module.css';
import { RoleField } from './role-field.tsx';

const sameList = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** Who owns a touchpoint besides running it: a field for each role in use, and a way to ask for the others everywhere. */
export function OtherRoles({ touchpointId }: { readonly touchpointId: TouchpointId }) {
  const editor = useEditor();
  const shown = useWorkspace(
    (workspace) =>
      roleNames.filter(
        (role) =>
          role !== 'operates' &&
          (workspace.workspace.rolesInUse[role] ||
            assignmentsOf(workspace, touchpointId).some((each) => each.role === role)),
      ),
    sameList,
  );
  const unused = useWorkspace(
    ({ workspace }) => roleNames.filter((role) => role !== 'operates' && !workspace.rolesInUse[role]),
    sameList,
  );
  return (
    <div className={styles.section}>
      <h3 className={styles['section-title']}>{words(say('details.who-else', 'Who else owns it'))}</h3>
      {shown.map((role) => (
        <RoleField key={role} touchpointId={touchpointId} inRole={role} />
      ))}
      {unused.length > 0 && (
        <div className={styles.more}>
          <Menu
            kind="quiet"
            size="small"
            icon="plus"
            label={say('details.more-roles', 'Ask for more roles…')}
            items={unused.map((role) => ({
              id: role,
              label: roles[role],
              onSelect: () => editor.edit(recordAddToSet({ id: editor.id, field: 'rolesInUse', member: role })),
            }))}
          />
        </div>
      )}
    </div>
  );
}
