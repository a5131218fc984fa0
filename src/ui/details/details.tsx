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
  // What the keyboard goes on from after something was opened, left or deleted in the panel.
  const [focusOn, setFocusOn] = useState<RecordId | undefined>(undefined);

  const selection = selected.join(' ');
  useEffect(() => {
    void selection; // a new selection leaves what was opened from the last one
    setOpened(undefined);
    setFocusOn(undefined);
  }, [selection]);

  const [one] = ids;
  const below = one ?? journeyId;
  const open = (id: RecordId) => {
    setOpened(id);
    setFocusOn(id);
  };
  const back = () => {
    setOpened(undefined);
    setFocusOn(below);
  };
  const leave = () => {
    session.select([]);
    setFocusOn(journeyId);
  };
  const levels = { depth, onDepth: setDepth };
  const shared = { ...levels, onOpen: open, onBack: back };

  if (opened && openedIsThere)
    return (
      <RecordDetails
        key={opened}
        id={opened}
        {...shared}
        backTo={below}
        takesFocus={focusOn === opened}
        onDeleted={back}
      />
    );
  if (ids.length > 1) return <SeveralDetails ids={ids} onDeleted={leave} />;
  if (one) return <RecordDetails key={one} id={one} {...shared} takesFocus={focusOn === one} onDeleted={leave} />;
  return <JourneyDetails key={journeyId} journeyId={journeyId} {...levels} takesFocus={focusOn === journeyId} />;
}
