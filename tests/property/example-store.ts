import type { AnyCommand } from '../../src/model/commands/command.ts';
import { commands } from '../../src/model/commands/registry.ts';
import { createStore, type StoreOptions } from '../../src/store/create-store.ts';
import type { Store } from '../../src/store/store.ts';
import { bytesFromTables } from '../../src/store/tables-form.ts';
import { Clock, seededBytes } from '../unit/store/trial-store.ts';
import { idAt } from './stored-data.ts';

/** Options of a store with all commands, seeded. */
export const allCommands = (seed: number): StoreOptions => ({
  commands: commands satisfies Readonly<Record<string, AnyCommand>>,
  random: seededBytes(seed),
  now: new Clock().now,
  today: () => '2026-01-05',
});

const [buy, use] = [idAt('journeys', 0), idAt('journeys', 1)];
const [shop, home] = [idAt('stages', 0), idAt('stages', 1)];
const [see, pay, wait] = [idAt('touchpoints', 0), idAt('touchpoints', 1), idAt('touchpoints', 2)];
const [phone, faults, web] = [idAt('channels', 0), idAt('channels', 1), idAt('channels', 2)];

/** A small workspace in which most edits find what they are about. */
const example = bytesFromTables(
  {
    workspace: { id: 'ws_AAAAAAAAAAAAAAAAAAAAA', name: 'Example' },
    journeys: { [buy]: { title: 'I buy', order: 'a0' }, [use]: { title: 'I use', order: 'a1' } },
    stages: {
      [shop]: { journeyId: buy, name: 'Shop', order: 'a0' },
      [home]: { journeyId: buy, name: 'Home', order: 'a1' },
      [idAt('stages', 2)]: { journeyId: use, name: 'Use', order: 'a0' },
    },
    touchpoints: {
      [see]: { journeyId: buy, stageId: shop, name: 'See', channelId: web },
      [pay]: { journeyId: buy, stageId: shop, column: 1, name: 'Pay', channelId: phone },
      [wait]: { journeyId: buy, stageId: home, name: 'Wait', alternativeChannelIds: [phone, web] },
      [idAt('touchpoints', 3)]: { journeyId: use, name: 'Call', channelId: faults },
    },
    connections: {
      [idAt('connections', 0)]: { fromId: see, toId: pay },
      [idAt('connections', 1)]: { fromId: pay, toId: wait },
    },
    channels: {
      [phone]: { name: 'Telephone' },
      [faults]: { name: 'Faults', partOfId: phone },
      [web]: { name: 'Website' },
    },
    departments: { [idAt('departments', 0)]: { name: 'Sales' }, [idAt('departments', 1)]: { name: 'Service' } },
    assignments: {
      [idAt('assignments', 0)]: { touchpointId: pay, departmentId: idAt('departments', 0), role: 'operates' },
    },
    personas: { [idAt('personas', 0)]: { name: 'Pat', preferredChannelIds: [web, phone] } },
    systems: {
      [idAt('systems', 0)]: { name: 'CRM' },
      [idAt('systems', 1)]: { name: 'ERP', talksTo: [idAt('systems', 0)] },
    },
    jams: { [idAt('jams', 0)]: { title: 'Queue', subjects: [phone] } },
    informationItems: { [idAt('informationItems', 0)]: { name: 'Order number' } },
    lanes: { [idAt('lanes', 0)]: { journeyId: buy, name: 'Thinking', order: 'a0' } },
    painPoints: { [idAt('painPoints', 0)]: { touchpointId: wait, text: 'Long' } },
    comments: {
      [idAt('comments', 0)]: { subjectId: pay, text: 'Slow' },
      [idAt('comments', 1)]: { subjectId: pay, text: 'Yes', replyToId: idAt('comments', 0) },
    },
  },
  seededBytes(99),
);

/** The example in a store of its own; every seed is another replica of the same document. */
export const exampleStore = (seed: number): Store => createStore({ ...allCommands(seed), initial: example });
