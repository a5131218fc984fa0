import { describe, expect, test } from 'vitest';
import { idFromBytes } from '../../../../src/lib/ids.ts';
import type { Command, Hands } from '../../../../src/ui/commands/command.ts';
import type { MapDeed } from '../../../../src/ui/commands/lent.ts';
import { commands, keyGroups } from '../../../../src/ui/commands/registry.ts';
import { meaningOf } from '../../../../src/ui/map/map-keys.ts';
import { paletteRows, runChosen } from '../../../../src/ui/palette/palette-rows.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';

/** The keys that the contract promises on the map and everywhere. */
const promised = {
  everywhere: [
    'Mod+Z',
    'Mod+Shift+Z',
    'Mod+A',
    'Mod+C',
    'Mod+X',
    'Mod+V',
    'Mod+D',
    'Mod+S',
    'Mod+F',
    'Mod+K',
    '?',
    'F6',
  ],
  map: ['T', 'S', 'C', 'J', 'O', '1', '5', '0', '+', '-', 'Enter', 'Delete'],
  moving: ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Tab', 'Escape'],
  name: ['Enter', 'Tab', 'Shift+Enter', 'Escape'],
  outline: ['Enter', 'F2', 'Delete', 'Alt+ArrowLeft', 'Alt+ArrowUp', 'Tab', 'Shift+Tab', 'ArrowLeft', 'C', 'O', 'J'],
} as const;

function hands() {
  const shop = openShop();
  const done: string[] = [];
  const made: Hands = {
    editor: shop.editor,
    journeyId: shop.journeyId,
    view: 'map',
    views: [],
    lent: {
      map: (deed) => {
        done.push(deed.does);
        return true;
      },
      tidy: () => void done.push('tidy'),
      overview: () => void done.push('overview'),
    },
    open: (dialog) => void done.push(dialog),
    saveCopy: () => void done.push('save-copy'),
    goOn: (step) => void done.push(`go on ${step}`),
    toView: (id) => void done.push(id),
    toJourney: () => void done.push('journey'),
    toHome: () => void done.push('home'),
  };
  return { ...shop, hands: made, done };
}

const listed = (of: Hands, typed: string) =>
  paletteRows(of, of.editor.store.snapshot(), typed, []).flatMap(({ rows }) => rows);

describe('the registry of commands', () => {
  test('has every id once, and no two keys of one place for two things', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, entries } of keyGroups) {
      const keys = entries.flatMap((entry) => entry.keys);
      expect([id, keys.length]).toEqual([id, new Set(keys).size]);
    }
  });

  test.each(Object.entries(promised))('the sheet lists the keys promised: %s', (place, keys) => {
    const sheet = keyGroups.find(({ id }) => id === place)?.entries.flatMap((entry) => entry.keys);
    expect(sheet).toEqual(expect.arrayContaining([...keys]));
  });

  test('the sheet lists every key of every command', () => {
    const inSheet = new Set(keyGroups.flatMap(({ entries }) => entries.flatMap((entry) => entry.keys)));
    const range = ['2', '3', '4']; // between 1 and 5, which stand for all
    const missing = commands
      .flatMap(({ keys = [] }) => keys)
      .filter((key) => !inSheet.has(key) && !range.includes(key));
    expect(missing).toEqual([]);
  });

  test('every command is found in the palette by its name, with its key', () => {
    const { hands: of } = hands();
    for (const { id, does, keys } of commands) {
      const row = listed(of, words(does)).find((each) => each.id === id);
      expect([id, row?.hotkey]).toEqual([id, keys?.[0]]);
    }
  });

  test('the keys of the map mean what the commands do that name them', () => {
    const { hands: of } = hands();
    const meant: [string, unknown, unknown][] = [];
    for (const { id, keys = [], run } of commands.filter(isOfMap)) {
      let deed: MapDeed | undefined;
      run({
        ...of,
        lent: {
          map: (asked) => {
            deed = asked;
            return true;
          },
        },
      });
      for (const key of keys) meant.push([id, meaningOf(pressed(key), { letters: true }), deed]);
    }
    expect(meant.length).toBeGreaterThan(15);
    for (const [id, key, command] of meant) expect([id, key]).toEqual([id, command]);
  });

  test('what cannot be done now says why, and can once there is something to do it to', () => {
    const { hands: of, editor, idOf } = hands();
    const refusalOf = (id: string) => listed(of, '').find((row) => row.id === id)?.refusal;
    expect(refusalOf('edit.undo')).toBeUndefined();
    expect(refusalOf('edit.redo')).toBe('There is nothing to redo');
    expect(refusalOf('touchpoint.jam')).toBe('Select a touchpoint first');
    expect(refusalOf('find.next')).toBe('Nothing was looked for yet');
    editor.session.select([idOf('Calls')]);
    editor.session.set({ search: 'calls' });
    expect(refusalOf('touchpoint.jam')).toBeUndefined();
    expect(refusalOf('find.next')).toBeUndefined();
    expect(listed({ ...of, lent: {} }, '').find(({ id }) => id === 'map.fit')?.refusal).toBe('Only on the Map');
  });

  test('choosing does it, goes to the view, or goes to the record', () => {
    const { hands: of, done, idOf } = hands();
    const gone: string[] = [];
    const choose = (id: string) => runChosen(of, id, (record) => gone.push(record));
    for (const id of ['map.fit', 'map.tidy', 'map.overview', 'workspace.import', 'workspace.save-copy', 'go.home'])
      choose(id);
    choose('view:outline');
    choose(idOf('Pays'));
    expect(done).toEqual(['fit', 'tidy', 'overview', 'import', 'save-copy', 'home', 'outline']);
    expect(gone).toEqual([idOf('Pays')]);
  });
});

describe('the palette', () => {
  test('puts what was used last before all others, and forgets what is not there', () => {
    const { hands: of, editor } = hands();
    const gone = idFromBytes('tp', new Uint8Array(21));
    const groups = paletteRows(of, editor.store.snapshot(), '', ['map.tidy', gone, 'go.home']);
    expect(groups[0]?.title).toBe('Used last');
    expect(groups[0]?.rows.map(({ id }) => id)).toEqual(['map.tidy', 'go.home']);
    expect(groups[1]?.rows.map(({ id }) => id)).not.toContain('map.tidy');
    expect(paletteRows(of, editor.store.snapshot(), 'theme', ['theme.dark'])[0]?.rows[0]?.id).toBe('theme.dark');
  });

  test('finds journeys and touchpoints, also by some of their letters', () => {
    const { hands: of, idOf, journeyId } = hands();
    expect(listed(of, 'i buy')[0]?.id).toBe(journeyId);
    expect(listed(of, 'pays')[0]?.id).toBe(idOf('Pays'));
    expect(listed(of, 'cls').map(({ id }) => id)).toContain(idOf('Calls'));
    expect(listed(of, 'xyzzy')).toEqual([]);
  });
});

const isOfMap = ({ id, keys }: Command): boolean =>
  keys !== undefined && !['edit', 'find', 'workspace', 'help'].includes(id.split('.')[0] ?? '');

function pressed(chord: string) {
  const parts = chord.split('+').filter((part) => part !== '');
  const key = parts.at(-1) ?? '+';
  const held = (name: string) => parts.length > 1 && parts.includes(name);
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    ctrlKey: held('Mod'),
    shiftKey: held('Shift'),
    altKey: held('Alt'),
    metaKey: false,
  };
}
