import { expect, test } from 'vitest';
import { exportFormats, whatWords } from '../../../../src/exchange/export/registry.ts';
import { readText } from '../../../../src/exchange/import/read-sources.ts';
import { words } from '../../../../src/words/render.ts';
import { exportJob } from './export-job.ts';

test('formats have the names others rely on', () => {
  expect(exportFormats.map(({ label }) => words(label)).sort()).toEqual(['PNG', 'SVG', 'Workspace file (.json)']);
  expect(Object.values(whatWords).map(words)).toEqual(['This journey', 'Whole workspace']);
});

test('the workspace file of a workspace opens again', async () => {
  const format = exportFormats.find(({ id }) => id === 'workspace-file');
  const outcome = await (await format?.load())?.(exportJob());
  if (!outcome?.ok) throw new Error('a file was expected');
  expect(outcome.value.fileName).toBe('Trial.throughline.json');
  expect(outcome.value.blob.type).toBe('application/json');
  expect(await readText(await outcome.value.blob.text())).toMatchObject({
    type: 'workspace',
    file: { counts: { journeys: 2, stages: 3, touchpoints: 6, connections: 2 }, problems: [] },
  });
});
