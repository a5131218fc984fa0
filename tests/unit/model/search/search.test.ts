import { describe, expect, test } from 'vitest';
import { recordSetField } from '../../../../src/model/commands/record-set-field.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { searchIn } from '../../../../src/model/search/search.ts';
import { searchForm, searchWords } from '../../../../src/model/search/search-form.ts';
import { finder, made, smallStore } from '../workbench.ts';

describe('the form in which texts are searched', () => {
  test.each([
    ['Café Crème', 'cafe creme'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ærø, Łódź', 'aero lodz'],
    ["customer's", 'customers'],
    ['customer’s', 'customers'],
    ['Call-back (urgent)!', 'call back urgent'],
    ['  two\n lines ', 'two lines'],
    ['İstanbul', 'istanbul'],
    ['50 % of €', '50 of €'],
    ['…', ''],
  ])('%s: %s', (text, form) => {
    expect(searchForm(text)).toBe(form);
  });

  test('what is typed twice is looked for once', () => {
    expect(searchWords('pay Pay  PAY!')).toEqual(['pay']);
    expect(searchWords(' – ')).toEqual([]);
  });
});

describe('search', () => {
  const open = () => {
    const { store, ...small } = smallStore();
    made(
      store,
      recordsAdd({
        fragment: {
          tables: {
            journeys: { more: { title: 'I pay later' } },
            stages: { s: { journeyId: 'more', name: 'Settle' } },
            touchpoints: {
              a: { journeyId: 'more', stageId: 's', name: 'Repay a loan', quote: 'I felt like a beggar' },
              b: { journeyId: 'more', stageId: 's', column: 1, name: 'Pay' },
              c: { journeyId: 'more', stageId: 's', column: 2, name: 'Loan desk', description: 'pay here' },
              d: { journeyId: 'more', stageId: 's', column: 3, name: 'Till: pay at it' },
            },
            painPoints: { p: { touchpointId: 'a', text: 'Nobody says when' } },
          },
        },
      }),
    );
    const find = (typed: string, first?: Parameters<typeof searchIn>[2]) => {
      const workspace = store.snapshot();
      const { groups } = searchIn(workspace, typed, first);
      return Object.fromEntries(groups.map(({ table, hits }) => [table, hits.map(({ name }) => name.trim())]));
    };
    return { store, find, ...small, ...finder(store) };
  };

  test('finds by name and text, whatever the case, accents and order of the words', () => {
    const { find } = open();
    expect(find('TILL the').touchpoints).toEqual(['pay at the till']);
    expect(find('béggar LOAN').touchpoints).toEqual(['repay a loan']);
    expect(find('website')).toEqual({ channels: ['website'] });
    expect(find('likes')).toEqual({ connections: ['likes it'] });
    expect(find('nobody')).toEqual({ painPoints: ['nobody says when'] });
    expect(find('receipt')).toEqual({ informationItems: ['receipt'] });
    expect(find('no such thing')).toEqual({});
  });

  test('puts first what is named so, then what begins so, then words that begin so, then what contains it, then texts', () => {
    const { find } = open();
    expect(find('pay').touchpoints).toEqual(['pay', 'pay at the till', 'till pay at it', 'repay a loan', 'loan desk']);
  });

  test('lists the kind with the best answer first', () => {
    const { find } = open();
    expect(Object.keys(find('pay'))).toEqual(['touchpoints', 'journeys']);
    expect(Object.keys(find('i pay'))[0]).toBe('journeys');
    expect(Object.keys(find('long'))).toEqual(['jams']);
  });

  test('keeps to reading order, the journey one is in first', () => {
    const { find, id } = open();
    expect(find('a').stages).toEqual(undefined);
    expect(find('e').stages).toEqual(['use', 'goodbye', 'settle']);
    expect(find('e', id('journeys', 'I pay later')).stages).toEqual(['settle', 'use', 'goodbye']);
  });

  test('follows an edit', () => {
    const { store, find, tp } = open();
    expect(find('unpack').touchpoints).toEqual(['unpack']);
    made(store, recordSetField({ id: tp('Unpack'), field: 'name', value: 'Unbox' }));
    expect(find('unpack').touchpoints).toEqual(undefined);
    expect(find('unbox').touchpoints).toEqual(['unbox']);
  });

  test('finds nothing while nothing but signs was typed', () => {
    const { find } = open();
    expect(find('')).toEqual({});
    expect(find(' ?! ')).toEqual({});
  });
});
