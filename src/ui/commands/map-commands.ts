import { say, type Words } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import { tableOf } from '../../model/records/kinds.ts';
import { emotions } from '../emotions.ts';
import { names } from '../names.ts';
import type { Command, Hands, KeyEntry } from './command.ts';
import type { MapDeed } from './lent.ts';

type Refusal = (hands: Hands) => Words | undefined;

const anyMap: Refusal = ({ lent }) => (lent.map ? undefined : say('commands.only-on-map', 'Only on the Map'));

const hasInHand = ({ editor: { session } }: Hands, ...tables: readonly string[]): boolean => {
  const { selection, focused } = session.get();
  return [...selection, focused ?? ''].some((id) => tables.includes(tableOf(id) ?? ''));
};

const aTouchpoint: Refusal = (hands) =>
  anyMap(hands) ??
  (hasInHand(hands, 'touchpoints') ? undefined : say('commands.no-touchpoint', 'Select a touchpoint first'));

const anything: Refusal = (hands) =>
  anyMap(hands) ??
  (hasInHand(hands, 'touchpoints', 'stages', 'connections')
    ? undefined
    : say('commands.nothing-selected', 'Select something on the map first'));

const aCardOrStage: Refusal = (hands) =>
  anyMap(hands) ??
  (hasInHand(hands, 'touchpoints', 'stages')
    ? undefined
    : say('commands.nothing-to-copy', 'Select a touchpoint or a stage first'));

interface Told {
  readonly id: string;
  readonly does: Words;
  readonly icon: IconName;
  readonly keys?: readonly string[];
  readonly switch?: 'letters';
  /** Where its keys work, where that is more than the map. */
  readonly place?: 'everywhere';
  /** What the sheet says where it says more. */
  readonly sheet?: Words;
  readonly refusal?: Refusal;
  readonly deed: MapDeed;
}

function onMap({ deed, sheet, refusal = anyMap, ...told }: Told): Command {
  const { keys, switch: by } = told;
  const entry: KeyEntry | undefined = sheet && keys && { keys, does: sheet, ...(by && { switch: by }) };
  return {
    place: 'map',
    ...told,
    ...(entry && { inSheet: entry }),
    refusal,
    run: ({ lent }) => void lent.map?.(deed),
  };
}

const letter = (key: string) => ({ keys: [key], switch: 'letters' }) as const;

const feelings = emotions.map(({ value, label, icon }, index): Command => {
  const command = onMap({
    id: `touchpoint.feel-${index + 1}`,
    does: say('commands.feel', 'Set the emotion: {emotion}', { emotion: label }),
    icon,
    ...letter(String(index + 1)),
    refusal: aTouchpoint,
    deed: { does: 'feel', emotion: value },
  });
  const all: KeyEntry = {
    keys: ['1', '5'],
    isRange: true,
    switch: 'letters',
    does: say('keys.emotion', 'Set the emotion, from very bad to very good'),
  };
  return { ...command, inSheet: index === 0 ? all : 'with-another' };
});

/** What can be done on the map by keys or by name. */
export const mapCommands: readonly Command[] = [
  onMap({
    id: 'touchpoint.add',
    does: names.addTouchpoint,
    icon: 'plus',
    ...letter('T'),
    sheet: say('keys.touchpoint', 'Add a touchpoint: the next one after the selected one, connected'),
    deed: { does: 'add-touchpoint' },
  }),
  onMap({
    id: 'stage.add',
    does: names.addStage,
    icon: 'panelTop',
    ...letter('S'),
    deed: { does: 'add-stage' },
  }),
  onMap({
    id: 'touchpoint.connect',
    does: say('commands.connect', 'Start a connection'),
    icon: 'arrowRight',
    ...letter('C'),
    sheet: say('keys.connect', 'Start a connection; Enter on another touchpoint ends it'),
    refusal: aTouchpoint,
    deed: { does: 'connect' },
  }),
  onMap({
    id: 'touchpoint.jam',
    does: say('keys.jam', 'Note a problem'),
    icon: 'jam',
    ...letter('J'),
    refusal: aTouchpoint,
    deed: { does: 'note-problem' },
  }),
  onMap({
    id: 'touchpoint.owner',
    does: say('keys.owner', 'Say who runs it'),
    icon: 'building',
    ...letter('O'),
    refusal: aTouchpoint,
    deed: { does: 'say-who-runs-it' },
  }),
  ...feelings,
  onMap({
    id: 'selection.edit',
    does: say('keys.edit', 'Edit the name'),
    icon: 'pencil',
    keys: ['Enter', 'F2'],
    refusal: anything,
    deed: { does: 'edit' },
  }),
  onMap({
    id: 'touchpoint.jams',
    does: say('keys.jams', 'Show the jams of the touchpoint'),
    icon: 'jam',
    keys: ['Shift+Enter'],
    refusal: aTouchpoint,
    deed: { does: 'show-jams' },
  }),
  onMap({
    id: 'selection.duplicate',
    does: names.duplicate,
    icon: 'copy',
    keys: ['Mod+D'],
    place: 'everywhere',
    refusal: aCardOrStage,
    deed: { does: 'duplicate' },
  }),
  onMap({
    id: 'selection.delete',
    does: names.delete,
    icon: 'trash',
    keys: ['Delete'],
    refusal: anything,
    deed: { does: 'delete' },
  }),
  onMap({
    id: 'selection.all',
    does: say('commands.select-all', 'Select all touchpoints'),
    icon: 'check',
    keys: ['Mod+A'],
    place: 'everywhere',
    deed: { does: 'select-all' },
  }),
  onMap({
    id: 'map.fit',
    does: names.fit,
    icon: 'maximize',
    ...letter('0'),
    sheet: say('keys.fit', 'Fit the whole journey'),
    deed: { does: 'fit' },
  }),
  onMap({ id: 'map.zoom-in', does: names.zoomIn, icon: 'plus', ...letter('+'), deed: { does: 'zoom-in' } }),
  onMap({ id: 'map.zoom-out', does: names.zoomOut, icon: 'minus', ...letter('-'), deed: { does: 'zoom-out' } }),
  {
    id: 'map.tidy',
    does: names.tidy,
    icon: 'tidy',
    refusal: ({ lent }) => (lent.tidy ? undefined : say('commands.only-on-map', 'Only on the Map')),
    run: ({ lent }) => lent.tidy?.(),
  },
  {
    id: 'map.overview',
    does: say('commands.overview', 'Show or hide the overview'),
    icon: 'map',
    refusal: ({ lent }) =>
      lent.overview ? undefined : say('commands.only-on-wide-map', 'Only on the Map, in a wide window'),
    run: ({ lent }) => lent.overview?.(),
  },
];
