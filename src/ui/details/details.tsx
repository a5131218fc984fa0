import { useCallback, useRef, useState } from 'react';
import type { JourneyId, RecordId } from '../../model/records/kinds.ts';
import { useEditor, useSession, useWorkspace } from '../editor/use-editor.ts';
import { recordOf } from './any-record.ts';
import { useAsked } from './asked.ts';
import type { Depth } from './field-list.tsx';
import { JourneyDetails } from './journey-details.tsx';
import { createKept, KeptKeyboard } from './kept-keyboard.ts';
import { RecordDetails } from './record-details.tsx';
import { SeveralDetails } from './several-details.tsx';

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** The region *Details*: of what is selected; with nothing selected, of the journey itself. */
export function Details({ journeyId }: { readonly journeyId: JourneyId }) {
  const { session } = useEditor();
  const [depth, setDepth] = useState<Depth>('first');
  const selected = useSession(({ selection }) => selection);
  const ids = useWorkspace(
    (workspace) => selected.filter((id): id is RecordId => recordOf(workspace, id as RecordId) !== undefined), // kept ids are record ids
    sameIds,
  );
  // A record that was opened from within the panel, such as a jam. The selection on the map stays; another one leaves it.
  const selection = selected.join(' ');
  const [within, setWithin] = useState<{ readonly selection: string; readonly id: RecordId } | undefined>(undefined);
  const opened = useWorkspace((workspace) =>
    within?.selection === selection && recordOf(workspace, within.id) ? within.id : undefined,
  );
  const asked = useAsked(useCallback(() => setWithin(undefined), []));
  // Whose panel the keyboard goes on in, after something was opened, left or deleted in another.
  const goesOnIn = useRef<RecordId | undefined>(undefined);
  const takesFocus = (id: RecordId) => {
    const takes = goesOnIn.current === id;
    if (takes) goesOnIn.current = undefined;
    return takes;
  };

  const [kept] = useState(createKept);

  const [one] = ids;
  const below = one ?? journeyId;
  const open = (id: RecordId) => {
    goesOnIn.current = id;
    setWithin({ selection, id });
  };
  const back = () => {
    goesOnIn.current = below;
    setWithin(undefined);
  };
  const leave = () => {
    goesOnIn.current = journeyId;
    session.select([]);
  };
  const levels = { depth, onDepth: setDepth };
  const shared = { ...levels, onOpen: open, onBack: back, takesFocus, asked };

  const panel = () => {
    if (opened) return <RecordDetails key={opened} id={opened} {...shared} backTo={below} onDeleted={back} />;
    if (ids.length > 1) return <SeveralDetails ids={ids} onDeleted={leave} />;
    if (one) return <RecordDetails key={one} id={one} {...shared} onDeleted={leave} />;
    return <JourneyDetails key={journeyId} journeyId={journeyId} {...levels} takesFocus={takesFocus} />;
  };
  return <KeptKeyboard value={kept}>{panel()}</KeptKeyboard>;
}
