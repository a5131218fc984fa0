import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { say, type Words } from '../../lib/words.ts';
import { sizes } from '../../look/sizes.ts';
import { touchpointAdd } from '../../model/commands/touchpoint-add.ts';
import type { StageId } from '../../model/records/kinds.ts';
import { touchpointsOfStage } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import { useSession, useWorkspace } from '../editor/use-editor.ts';
import { listed } from './about-touchpoint.ts';
import { useMapActions } from './map-actions.ts';
import { aboutId, type MapNode } from './map-nodes.ts';
import { NameInput } from './name-input.tsx';
import { isSelectedIn } from './selection.ts';
import styles from './stage-group.module.css';

const whatIsThisStage = say('map.stage-called', 'What is this part of the journey called');

/** A stage on the map: the canvas draws it, this carries its name to readers and takes hold of its header. */
export const StageGroup = memo(
  function StageGroup({ data }: NodeProps<MapNode>) {
    const id = data.id as StageId; // what the map makes of type stage
    const isSelected = useSession((session) => isSelectedIn(session, id));
    const isEditing = useSession((session) => session.editing === id);
    const about = useWorkspace((workspace) => {
      const parts: readonly (Words | false)[] = [
        say('about.stage', '{count, plural, =0 {no touchpoints} one {# touchpoint} other {# touchpoints}}', {
          count: touchpointsOfStage(workspace, id).length,
        }),
        isSelected && say('about.selected', 'selected'),
      ];
      return words(listed(parts.filter((part) => part !== false)));
    });
    return (
      <>
        <div className={styles.header} style={{ height: sizes.stage.header }} data-holds={id}>
          {isEditing && <EditedStageName id={id} />}
        </div>
        <span id={aboutId(id)} hidden>
          {about}
        </span>
      </>
    );
  },
  (before, now) => before.data.id === now.data.id,
);

function EditedStageName({ id }: { readonly id: StageId }) {
  const actions = useMapActions();
  const name = useWorkspace((workspace) => workspace.stages[id]?.name ?? '');
  const journeyId = useWorkspace((workspace) => workspace.stages[id]?.journeyId);
  return (
    <NameInput
      label={whatIsThisStage}
      value={name}
      top={11}
      onType={(text) => actions.type(id, 'name', text)}
      onDone={(how, before) => {
        if (how === 'escape') return actions.leaveEditing(id, 'name', before);
        actions.stopEditing();
        if (how === 'tab' && journeyId) actions.addAndName(touchpointAdd({ journeyId, stageId: id }));
      }}
    />
  );
}
