import { useCallback, useId, useState } from 'react';
import { say } from '../../lib/words.ts';
import type { JourneyId, TouchpointId } from '../../model/records/kinds.ts';
import type { JourneyLayout } from '../../scene/layout.ts';
import { words } from '../../words/render.ts';
import { useMapActions } from '../canvas/map-actions.ts';
import { MapCanvas } from '../canvas/map-canvas.tsx';
import { MapProvider, useLayout } from '../canvas/map-provider.tsx';
import { useOpenMap } from '../canvas/open-map.ts';
import { type MapDeed, useLend } from '../commands/lent.ts';
import { useEditor, useSession } from '../editor/use-editor.ts';
import { names } from '../names.ts';
import { AddTools } from './add-tools.tsx';
import { useMapClipboard } from './map-clipboard.ts';
import { neighbourOf } from './map-moves.ts';
import styles from './map-view.module.css';
import { OverviewInPlace } from './overview-tools.tsx';
import { perform } from './perform.ts';
import { ProblemBox, type ProblemLeft } from './problem-box.tsx';
import { useMapKeys, useMapKeysEverywhere } from './use-map-keys.ts';
import { ZoomTools } from './zoom-tools.tsx';

/** The Map: a journey as a picture of stages, touchpoints and connections that is edited where it stands. */
export function MapView({ journeyId }: { readonly journeyId: JourneyId }) {
  return (
    <MapProvider key={journeyId} journeyId={journeyId}>
      <MapRegion />
    </MapProvider>
  );
}

const findNext = (layout: JourneyLayout, lost: string): string | undefined => neighbourOf(layout, [lost]);

function MapRegion() {
  const editor = useEditor();
  const map = useOpenMap();
  const actions = useMapActions();
  const [problemAt, setProblemAt] = useState<TouchpointId | undefined>(undefined);
  const onKeyDown = useMapKeys({ editor, map, actions, noteProblem: setProblemAt });
  useMapKeysEverywhere({ editor, map, actions, noteProblem: setProblemAt });
  useMapClipboard(editor, map);
  useLend(
    'map',
    useCallback(
      (deed: MapDeed) => perform(deed, { editor, map, actions, noteProblem: setProblemAt }),
      [editor, map, actions],
    ),
  );
  const aboutId = useId();

  const closeProblem = useCallback(
    (how: ProblemLeft) => {
      // Who went elsewhere stays there.
      if (problemAt && how !== 'elsewhere') map.elementOf(problemAt)?.focus({ preventScroll: true });
      setProblemAt(undefined);
    },
    [map, problemAt],
  );

  return (
    <section className={styles.view} aria-label={words(names.map)} aria-describedby={aboutId} onKeyDown={onKeyDown}>
      <AboutMap id={aboutId} />
      <AddTools />
      <MapCanvas findNext={findNext}>
        <EmptyHint />
      </MapCanvas>
      <ZoomTools />
      <OverviewInPlace />
      {problemAt && (
        <ProblemBox key={problemAt} touchpointId={problemAt} anchor={map.elementOf(problemAt)} onClose={closeProblem} />
      )}
    </section>
  );
}

/** The counts of the map and the ways to all of it, for readers: far out, not everything is an element. */
function AboutMap({ id }: { readonly id: string }) {
  const { stages, cards, connections } = useLayout();
  const selected = useSession(({ selection }) => (selection.length > 1 ? selection.length : 0));
  return (
    <span id={id} hidden>
      {words(
        say(
          'map.about',
          '{stages, plural, one {# stage} other {# stages}}, {touchpoints, plural, one {# touchpoint} other {# touchpoints}}, {connections, plural, one {# connection} other {# connections}}. The arrow keys, Search and the Outline lead to all of them, also to those out of sight.',
          { stages: stages.length, touchpoints: cards.size, connections: connections.size },
        ),
      )}
      {selected > 0 && ` ${words(say('map.about.selected', '{selected, number} selected.', { selected }))}`}
    </span>
  );
}

/** What an empty map says to whoever started it without the box of steps. */
function EmptyHint() {
  const { stages, cards } = useLayout();
  if (stages.length > 0 || cards.size > 0) return null;
  return <p className={styles.empty}>{words(say('map.empty', 'Add a stage or a touchpoint, or paste a list'))}</p>;
}
