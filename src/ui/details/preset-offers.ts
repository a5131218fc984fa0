import { foldedName } from '../../model/folded-name.ts';
import { type LibraryTable, libraryTables } from '../../model/library-tables.ts';
import { channelPresets } from '../../model/presets/channels.ts';
import { departmentPresets } from '../../model/presets/departments.ts';
import type { Preset } from '../../model/presets/preset.ts';
import { systemPresets } from '../../model/presets/systems.ts';
import type { ChannelKind } from '../../model/records/channel.ts';
import type { TableName } from '../../model/records/kinds.ts';
import type { Workspace } from '../../model/records/tables.ts';
import { words } from '../../words/render.ts';

/** Something that becomes a record of a library when it is first chosen. */
export interface PresetOffer {
  readonly name: string;
  /** Its fields besides the name. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly channelKind?: ChannelKind | undefined;
}

const presets: Readonly<{ [Table in LibraryTable]: readonly Preset<Table>[] }> = {
  channels: channelPresets,
  departments: departmentPresets,
  systems: systemPresets,
  personas: [],
  informationItems: [],
};

/** The library among these tables to which a name can be added. */
export const libraryTableOf = (tables: readonly TableName[]): LibraryTable | undefined =>
  libraryTables.find((table) => tables.includes(table));

/** What is offered of a library beyond what the workspace has already. */
export function presetsFor(workspace: Workspace, table: LibraryTable): readonly PresetOffer[] {
  const there = new Set(Object.values(workspace[table]).map(({ name }) => foldedName(name)));
  return presets[table]
    .map(({ name, fields }) => ({
      name: words(name),
      given: fields,
      channelKind: 'kind' in fields && table === 'channels' ? (fields.kind as ChannelKind | undefined) : undefined, // a channel's kind
    }))
    .filter(({ name }) => !there.has(foldedName(name)));
}
