import { type ReactNode, useMemo } from 'react';
import type { Field } from '../../model/records/field.ts';
import { tableOf } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { useEditor, useWorkspace } from '../editor/use-editor.ts';
import type { Option } from '../kit/combobox.tsx';
import { libraryTableOf, type PresetOffer, presetsFor } from './preset-offers.ts';
import { ChannelMark, markOf } from './record-mark.tsx';
import { type Chooser, type Offer, offersFor } from './reference-offers.ts';

const presetPrefix = 'preset ';

/** What a reference field offers: records that are there, and presets that will be made when first chosen. */
export interface Offers {
  readonly options: readonly Option[];
  /** The preset behind an option's id; undefined where the id is a record's. */
  readonly presetOf: (id: string) => PresetOffer | undefined;
}

const sameTables = (a: readonly unknown[], b: readonly unknown[]) => a.every((table, index) => table === b[index]);

/** The offers of a field, renewed when one of the tables it refers to changes. */
export function useOffers(field: Field, chooser: Chooser): Offers {
  const { store } = useEditor();
  const tables = useWorkspace(
    (workspace) => [...(field.type.refersTo?.to ?? []).map((table) => workspace[table]), workspace.journeys],
    sameTables,
  );
  const { id, journeyId } = chooser;
  return useMemo(() => {
    void tables; // what the snapshot is read for
    const workspace = store.snapshot();
    const library = libraryTableOf(field.type.refersTo?.to ?? []);
    const presets = library ? presetsFor(workspace, library) : [];
    return {
      options: [
        ...offersFor(workspace, field, { id, journeyId }).map((offer) => optionOf(workspace, offer)),
        ...presets.map(presetOption),
      ],
      presetOf: (chosen) =>
        chosen.startsWith(presetPrefix) ? presets.find(({ name }) => chosen === presetPrefix + name) : undefined,
    };
  }, [store, field, id, journeyId, tables]);
}

const optionOf = (workspace: Workspace, { id, label }: Offer): Option => withLead({ id, label }, markOf(workspace, id));

const presetOption = ({ name, channelKind }: PresetOffer): Option =>
  withLead({ id: presetPrefix + name, label: name }, channelKind && <ChannelMark kind={channelKind} />);

const withLead = (option: Option, lead: ReactNode): Option => (lead ? { ...option, lead } : option);

/** Whether a text is the id of a record, and not of something still to be made. */
export const isRecordId = (id: string): boolean => tableOf(id) !== undefined;
