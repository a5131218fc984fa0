// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveSvg } from '../../../../src/exchange/export/svg/save-svg.ts';
import { readWorkspaceFile } from '../../../../src/exchange/import/workspace-file/read-workspace-file.ts';
import type { JourneyId } from '../../../../src/model/records/kinds.ts';
import { storeFromTables } from '../../../../src/store/tables-form.ts';
import { fixtures } from '../../../fixtures/folders.ts';
import { trialOptions } from '../../store/trial-store.ts';
import { exportJob } from './export-job.ts';

async function saved(job = exportJob()) {
  const outcome = await saveSvg(job);
  if (!outcome.ok) throw new Error('it was refused');
  const text = await textOf(outcome.value.blob);
  return { name: outcome.value.fileName, type: outcome.value.blob.type, text };
}

const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob);
  });

const parsed = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');

test('it is one well-formed document with real text, named groups and a description', async () => {
  const { name, type, text } = await saved();
  expect([name, type]).toEqual(['I shop.svg', 'image/svg+xml']);
  const document = parsed(text);
  expect(document.querySelector('parsererror')).toBeNull();
  expect(document.documentElement.querySelector(':scope > title')?.textContent).toBe('I shop');
  expect(document.querySelector('desc')?.textContent).toBe(
    'A customer journey of 2 stages, 5 touchpoints and 2 connections.',
  );
  const titles = [...document.querySelectorAll('g > title')].map(({ textContent }) => textContent);
  expect(titles).toEqual(expect.arrayContaining(['Buy', 'Use', 'Pay at the till', 'Browse']));
  expect([...document.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['I shop', 'Trial', 'Throughline, 2026-01-05']),
  );
});

test('a transparent one has nothing behind the map', async () => {
  const full = parsed((await saved()).text);
  const clear = parsed((await saved(exportJob({ transparent: true }))).text);
  const grounds = (document: Document) => document.documentElement.querySelectorAll(':scope > rect').length;
  expect([grounds(full), grounds(clear)]).toEqual([1, 0]);
});

test('whatever names hold, nothing in it runs, loads or leads anywhere', async () => {
  for (const file of ['scripts.throughline.json', 'odd-texts.throughline.json']) {
    const read = readWorkspaceFile(readFileSync(join(fixtures, 'hostile', file), 'utf8'));
    if (read.type !== 'workspace') throw new Error('a workspace was expected');
    const store = storeFromTables(read.file.tables, trialOptions());
    const journeyId = Object.keys(store.snapshot().journeys)[0] as JourneyId; // of that table
    const { text } = await saved(exportJob({ workspace: store.snapshot(), journeyId }));
    const document = parsed(text);
    expect(document.querySelector('parsererror')).toBeNull();
    const elements = new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName));
    expect([...elements].sort()).toEqual(
      expect.not.arrayContaining(['script', 'foreignObject', 'image', 'use', 'a', 'style']),
    );
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|href|^style$/i);
        expect(value).not.toMatch(/^\s*(?:javascript|data):|url\(/i);
      }
    }
  }
});

test('it stops when it is cancelled', async () => {
  const cancel = new AbortController();
  const saving = saveSvg(exportJob({ signal: cancel.signal, onProgress: () => cancel.abort() }));
  await expect(saving).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
