import type { Fragment, FragmentRecord } from '../../fragment.ts';
import type { Role } from '../../records/choices.ts';
import { broadbandJams } from './broadband-jams.ts';
import { broadbandLibrary } from './broadband-library.ts';

const journeyId = 'join-and-use';

const touchpoint = (
  stageId: string,
  [column, row]: readonly [number, number],
  name: string,
  fields: Omit<FragmentRecord<'touchpoints'>, 'name' | 'stageId' | 'journeyId' | 'column' | 'row'>,
): FragmentRecord<'touchpoints'> => ({ journeyId, stageId, column, row, name, ...fields });

type Owners = readonly [Role, string, ('proposed' | 'claimed')?, string?][];

const owners: Readonly<Record<string, Owners>> = {
  'sees-offer': agreed('marketing', 'marketing', 'marketing'),
  'reads-reviews': agreed('marketing', undefined, 'contact-centre'),
  'compares-packages': agreed('marketing', 'it', 'marketing', 'it'),
  'asks-in-store': agreed('sales', 'sales', 'sales', 'sales'),
  'orders-online': agreed('sales', 'it', 'sales', 'it'),
  'signs-in-store': agreed('sales', 'it', 'sales'),
  'gets-date': agreed('operations', 'it', 'operations'),
  'engineer-missing': agreed('operations', 'operations', 'operations', 'operations'),
  'through-menu': [
    ...agreed(undefined, 'it', 'contact-centre'),
    ['designs', 'contact-centre', 'proposed', 'Better placed: the agents hear which branches nobody understands.'],
  ],
  'calls-fault': [
    ...agreed('contact-centre', 'it', 'contact-centre'),
    ['renews', 'contact-centre', 'claimed', 'We hear what is wrong every day.'],
    ['renews', 'operations', 'claimed', 'The fault script is ours.'],
  ],
  'chats-with-agent': agreed('contact-centre', 'it', 'contact-centre', 'contact-centre'),
  'gets-letter': agreed('operations', 'operations', 'operations'),
};

/** Agreed owners in the order of the roles; undefined is a gap. */
function agreed(designs?: string, builds?: string, operates?: string, renews?: string): Owners {
  const all = Object.entries({ designs, builds, operates, renews });
  return all.flatMap(([role, department]) => (department ? [[role as Role, department]] : [])); // the keys just written
}

const assignments = Object.fromEntries(
  Object.entries(owners).flatMap(([touchpointId, list]) =>
    list.map(([role, departmentId, standing, reason]): [string, FragmentRecord<'assignments'>] => [
      `${touchpointId} ${role} ${departmentId}`,
      {
        touchpointId,
        role,
        departmentId,
        ...(standing ? { standing, on: '2026-09-14' } : {}),
        ...(reason ? { reason } : {}),
      },
    ]),
  ),
);

