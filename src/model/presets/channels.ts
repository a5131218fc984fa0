import { type ChannelKind, channelKinds } from '../records/channel.ts';
import type { Preset } from './preset.ts';

type ChannelFields = Preset<'channels'>['fields'];

const preset = (id: string, kind: ChannelKind, fields: ChannelFields): Preset<'channels'> => ({
  id,
  name: channelKinds[kind],
  fields: { kind, ...fields },
});

const staffed = { mode: 'human' } as const;
const unstaffed = { mode: 'selfService' } as const;
const sent = { mode: 'automated' } as const;
const online = { presence: 'online' } as const;
const offline = { presence: 'offline' } as const;

/**
 * Channels to choose from: the list of essay 2 (2-11) with chat and SMS beside it, the IVR (3-7), the app (0-7), the store
 * and the product in use (1-1), branch, dealership and sales person (4-13), the everyday letter (4-6), and events. Groups are
 * those of 4-1, presence is for the online-offline score (3-11), mode for the ways to a human (2-10).
 */
export const channelPresets: readonly Preset<'channels'>[] = [
  preset('telephone', 'phone', { group: 'contactCentre', ...staffed, ...offline }),
  preset('ivr', 'IVR', { group: 'contactCentre', ...unstaffed, ...offline }),
  preset('email', 'email', { group: 'contactCentre', ...staffed, ...online }),
  preset('website', 'web', { group: 'digital', ...unstaffed, ...online }),
  preset('online-form', 'webForm', { group: 'digital', ...unstaffed, ...online }),
  preset('live-chat', 'chat', { group: 'contactCentre', ...staffed, ...online }),
  preset('sms', 'SMS', { group: 'communications', ...sent, ...online }),
  preset('mobile-app', 'mobileApp', { group: 'digital', ...unstaffed, ...online }),
  preset('self-help', 'selfHelp', { group: 'digital', ...unstaffed, ...online }),
  preset('social', 'social', { group: 'digital', ...staffed, ...online }),
  preset('advertising', 'advertising', { group: 'communications', ...sent }),
  preset('post', 'post', { group: 'communications', ...staffed, ...offline }),
  preset('letter', 'letter', { group: 'communications', ...sent, ...offline }),
  preset('fax', 'fax', { group: 'communications', ...staffed, ...offline }),
  preset('store', 'store', { group: 'inPerson', ...staffed, ...offline }),
  preset('branch', 'branch', { group: 'inPerson', ...staffed, ...offline }),
  preset('dealership', 'dealership', { group: 'inPerson', ...staffed, ...offline }),
  preset('sales-person', 'salesPerson', { group: 'inPerson', ...staffed, ...offline }),
  preset('event', 'event', { group: 'inPerson', ...staffed, ...offline }),
  preset('product-in-use', 'productInUse', { group: 'inPerson', ...offline }),
];
