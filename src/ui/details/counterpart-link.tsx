import { use } from 'react';
import { say } from '../../lib/words.ts';
import type { RecordId } from '../../model/records/kinds.ts';
import { counterpartOf } from '../../model/selectors/counterpart.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { JourneyAddress } from '../editor/journey-address.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import styles from './details.module.css';

const titles = {
  current: (name: string) => say('details.today', 'Today: {name}', { name }),
  future: (name: string) => say('details.tomorrow', 'Tomorrow: {name}', { name }),
} as const;

/** A link to the same thing in the other state, today or tomorrow, which it selects; nothing where there is none. */
export function CounterpartLink({ id }: { readonly id: RecordId }) {
  const { session } = useEditor();
  const addressOf = use(JourneyAddress);
  const workspace = useWorkspace((all) => all);
  const counterpart = counterpartOf(workspace, id);
  if (!counterpart || !addressOf) return null;
  const { journeyId, state } = counterpart;
  const isJourney = counterpart.id === journeyId;
  return (
    <p className={styles.counterpart}>
      <a href={addressOf(journeyId)} onClick={() => session.select(isJourney ? [] : [counterpart.id])}>
        {words(titles[state](words(nameOf(workspace, counterpart.id))))}
      </a>
    </p>
  );
}
