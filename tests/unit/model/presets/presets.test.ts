import { describe, expect, test } from 'vitest';
import { foldedName } from '../../../../src/model/folded-name.ts';
import { channelPresets } from '../../../../src/model/presets/channels.ts';
import { departmentPresets } from '../../../../src/model/presets/departments.ts';
import { systemPresets } from '../../../../src/model/presets/systems.ts';
import { templates } from '../../../../src/model/presets/templates/registry.ts';
import { words } from '../../../../src/words/render.ts';

describe.each([
  ['channels', channelPresets],
  ['departments', departmentPresets],
  ['systems', systemPresets],
])('the presets of %s', (_, presets) => {
  test('are told apart by id and by name', () => {
    const distinct = (values: readonly string[]) => expect(new Set(values).size).toBe(presets.length);
    distinct(presets.map(({ id }) => id));
    distinct(presets.map(({ name }) => foldedName(words(name))));
  });
});

test('the channels of the essays are all there', () => {
  const ids = channelPresets.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      ...['post', 'email', 'online-form', 'telephone', 'self-help', 'social', 'advertising', 'fax'], // 2-11
      ...['branch', 'dealership', 'sales-person', 'store', 'ivr', 'letter', 'product-in-use'],
    ]),
  );
});

test('the six claimants and the contact centre are all there', () => {
  const ids = departmentPresets.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['marketing', 'operations', 'business-insight', 'it', 'sales', 'finance', 'contact-centre']), // 4-14
  );
});

test('every template can be loaded', async () => {
  for (const { load } of templates) {
    const { tables } = await load();
    expect(Object.keys(tables.touchpoints ?? {}).length).toBeGreaterThan(0);
  }
});
