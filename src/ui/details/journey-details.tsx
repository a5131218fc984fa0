import { say } from '../../lib/words.ts';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import { tables } from '../../model/records/tables.ts';
import { nameOf } from '../../model/selectors/display-name.ts';
import { words } from '../../words/render.ts';
import { useWorkspace } from '../editor/use-editor.ts';
import { CounterpartLink } from './counterpart-link.tsx';
import styles from './details.module.css';
import { type Depth, FieldLevels, FieldList } from './field-list.tsx';
import { Panel } from './panel.tsx';

const besides = ['name', 'currency'];

/** The journey itself, and after *More* what holds for the whole workspace. */
export function JourneyDetails({
  journeyId,
  depth,
  onDepth,
  takesFocus,
}: {
  readonly journeyId: JourneyId;
  readonly takesFocus: (id: RecordId) => boolean;
  readonly depth: Depth;
  readonly onDepth: (depth: Depth) => void;
}) {
  const journey = useWorkspace(({ journeys }) => journeys[journeyId]);
  const workspace = useWorkspace((all) => all.workspace);
  const heading = useWorkspace((all) => words(nameOf(all, journeyId)));
  if (!journey) return null;
  return (
    <Panel caption={tables.journeys.name} heading={heading} drawnUp={false} takesFocus={() => takesFocus(journeyId)}>
      <CounterpartLink id={journeyId} />
      <FieldLevels record={journey} depth={depth} onDepth={onDepth}>
        {depth !== 'first' && (
          <div className={styles.section}>
            <h3 className={styles['section-title']}>
              {words(say('details.whole-workspace', 'In the whole workspace'))}
            </h3>
            <FieldList record={workspace} level="more" except={besides} />
            {depth === 'expert' && <FieldList record={workspace} level="expert" />}
          </div>
        )}
      </FieldLevels>
    </Panel>
  );
}
