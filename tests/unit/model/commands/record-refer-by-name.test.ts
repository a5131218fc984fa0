import { describe, expect, test } from 'vitest';
import { recordReferByName } from '../../../../src/model/commands/record-refer-by-name.ts';
import { all, madeUndoneRedone, nowhere, refused, smallStore } from '../workbench.ts';

describe('record.refer-by-name', () => {
  test('a channel that is there is chosen', () => {
    const { store, tp, id, get } = smallStore();
    const edit = recordReferByName({ id: tp('Unpack'), field: 'channelId', table: 'channels', name: 'store ' });
    const { after, show } = madeUndoneRedone(store, edit);
    expect(get('touchpoints', 'Unpack').channelId).toBe(id('channels', 'Store'));
    expect(all(after, 'channels')).toHaveLength(4);
    expect(show).toEqual([tp('Unpack')]);
  });

  test('a preset is added and chosen in one step', () => {
    const { store, tp, id, get } = smallStore();
    const preset = { name: 'Live chat', with: { kind: 'chat', group: 'contactCentre' } };
    const edit = recordReferByName({ id: tp('Unpack'), field: 'channelId', table: 'channels', ...preset });
    madeUndoneRedone(store, edit);
    expect(get('channels', 'Live chat')).toMatchObject(preset.with);
    expect(get('touchpoints', 'Unpack').channelId).toBe(id('channels', 'Live chat'));
  });

  test('a set takes it as one more member', () => {
    const { store, tp, id, get } = smallStore();
    const refer = (name: string) => recordReferByName({ id: tp('Ask'), field: 'systemIds', table: 'systems', name });
    madeUndoneRedone(store, refer('CRM'));
    madeUndoneRedone(store, refer('Ticketing'));
    expect(Object.keys(get('touchpoints', 'Ask').systemIds).toSorted()).toEqual(
      [id('systems', 'CRM'), id('systems', 'Ticketing')].toSorted(),
    );
  });

  test('refuses what is gone, fields that hold something else, and no name', () => {
    const { store, tp } = smallStore();
    const gone = nowhere('tp', 'touchpoints');
    const channel = { field: 'channelId', table: 'channels', name: 'Fax' } as const;
    expect(refused(store, recordReferByName({ id: gone, ...channel }))).toEqual({ type: 'gone', id: gone });
    const refuse = (change: object) => refused(store, recordReferByName({ id: tp('Ask'), ...channel, ...change })).type;
    expect(refuse({ table: 'systems' })).toBe('bad-value');
    expect(refuse({ field: 'name' })).toBe('bad-value');
    expect(refuse({ field: 'nothing' })).toBe('unknown-field');
    expect(refuse({ name: '  ' })).toBe('bad-value');
  });
});
