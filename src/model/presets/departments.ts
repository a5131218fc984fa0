import { say } from '../../lib/words.ts';
import type { Preset } from './preset.ts';

/** Departments to choose from: the claimants of the essays with the contact centre (0-18, 4-14), retail and merchandising (1-2), and those named beside them (2-3, 2-4, 3-9). */
export const departmentPresets: readonly Preset<'departments'>[] = [
  { id: 'marketing', name: say('department.marketing', 'Marketing'), fields: { initials: 'MK' } },
  { id: 'brand', name: say('department.brand', 'Brand'), fields: { initials: 'BR' } },
  { id: 'sales', name: say('department.sales', 'Sales'), fields: { initials: 'SA' } },
  { id: 'contact-centre', name: say('department.contact-centre', 'Contact centre'), fields: { initials: 'CC' } },
  { id: 'customer-service', name: say('department.customer-service', 'Customer service'), fields: { initials: 'CS' } },
  { id: 'it', name: say('department.it', 'IT'), fields: { initials: 'IT' } },
  { id: 'operations', name: say('department.operations', 'Operations'), fields: { initials: 'OP' } },
  {
    id: 'retail-operations',
    name: say('department.retail-operations', 'Retail operations'),
    fields: { initials: 'RO' },
  },
  { id: 'merchandising', name: say('department.merchandising', 'Merchandising'), fields: { initials: 'ME' } },
  { id: 'business-insight', name: say('department.business-insight', 'Business insight'), fields: { initials: 'BI' } },
  { id: 'analytics', name: say('department.analytics', 'Analytics'), fields: { initials: 'AN' } },
  { id: 'finance', name: say('department.finance', 'Finance'), fields: { initials: 'FI' } },
  { id: 'product', name: say('department.product', 'Product'), fields: { initials: 'PR' } },
  { id: 'hr', name: say('department.hr', 'HR'), fields: { initials: 'HR' } },
  { id: 'legal', name: say('department.legal', 'Legal'), fields: { initials: 'LE' } },
  { id: 'security', name: say('department.security', 'Security'), fields: { initials: 'SE' } },
  { id: 'executive', name: say('department.executive', 'Executive'), fields: { initials: 'EX' } },
];
