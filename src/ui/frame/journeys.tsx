import { useEffect, useId, useRef } from 'react';
import { say } from '../../lib/words.ts';
import { journeyAdd } from '../../model/commands/journey-add.ts';
import type { JourneyId } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { journeyName } from '../../model/selectors/display-name.ts';
import { journeysInOrder } from '../../model/selectors/reading-order.ts';
import { words } from '../../words/render.ts';
import { sameLists } from '../canvas/same-lists.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import { IconButton } from '../kit/button.tsx';
import { names } from '../names.ts';
import { JourneyMenu } from './journey-menu.tsx';
import styles from './journeys.module.css';

interface Props {
  readonly current: JourneyId | undefined;
  readonly addressOf: (id: JourneyId) => string;
  readonly onAdded: (id: JourneyId) => void;
  readonly onRename: (id: JourneyId) => void;
}

const states = {
  current: say('journey.today', 'today'),
  future: say('journey.tomorrow', 'tomorrow'),
} as const;

const titlesIn = (workspace: Workspace): readonly string[] =>
  journeysInOrder(workspace).map(({ id }) => words(journeyName(workspace, id)));

/** The journeys of the workspace as tabs, and a button for the next one. */
export function Journeys({ current, addressOf, onAdded, onRename }: Props) {
  const editor = useEditor();
  const journeys = useWorkspace(journeysInOrder);

  const titles = useWorkspace(titlesIn, sameLists);

  const tag = useId();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  const add = () => {
    const made = editor.edit(journeyAdd({ title: '' }));
    const id = made?.[0];
    if (id) onAdded(id as JourneyId); // journey.add shows the journey it made
  };

  return (
    <nav className={styles.journeys} aria-label={words(names.journeys)}>
      <ul ref={list}>
        {journeys.map((journey, index) => (
          <li key={journey.id}>
            <a
              href={addressOf(journey.id)}
              className={styles.journey}
              aria-current={journey.id === current ? 'page' : undefined}
              aria-describedby={`${tag}-${journey.id}`}
            >
              <span className={styles.title}>{titles[index]}</span>
              <span id={`${tag}-${journey.id}`} className={styles.state} data-state={journey.state} aria-hidden="true">
                {words(states[journey.state])}
              </span>
            </a>
            {journey.id === current && (
              <JourneyMenu journey={journey} journeys={journeys} onShow={onAdded} onRename={onRename} />
            )}
          </li>
        ))}
      </ul>
      <IconButton icon="plus" label={names.newJourney} className={styles.add} onClick={add} />
    </nav>
  );
}
