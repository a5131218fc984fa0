import { describe, expect, test } from 'vitest';
import { saveWorkspaceFile } from '../../../../src/exchange/export/workspace-file/save.ts';
import { type OpenedSource, readSources } from '../../../../src/exchange/import/opened-source.ts';
import { usualChoices } from '../../../../src/exchange/import/plan/plan.ts';
import { rawTables } from '../../../../src/store/plain-form.ts';
import { noWorkspace, previewOf } from '../../../../src/ui/import/import-plan.ts';
import { opened } from '../../../../src/ui/import/opened-source.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';

const journey = 'journey\n  title I fault\n  section Help\n    Calls: 1: Me\n    : 3';
const sourceOf = async (text: string, name = ''): Promise<OpenedSource> => {
  const [source] = await readSources(opened)({ type: 'text', text });
  if (!source) throw new Error('Nothing was read');
  return { ...source, name };
};
const counts = (preview: ReturnType<typeof previewOf>) =>
  Object.fromEntries(preview.made.map(({ what, count }) => [words(what), count]));

describe('what several sources make together', () => {
  test('counts are summed, and unread lines name their source', async () => {
    const sources = [await sourceOf(journey, 'fault.mmd'), await sourceOf('Orders\nPays')];
    const preview = previewOf(sources, noWorkspace, usualChoices);
    expect(counts(preview)).toMatchObject({ Journeys: 2, Stages: 2, Touchpoints: 3, Connections: 1 });
    expect(preview.unread).toMatchObject([{ source: 'fault.mmd', line: 5 }]);
    expect(preview.hasActors).toBe(true);
  });

  test('a list without a title is called after its file', async () => {
    const preview = previewOf([await sourceOf('Orders\nPays', 'My steps.txt')], noWorkspace, usualChoices);
    expect(preview.asNew).toMatchObject({ type: 'fragment', name: 'My steps' });
  });

  test('an empty diagram is named as such, and still gives its journey', async () => {
    const preview = previewOf([await sourceOf('journey\n  title I wait', 'wait.mmd')], noWorkspace, usualChoices);
    expect(preview.empty).toEqual(['wait.mmd']);
    expect(counts(preview)).toMatchObject({ Journeys: 1, Touchpoints: 0 });
  });

  test('a refused source makes nothing and says why', async () => {
    const preview = previewOf([await sourceOf('<svg></svg>', 'a.svg')], noWorkspace, usualChoices);
    expect([preview.fragments.length, preview.unread.length, preview.asNew]).toEqual([0, 1, undefined]);
  });
});

describe('a workspace file', () => {
  const shopFile = async () => saveWorkspaceFile(rawTables(openShop().store)).blob.text();

  test('makes a new workspace as it is, and its parts can be added to another', async () => {
    const preview = previewOf([await sourceOf(await shopFile(), 'shop.json')], noWorkspace, usualChoices);
    expect(preview.asNew?.type).toBe('tables');
    expect(counts(preview)).toMatchObject({ Journeys: 1, Touchpoints: 2 });
    const { store } = openShop();
    const [fragment] = previewOf([await sourceOf(await shopFile())], store.snapshot(), usualChoices).fragments;
    expect(fragment).toBeDefined();
  });

  test('makes a new workspace only by itself', async () => {
    const sources = [await sourceOf(await shopFile(), 'shop.json'), await sourceOf('Orders\nPays')];
    expect(previewOf(sources, noWorkspace, usualChoices).asNew).toBeUndefined();
  });
});
