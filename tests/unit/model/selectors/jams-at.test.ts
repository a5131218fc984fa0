import { describe, expect, test } from 'vitest';
import { channelAdd } from '../../../../src/model/commands/channel-add.ts';
import { jamAdd } from '../../../../src/model/commands/jam-add.ts';
import { jamExcept } from '../../../../src/model/commands/jam-except.ts';
import { recordAddToSet } from '../../../../src/model/commands/record-add-to-set.ts';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { jamsAt, openJamCount, reachOfJam, touchpointsOnChannel } from '../../../../src/model/selectors/jams-at.ts';
import { finder, made, nowhere, smallStore } from '../workbench.ts';

describe('jams at a touchpoint', () => {
  const here = ({ store, tp }: ReturnType<typeof smallStore>, name: string) =>
    jamsAt(store.snapshot(), tp(name)).map(({ jam, via, isOpen }) => `${jam.title}: ${via}${isOpen ? '' : ', closed'}`);

  test('come from the touchpoint, its channel, and the channels around it', () => {
    const small = smallStore();
    expect(here(small, 'Pay at the till')).toEqual(['One till only: touchpoint']);
    expect(here(small, 'Ask')).toEqual(['Long queue: outer-channel']);
    expect(here(small, 'Unpack')).toEqual([]);
    made(small.store, jamAdd({ title: 'Site is slow', subjects: [small.id('channels', 'Website')] }));
    expect(here(small, 'Browse')).toEqual(['Site is slow: channel']);
  });

  test('come from systems, and marked so from channels that could be used instead', () => {
    const small = smallStore();
    const { store, tp, id } = small;
    made(store, jamAdd({ title: 'CRM is down', subjects: [id('systems', 'CRM')], severity: 5 }));
    made(store, recordAddToSet({ id: tp('Unpack'), field: 'systemIds', member: id('systems', 'CRM') }));
    made(store, recordAddToSet({ id: tp('Unpack'), field: 'alternativeChannelIds', member: id('channels', 'Faults') }));
    expect(here(small, 'Unpack')).toEqual(['CRM is down: system', 'Long queue: alternative-channel']);
  });

  test('are told once, by the nearest way', () => {
    const small = smallStore();
    const { store, tp, id } = small;
    made(store, recordAddToSet({ id: id('jams', 'Long queue'), field: 'subjects', member: id('channels', 'Faults') }));
    expect(here(small, 'Ask')).toEqual(['Long queue: channel']);
    made(store, recordAddToSet({ id: id('jams', 'Long queue'), field: 'subjects', member: tp('Ask') }));
    expect(here(small, 'Ask')).toEqual(['Long queue: touchpoint']);
  });

  test.each<[string, Partial<Record<'status' | 'standing', string>>, boolean]>([
    ['open', { status: 'open' }, true],
    ['easing', { status: 'easing' }, true],
    ['removed', { status: 'removed' }, false],
    ['a draft', { standing: 'draft' }, false],
  ])('%s', (_, fields, isOpen) => {
    const small = smallStore();
    const { store, id, tp } = small;
    for (const [field, value] of Object.entries(fields))
      made(store, recordSetField({ id: id('jams', 'One till only'), field, value }));
    expect(jamsAt(store.snapshot(), tp('Pay at the till'))).toMatchObject([{ isOpen }]);
    expect(openJamCount(store.snapshot(), tp('Pay at the till'))).toBe(isOpen ? 1 : 0);
  });

  test('an exception closes a jam at one touchpoint alone', () => {
    const small = smallStore();
    const { store, id, tp } = small;
    made(store, recordSetField({ id: tp('Unpack'), field: 'channelId', value: id('channels', 'Telephone') }));
    made(store, jamExcept({ jamId: id('jams', 'Long queue'), touchpointId: tp('Ask'), kind: 'notApplicable' }));
    expect(here(small, 'Ask')).toEqual(['Long queue: outer-channel, closed']);
    expect(here(small, 'Unpack')).toEqual(['Long queue: channel']);
  });

  test('open ones come first, then the severest', () => {
    const small = smallStore();
    const { store, tp } = small;
    const subjects = [tp('Unpack')];
    made(store, jamAdd({ title: 'Old', subjects, severity: 5, status: 'removed' }));
    made(store, jamAdd({ title: 'Small', subjects, severity: 1 }));
    made(store, jamAdd({ title: 'Big', subjects, severity: 4 }));
    expect(here(small, 'Unpack')).toEqual(['Big: touchpoint', 'Small: touchpoint', 'Old: touchpoint, closed']);
    expect(openJamCount(store.snapshot(), tp('Unpack'))).toBe(2);
  });

  test('stay the same list while nothing about them changes, and are empty at what is gone', () => {
    const { store, tp } = smallStore();
    const then = jamsAt(store.snapshot(), tp('Ask'));
    made(store, recordSetField({ id: tp('Browse'), field: 'name', value: 'Look' }));
    expect(jamsAt(store.snapshot(), tp('Ask'))).toBe(then);
    expect(jamsAt(store.snapshot(), nowhere('tp', 'touchpoints'))).toEqual([]);
  });
});

describe('the reach of a jam', () => {
  test('is every touchpoint behind it and their journeys, exceptions aside', () => {
    const { store, id, tp } = smallStore();
    const queue = id('jams', 'Long queue');
    made(store, recordSetField({ id: tp('Cancel'), field: 'channelId', value: id('channels', 'Telephone') }));
    const both = {
      touchpointIds: [tp('Ask'), tp('Cancel')].toSorted(),
      journeyIds: Object.keys(store.snapshot().journeys).toSorted(),
    };
    expect(reachOfJam(store.snapshot(), queue)).toEqual(both);
    made(store, jamExcept({ jamId: queue, touchpointId: tp('Cancel') }));
    expect(reachOfJam(store.snapshot(), queue)).toEqual({
      touchpointIds: [tp('Ask')],
      journeyIds: [id('journeys', 'I shop')],
    });
    expect(reachOfJam(store.snapshot(), nowhere('ja', 'jams'))).toEqual({ touchpointIds: [], journeyIds: [] });
  });
});

describe('the touchpoints on a channel', () => {
  test('use it, one within it, or name it as an alternative', () => {
    const { store, id, tp } = smallStore();
    made(store, channelAdd({ name: 'Fax' }));
    made(store, recordAddToSet({ id: tp('Unpack'), field: 'alternativeChannelIds', member: id('channels', 'Faults') }));
    const on = (name: string) =>
      touchpointsOnChannel(store.snapshot(), finder(store).id('channels', name))
        .map((touchpoint) => touchpoint.name)
        .toSorted();
    expect(on('Telephone')).toEqual(['Ask', 'Unpack']);
    expect(on('Website')).toEqual(['Browse']);
    expect(on('Fax')).toEqual([]);
  });
});
