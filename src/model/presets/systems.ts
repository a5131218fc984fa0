import { say } from '../../lib/words.ts';
import type { Preset } from './preset.ts';

const preset = (id: string, name: Preset<'systems'>['name'], kind: string): Preset<'systems'> => ({
  id,
  name,
  fields: { kind },
});

/** Systems to choose from: CRM and analytics (0-7), marketing automation and content (2-8), collaboration (1-9), the IVR (3-7), identity (3-17), and those a case passes through (2-14, 2-17). */
export const systemPresets: readonly Preset<'systems'>[] = [
  preset('crm', say('system.crm', 'CRM'), 'CRM'),
  preset('analytics', say('system.analytics', 'Analytics'), 'analytics'),
  preset('marketing-automation', say('system.marketing-automation', 'Marketing automation'), 'marketing'),
  preset('cms', say('system.cms', 'Content management'), 'content'),
  preset('collaboration', say('system.collaboration', 'Collaboration'), 'collaboration'),
  preset('ivr', say('system.ivr', 'IVR platform'), 'IVR'),
  preset('telephony', say('system.telephony', 'Telephony (ACD)'), 'telephony'),
  preset('identity', say('system.identity', 'Identity'), 'identity'),
  preset('case-management', say('system.case-management', 'Case management'), 'cases'),
  preset('billing', say('system.billing', 'Billing'), 'billing'),
];
