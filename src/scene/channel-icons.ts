import type { IconName } from '../look/icons.ts';
import type { ChannelKind } from '../model/records/channel.ts';

/** The icon of each kind of channel, the same on the map, in lists and in pictures. */
export const channelIcons: Readonly<Record<ChannelKind, IconName>> = {
  other: 'route',
  phone: 'phone',
  IVR: 'outline',
  email: 'atSign',
  web: 'globe',
  webForm: 'fileText',
  chat: 'messages',
  SMS: 'message',
  mobileApp: 'smartphone',
  selfHelp: 'lifeBuoy',
  social: 'share',
  post: 'mail',
  fax: 'printer',
  store: 'store',
  branch: 'building',
  dealership: 'car',
  salesPerson: 'handshake',
  event: 'calendar',
  advertising: 'megaphone',
  letter: 'mail',
  productInUse: 'package',
};
