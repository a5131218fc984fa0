import { describe, expect, test } from 'vitest';
import { channelAdd } from '../../../../src/model/commands/channel-add.ts';
import { channelPresets } from '../../../../src/model/presets/channels.ts';
import { words } from '../../../../src/words/render.ts';
import { all, emptyStore, made, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('channel.add', () => {
  test('adds a channel with its kind and who runs it', () => {
    const { store, id, get } = smallStore();
    const fields = { kind: 'fax', operatingDepartmentId: id('departments', 'Contact centre') } as const;
    const { show } = madeUndoneRedone(store, channelAdd({ name: '  Fax ', ...fields }));
    expect(get('channels', 'Fax')).toMatchObject(fields);
    expect(show).toEqual([id('channels', 'Fax')]);
  });

  test.each(['Telephone', 'telephone', ' TELEPHONE ', 'Téléphone'])('finds “%s” instead of adding it twice', (name) => {
    const { store, id } = smallStore();
    expect(made(store, channelAdd({ name, kind: 'phone' }))).toEqual([id('channels', 'Telephone')]);
    expect(all(store.snapshot(), 'channels')).toHaveLength(4);
    expect(store.canUndo()).toBe(false);
  });

  test('the same name within another channel is another channel', () => {
    const { store, id } = smallStore();
    const within = (name: string) => channelAdd({ name: 'Faults', partOfId: id('channels', name) });
    expect(made(store, within('Telephone'))).toEqual([id('channels', 'Faults')]);
    madeUndoneRedone(store, within('Website'));
    expect(all(store.snapshot(), 'channels').filter(({ name }) => name === 'Faults')).toHaveLength(2);
  });

  test('every preset makes a channel that reads as it is written', () => {
    const store = emptyStore();
    for (const { name, fields } of channelPresets) made(store, channelAdd({ name: words(name), ...fields } as never)); // fields without references
    const channels = all(store.snapshot(), 'channels');
    expect(channels).toHaveLength(channelPresets.length);
    for (const { name, fields } of channelPresets)
      expect(channels.find((channel) => channel.name === words(name))).toMatchObject(fields);
  });

  test('refuses a channel around it that is gone, and a kind that is none', () => {
    const { store } = smallStore();
    const gone = nowhere('ch', 'channels');
    expect(refused(store, channelAdd({ name: 'Bills', partOfId: gone }))).toEqual({ type: 'gone', id: gone });
    const bad = channelAdd({ name: 'Pigeon', kind: 'pigeon' as never }); // what a file may hold
    expect(refused(store, bad).type).toBe('bad-value');
  });
});
