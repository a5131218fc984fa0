import type { NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { say } from '../../lib/words.ts';
import { sizes } from '../../look/sizes.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import type { CardFacts } from '../../scene/facts.ts';
import { cardItems } from '../../scene/groups/card.ts';
import { words } from '../../words/render.ts';
import { askForField } from '../editor/asked-field.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import { jamCount } from '../names.ts';
import { aboutTouchpoint } from './about-touchpoint.ts';
import styles from './card.module.css';
import { CardBoundary } from './card-boundary.tsx';
import { CardPicture } from './card-picture.tsx';
import { GoesTo } from './goes-to.tsx';
import { useMapActions } from './map-actions.ts';
import { aboutId, type MapNode } from './map-nodes.ts';
import { NameInput } from './name-input.tsx';
import { useOpenMap } from './open-map.ts';
import { isSelectedIn } from './selection.ts';

const whatHappens = say('map.what-happens', 'What happens here');

/** One touchpoint on the map. It is given an id and reads the rest, so that dragging re-renders nothing and an edit redraws one card. */
export const TouchpointCard = memo(
  function TouchpointCard({ data }: NodeProps<MapNode>) {
    const id = data.id as TouchpointId; // what the map makes of type touchpoint
    const touchpoint = useWorkspace((workspace) => workspace.touchpoints[id]);
    if (!touchpoint) return null; // deleted in this render pass; the map drops the element next
    return (
      <CardBoundary name={touchpoint.name} of={touchpoint}>
        <Card touchpoint={touchpoint} />
      </CardBoundary>
    );
  },
  (before, now) => before.data.id === now.data.id,
);

function Card({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { id } = touchpoint;
  const { sceneOf } = useOpenMap();
  const facts = useWorkspace((workspace) => sceneOf(workspace).facts(id));
  const isSelected = useSession((session) => isSelectedIn(session, id));
  const isFocused = useSession((session) => session.focused === id);
  const isEditing = useSession((session) => session.editing === id);
  const about = useWorkspace((workspace) => words(aboutTouchpoint(workspace, id, isSelected)));
  const [isHovered, setHovered] = useState(false);

  return (
    <div className={styles.card} onPointerEnter={() => setHovered(true)} onPointerLeave={() => setHovered(false)}>
      {facts && <CardPicture items={cardItems(facts)} />}
      {facts && facts.jams > 0 && <JamsButton touchpoint={touchpoint} facts={facts} />}
      {isEditing && <EditedName id={id} />}
      <span id={aboutId(id)} hidden>
        {about}
      </span>
      <GoesTo id={id} />
      {(isHovered || isSelected || isFocused) && !isEditing && <Handles />}
    </div>
  );
}

/** *N jams* on a card: the scene draws it, this takes the click and tells it to readers. */
function JamsButton({ touchpoint, facts }: { readonly touchpoint: Touchpoint; readonly facts: CardFacts }) {
  const { session } = useEditor();
  const place = cardItems(facts).find((item) => item.type === 'text' && item.text === facts.jamsText);
  const left = place?.type === 'text' ? place.x - 20 : sizes.card.width / 2;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.jams}
      style={{ left }}
      onClick={() => {
        session.select([touchpoint.id]);
        askForField('jams');
      }}
    >
      {words(jamCount(facts.jams))}
    </button>
  );
}

function EditedName({ id }: { readonly id: TouchpointId }) {
  const actions = useMapActions();
  const name = useWorkspace((workspace) => workspace.touchpoints[id]?.name ?? '');
  return (
    <NameInput
      label={whatHappens}
      value={name}
      onType={(text) => actions.type(id, 'name', text)}
      onDone={(how) => {
        actions.stopEditing({ takeBackUnnamed: how === 'escape' });
        if (how === 'tab') actions.addAfter(id);
        if (how === 'shift-enter') actions.addBelow(id);
      }}
    />
  );
}

/** Where a connection is drawn from. They are there on hover, focus and selection only: many of them make panning slow. */
const Handles = () => (
  <>
    <span className={styles.handleRight} data-connects="" aria-hidden="true" />
    <span className={styles.handleBelow} data-connects="" aria-hidden="true" />
  </>
);
