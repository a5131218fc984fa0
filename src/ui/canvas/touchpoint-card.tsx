import type { NodeProps } from '@xyflow/react';
import { createContext, type KeyboardEvent, memo, use, useMemo, useState } from 'react';
import { say } from '../../lib/words.ts';
import { sizes } from '../../look/sizes.ts';
import type { TouchpointId } from '../../model/records/kinds.ts';
import type { Touchpoint } from '../../model/records/touchpoint.ts';
import type { Detail } from '../../scene/detail.ts';
import type { CardFacts } from '../../scene/facts.ts';
import { cardItems } from '../../scene/groups/card.ts';
import type { Item } from '../../scene/items.ts';
import type { SessionState } from '../../store/session.ts';
import { words } from '../../words/render.ts';
import { askForField } from '../editor/asked-field.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import { jamCount } from '../names.ts';
import { aboutSources, aboutTouchpoint } from './about-touchpoint.ts';
import styles from './card.module.css';
import { CardBoundary } from './card-boundary.tsx';
import { GoesTo } from './goes-to.tsx';
import { ItemsView } from './items-view.tsx';
import { useMapActions } from './map-actions.ts';
import { aboutId, type MapNode } from './map-nodes.ts';
import { NameInput } from './name-input.tsx';
import { useOpenMap } from './open-map.ts';
import { sameLists } from './same-lists.ts';
import { isSelectedIn } from './selection.ts';
import { useTrace } from './traces.ts';

/** In how much detail cards are drawn at the zoom there is; short of all of it, the canvas draws their pictures. */
export const DetailContext = createContext<Detail>('full');

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
  const { sceneOf, traces } = useOpenMap();
  // The canvas leaves out what is moved, at every level of detail.
  const isMoving = useTrace(traces, ({ moving }) => moving?.ids.has(id) ?? false);
  const detail = use(DetailContext);
  const facts = useWorkspace((workspace) => sceneOf(workspace).facts(id));
  const standing = useSession((session) => standingOf(session, id));
  const isSelected = (standing & selectedBit) !== 0;
  const isEditing = (standing & editedBit) !== 0;
  const about = useAbout(id, isSelected);
  const [isHovered, setHovered] = useState(false);

  return (
    <div
      className={styles.card}
      data-detail={detail}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {facts && (detail === 'full' || isEditing || isMoving) && <Picture facts={facts} isEditing={isEditing} />}
      {facts && facts.jams > 0 && <JamsButton touchpoint={touchpoint} facts={facts} />}
      {isEditing && facts && <EditedName touchpoint={touchpoint} top={nameTop(facts)} />}
      <span id={aboutId(id)} hidden>
        {about}
      </span>
      <GoesTo id={id} />
      {(isHovered || (standing & ofOneBits) !== 0) && !isEditing && detail !== 'block' && <Handles />}
    </div>
  );
}

/** The description, rendered anew only when it says something else. */
function useAbout(id: TouchpointId, isSelected: boolean): string {
  const { store } = useEditor();
  const sources = useWorkspace((workspace) => aboutSources(workspace, id), sameLists);
  return useMemo(
    () => (sources.length > 0 ? words(aboutTouchpoint(store.snapshot(), id, isSelected)) : ''),
    [store, id, isSelected, sources],
  );
}

const selectedBit = 1;
const focusedBit = 2;
const editedBit = 4;
/** Connections are drawn from one touchpoint: among several selected ones only the one with the keyboard offers it. */
const aloneBit = 8;
const ofOneBits = focusedBit + editedBit + aloneBit;

/** What somebody does with a touchpoint, in one number: a card then asks the session once. */
const standingOf = (session: SessionState, id: string): number =>
  (isSelectedIn(session, id) ? selectedBit + (session.selection.length === 1 ? aloneBit : 0) : 0) +
  (session.focused === id ? focusedBit : 0) +
  (session.editing === id ? editedBit : 0);

const { width, height } = sizes.card;
const isNameText = (item: Item): boolean =>
  item.type === 'text' && item.weight === 'semibold' && item.size === 'strong';

/** The card as the scene draws it, as elements: the same as on the canvas, so that nothing jumps where one becomes the other. */
function Picture({ facts, isEditing }: { readonly facts: CardFacts; readonly isEditing: boolean }) {
  const all = cardItems(facts);
  const items = useMemo(() => (isEditing ? all.filter((item) => !isNameText(item)) : all), [all, isEditing]);
  return (
    <svg className={styles.picture} width={width} height={height} aria-hidden="true">
      <ItemsView items={items} />
    </svg>
  );
}

/** Where the first line of a card's name stands, as the top of a box to edit it in. */
function nameTop(facts: CardFacts): number {
  const name = cardItems(facts).find(isNameText);
  return (name?.type === 'text' ? name.y : height / 2) - 20;
}

/** *N jams* on a card: the scene draws it, this takes the click and tells it to readers. */
function JamsButton({ touchpoint, facts }: { readonly touchpoint: Touchpoint; readonly facts: CardFacts }) {
  const { session } = useEditor();
  const text = cardItems(facts).find((item) => item.type === 'text' && item.text === facts.jamsText);
  const left = text?.type === 'text' ? text.x - 20 : width / 2;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.jams}
      style={{ left }}
      data-jams=""
      aria-keyshortcuts="Shift+Enter"
      onKeyDown={leaveBackwards}
      onClick={() => {
        session.select([touchpoint.id]);
        askForField('jams');
      }}
    >
      {words(jamCount(facts.jams))}
    </button>
  );
}

/** Shift and Tab leave the map from here too: for as long as the key is pressed the article around it is no stop. */
function leaveBackwards({ key, shiftKey, currentTarget }: KeyboardEvent) {
  const article = currentTarget.closest<HTMLElement>('[tabindex="0"]');
  if (key !== 'Tab' || !shiftKey || !article) return;
  article.tabIndex = -1;
  setTimeout(() => {
    article.tabIndex = 0;
  }, 0);
}

function EditedName({ touchpoint, top }: { readonly touchpoint: Touchpoint; readonly top: number }) {
  const { id, name } = touchpoint;
  const actions = useMapActions();
  return (
    <NameInput
      label={whatHappens}
      value={name}
      top={top}
      onType={(text) => actions.type(id, 'name', text)}
      onDone={(how, before) => {
        if (how === 'escape') return actions.leaveEditing(id, 'name', before);
        actions.stopEditing();
        if (how === 'tab') actions.addAfter(id);
        if (how === 'shift-enter') actions.addBelow(id);
      }}
    />
  );
}

/** Where a connection is drawn from. They are there on hover, focus and selection only: many of them make panning slow. On blocks they would be as large as the blocks. */
const Handles = () => (
  <>
    <span className={styles.handleRight} data-connects="" aria-hidden="true" />
    <span className={styles.handleBelow} data-connects="" aria-hidden="true" />
  </>
);
