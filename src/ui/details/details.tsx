import { useEffect, useState } from 'react';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import { recordOf } from './any-record.ts';
import type { Depth } from './field-list.tsx';
import { JourneyDetails } from './journey-details.tsx';
import { RecordDetails } from './record-details.tsx';
import { SeveralDetails } from './several-details.tsx';

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** The region *Details*: of what is selected; with nothing selected, of the journey itself. */
export function Details({ journeyId }: { readonly journeyId: JourneyId }) {
  const { session } = useEditor();
  const [depth, setDepth] = useState<Depth>('first');
  // A record that was opened from within the panel, such as a jam; the selection on the map stays.
  const [opened, setOpened] = useState<RecordId | undefined>(undefined);
  const selected = useSession(({ selection }) => selection);
  const ids = useWorkspace(
    (workspace) => selected.filter((id): id is RecordId => recordOf(workspace, id as RecordId) !== undefined), // kept ids are record ids
    sameIds,
  );
  const openedIsThere = useWorkspace((workspace) => opened !== undefined && recordOf(workspace, opened) !== undefined);

  const selection = selected.join(' ');
  useEffect(() => {
    void selection; // a new selection leaves what was opened from the last one
    setOpened(undefined);
  }, [selection]);

  const levels = { depth, onDepth: setDepth };
  const [one] = ids;
  const back = () => setOpened(undefined);
  if (opened && openedIsThere) {
    return (
      <RecordDetails
        key={opened}
        id={opened}
        {...levels}
        onOpen={setOpened}
        backTo={one ?? journeyId}
        onBack={back}
        onDeleted={back}
      />
    );
  }
  const leave = () => session.select([]);
  if (ids.length > 1) return <SeveralDetails ids={ids} onDeleted={leave} />;
  if (one) return <RecordDetails key={one} id={one} {...levels} onOpen={setOpened} onBack={back} onDeleted={leave} />;
  return <JourneyDetails key={journeyId} journeyId={journeyId} {...levels} />;
}