/** *Northlight Broadband*: one journey from the first advertisement to the call about a fault, as a contact-centre manager would have mapped it in a week. A telecoms contract is one of the essays' own examples (3-20), the full funnel and service are on one map (3-5). */
export const broadband: Fragment = {
  workspace: {
    name: 'Northlight Broadband',
    currency: '£',
    rolesInUse: ['designs', 'builds', 'operates', 'renews'],
  },
  tables: {
    ...broadbandLibrary,
    ...broadbandJams,
    journeys: {
      [journeyId]: {
        title: 'I join and use broadband',
        scenario: 'Somebody who works from home has a slow line and starts to look round.',
        goal: 'A fast line that works, on the day that was promised.',
        vision: 'You say it once, and whoever you talk to next knows it.',
        personaIds: ['amina', 'walter'],
        lanesShown: ['emotion', 'jams', 'opportunities'],
      },
    },
    stages: {
      discover: { journeyId, name: 'Discover', saleSide: 'pre', customerGoal: 'I want faster internet at home' },
      compare: { journeyId, name: 'Compare', saleSide: 'pre', customerGoal: 'Which one can I trust?' },
      buy: { journeyId, name: 'Buy', saleSide: 'purchase', customerGoal: 'Make it quick and clear' },
      connect: { journeyId, name: 'Get connected', saleSide: 'post', customerGoal: 'Be here when you said' },
      help: { journeyId, name: 'Get help', saleSide: 'post', customerGoal: 'Know me, fix it once' },
    },
    touchpoints: {
      'sees-offer': touchpoint('discover', [0, 0], 'Sees an offer', {
        channelId: 'advertising',
        emotion: 1,
        initiator: 'organisation',
        boundary: 'start',
        layer: 'brand',
        promise: 'Full speed from day one.',
        contributions: ['brand'],
      }),
      'reads-reviews': touchpoint('discover', [0, 1], 'Reads reviews', {
        channelId: 'social',
        emotion: 0,
        boundary: 'start',
        need: 'To hear it from somebody who is not selling it.',
      }),
      'compares-packages': touchpoint('compare', [0, 0], 'Compares packages', {
        channelId: 'website',
        emotion: 1,
        layer: 'product',
        learns: ['postcode'],
        systemIds: ['analytics'],
      }),
      'asks-in-store': touchpoint('compare', [0, 1], 'Asks in the store', {
        channelId: 'store',
        emotion: 2,
        quote: 'He drew me a picture of where the router should go.',
        quoteSource: 'Store survey',
        quoteOn: '2026-08-21',
        contributions: ['relationship', 'revenue'],
      }),
      'orders-online': touchpoint('buy', [0, 0], 'Orders online', {
        channelId: 'website',
        emotion: 1,
        asks: ['address', 'bank-details'],
        learns: ['order-number', 'address', 'bank-details'],
        systemIds: ['order-system'],
        layer: 'delivery',
        contributions: ['revenue'],
      }),
      'signs-in-store': touchpoint('buy', [0, 1], 'Signs in the store', {
        channelId: 'store',
        emotion: 1,
        asks: ['address', 'bank-details'],
        learns: ['order-number', 'address', 'bank-details'],
        systemIds: ['crm'],
      }),
      'gets-date': touchpoint('connect', [0, 0], 'Gets a date by SMS', {
        channelId: 'sms',
        emotion: 0,
        initiator: 'organisation',
        uses: ['order-number'],
        systemIds: ['order-system'],
        layer: 'delivery',
      }),
      'engineer-missing': touchpoint('connect', [0, 1], 'Engineer does not come', {
        channelId: 'engineer',
        emotion: -2,
        momentOfTruth: true,
        initiator: 'organisation',
        promise: 'Between eight and one, and we ring before we come.',
        reality: 'One visit in eight is missed, and nobody rings.',
        quote: 'I took a day off, and nobody came. Nobody even rang.',
        quoteSource: 'Call recording',
        quoteOn: '2026-09-02',
        evidenceBasis: 'data',
      }),
      'through-menu': touchpoint('help', [0, 0], 'Goes through the menu', {
        channelId: 'ivr',
        emotion: -1,
        asks: ['order-number'],
        systemIds: ['telephony'],
      }),
      'calls-fault': touchpoint('help', [0, 1], 'Calls to report a fault', {
        channelId: 'faults',
        alternativeChannelIds: ['live-chat'],
        emotion: -2,
        momentOfTruth: true,
        need: 'To have it fixed, and not to tell the story a third time.',
        asks: ['order-number', 'address', 'fault'],
        learns: ['fault'],
        needs: ['fault-history'],
        systemIds: ['crm', 'telephony'],
        quote: 'Why do you ask for my order number? I typed it in a minute ago.',
        quoteSource: 'Call recording',
        quoteOn: '2026-09-07',
        evidenceBasis: 'data',
      }),
      'chats-with-agent': touchpoint('help', [1, 0], 'Chats with an agent', {
        channelId: 'live-chat',
        emotion: 0,
        boundary: 'end',
        asks: ['order-number', 'fault'],
        learns: ['fault'],
        systemIds: ['crm'],
      }),
      'gets-letter': touchpoint('help', [1, 1], 'Gets a letter', {
        channelId: 'post',
        emotion: -1,
        initiator: 'organisation',
        boundary: 'end',
        reality: 'It confirms an appointment that was last week.',
      }),
    },
    connections: {
      'offer to packages': { fromId: 'sees-offer', toId: 'compares-packages', share: 1 },
      'reviews to packages': { fromId: 'reads-reviews', toId: 'compares-packages', share: 0.6 },
      'reviews to store': { fromId: 'reads-reviews', toId: 'asks-in-store', share: 0.4 },
      'packages to order': { fromId: 'compares-packages', toId: 'orders-online' },
      'store to signing': { fromId: 'asks-in-store', toId: 'signs-in-store' },
      'order to date': {
        fromId: 'orders-online',
        toId: 'gets-date',
        carriesKnown: true,
        carries: ['order-number', 'address'],
        integration: 'integrated',
      },
      'signing to date': { fromId: 'signs-in-store', toId: 'gets-date', status: 'proposed', integration: 'none' },
      'date to no engineer': { fromId: 'gets-date', toId: 'engineer-missing', condition: 'late' },
      'no engineer to menu': {
        fromId: 'engineer-missing',
        toId: 'through-menu',
        carriesKnown: true,
        integration: 'none',
      },
      'no engineer to chat': { fromId: 'engineer-missing', toId: 'chats-with-agent', condition: 'online' },
      'menu to call': { fromId: 'through-menu', toId: 'calls-fault', condition: '“speak to someone”' },
      'call to letter': { fromId: 'calls-fault', toId: 'gets-letter', integration: 'manual' },
    },
    assignments,
    experiences: {
      'walter at the menu': {
        touchpointId: 'through-menu',
        personaId: 'walter',
        emotion: -2,
        quote: 'I never know which number to press, so I press nought.',
        source: 'Interview',
        on: '2026-08-28',
      },
    },
    painPoints: {
      'nobody rings': {
        touchpointId: 'engineer-missing',
        text: 'Nobody says that the visit is off.',
        severity: 5,
        causedByJamId: 'no-evening-slot',
      },
      'tells it again': {
        touchpointId: 'calls-fault',
        text: 'Tells the story from the beginning, for the third time.',
        severity: 4,
        causedByJamId: 'order-unseen',
      },
    },
    opportunities: {
      'send order history': {
        journeyId,
        title: 'Send order history with the call',
        addresses: ['order-unseen', 'tells it again', 'calls-fault'],
        customerValue: 5,
        businessValue: 4,
        effort: 2,
        confidence: 'high',
        ownerDepartmentId: 'it',
        sponsor: 'Head of customer service',
        benefitPerYear: 140_000,
        status: 'agreed',
      },
    },
  },
};
