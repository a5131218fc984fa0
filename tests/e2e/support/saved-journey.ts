import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { saved } from './steps.ts';

interface SavedRecord {
  readonly gone?: boolean;
  readonly name?: string;
  readonly fromId?: string;
  readonly toId?: string;
  readonly condition?: string;
  readonly title?: string;
  readonly emotion?: number;
}

/** What a workspace file says of its journey: the names of stages and touchpoints, and the ways between them; each sorted. */
export interface SavedJourney {
  readonly stages: readonly string[];
  readonly touchpoints: readonly string[];
  readonly ways: readonly string[];
  readonly jams: readonly string[];
  /** By touchpoint, where one is said. */
  readonly emotions: Readonly<Record<string, number>>;
}

/** The first journey that is drawn three times: by mouse, by keyboard on the map, and in the Outline. */
export const firstJourney = {
  stages: ['Notice', 'Repair', 'Report'],
  touchpoints: [
    'Calls',
    'Engineer comes',
    'Gets a date',
    'Line goes dead',
    'Line works',
    'Looks for help',
    'Talks to an agent',
    'Waits',
  ],
  ways: [
    'Calls → Waits',
    'Engineer comes → Line works',
    'Gets a date → Engineer comes',
    'Line goes dead → Looks for help',
    'Looks for help → Calls',
    'Talks to an agent → Gets a date',
    'Waits → Looks for help, if gives up',
    'Waits → Talks to an agent',
  ],
};

/** Takes the workspace away as a file, by pointer or by keyboard, and reads what is in it. */
export async function savedJourney(page: Page, by: 'pointer' | 'keyboard'): Promise<SavedJourney> {
  const act = by === 'pointer' ? ('click' as const) : ('press' as const);
  await saved(page);
  const open = page.getByRole('button', { name: 'Export…' });
  await (act === 'click' ? open.click() : open.press('Enter'));
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const format = dialog.getByRole('radio', { name: 'Workspace file (.json)' });
  await (act === 'click' ? format.check() : format.press('Space'));
  const downloading = page.waitForEvent('download');
  const save = dialog.getByRole('button', { name: 'Save', exact: true });
  await (act === 'click' ? save.click() : save.press('Enter'));
  const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
  expect(file.format).toBe('throughline/workspace');

  const tables: Record<string, Record<string, SavedRecord>> = file.tables; // as the format says
  const left = (table: string) => Object.values(tables[table] ?? {}).filter(({ gone }) => !gone);
  const names = (table: string) =>
    left(table)
      .map(({ name }) => name ?? '')
      .toSorted();
  const touchpoints = tables.touchpoints ?? {};
  const ways = left('connections').flatMap(({ fromId = '', toId = '', condition }) => {
    const [from, to] = [touchpoints[fromId], touchpoints[toId]];
    // What led to a touchpoint that is gone is gone with it.
    if (!from || !to || from.gone || to.gone) return [];
    return [`${from.name} → ${to.name}${condition ? `, if ${condition}` : ''}`];
  });
  const felt = left('touchpoints').flatMap(({ name = '', emotion }) =>
    emotion === undefined ? [] : [[name, emotion]],
  );
  return {
    stages: names('stages'),
    touchpoints: names('touchpoints'),
    ways: ways.toSorted(),
    jams: left('jams').map(({ title }) => title ?? ''),
    emotions: Object.fromEntries(felt),
  };
}
