import { say } from '../../lib/words.ts';
import { recordAddToSet } from '../../model/commands/record-add-to-set.ts';
import { roleNames, roles } from '../../model/records/choices.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import { words } from '../../words/render.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { Menu } from '../kit/menu.tsx';
import styles from './details.module.css';
import { RoleField } from './role-field.tsx';

const sameList = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

const otherRoles = roleNames.filter((role) => role !== 'operates');

/** Who owns a touchpoint besides running it: a field for each role, and a way to ask for one everywhere. */
export function OtherRoles({ touchpointId }: { readonly touchpointId: TouchpointId }) {
  const editor = useEditor();
  const unused = useWorkspace(({ workspace }) => otherRoles.filter((role) => !workspace.rolesInUse[role]), sameList);
  return (
    <div className={styles.section}>
      <h3 className={styles['section-title']}>{words(say('details.who-else', 'Who else owns it'))}</h3>
      {otherRoles.map((role) => (
        <RoleField key={role} touchpointId={touchpointId} inRole={role} />
      ))}
      {unused.length > 0 && (
        <div className={styles.more}>
          <Menu
            kind="quiet"
            size="small"
            icon="plus"
            label={say('details.more-roles', 'Ask for a role everywhere…')}
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
