import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { missingPlace, useMissingPlace } from '../../../../src/ui/app/missing-place.ts';
import { useRoute } from '../../../../src/ui/app/use-route.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { words } from '../../../../src/words/render.ts';
import { openShop } from '../details/workspace.ts';
import { draw } from '../draw.tsx';

const workspace = 'ws_abcdefghijklmnopqrstu';
const journey = 'jo_abcdefghijklmnopqrstu';
const gone = 'jo_zyxwvutsrqponmlkjihgf';
const has = (id: string) => id === journey;

describe('what an address names and is not there', () => {
  test.each([
    ['#/', undefined],
    [`#/w/${workspace}`, undefined],
    [`#/w/${workspace}/${journey}`, undefined],
    [`#/w/${workspace}/${journey}/map`, undefined],
    [`#/w/${workspace}/${gone}/map`, 'journey'],
    [`#/w/${workspace}/no-journey-at-all/map`, 'journey'],
    [`#/w/${workspace}/${journey}/atlas`, 'view'],
    [`#/w/${workspace}/${gone}/atlas`, 'journey'],
  ])('%s: %s', (hash, missing) => {
    expect(missingPlace(hash, has)).toBe(missing);
  });
});

afterEach(() => {
  location.hash = '';
});

test('it is said on arriving at it', () => {
  const shop = openShop();
  const Page = () => {
    useMissingPlace(useRoute());
    return null;
  };
  const goTo = (id: string, view = 'map') =>
    act(() => {
      location.hash = `#/w/${shop.editor.id}/${id}/${view}`;
      dispatchEvent(new HashChangeEvent('hashchange'));
    });
  const told = () => shop.editor.messages.current().map(({ kind, says }) => `${kind}: ${words(says)}`);
  goTo(shop.journeyId);
  draw(
    <EditorContext value={shop.editor}>
      <Page />
    </EditorContext>,
  );
  expect(told()).toEqual([]);
  goTo(gone);
  expect(told()).toEqual([expect.stringMatching(/^alert: That journey is not in this workspace/)]);
  goTo(shop.journeyId, 'atlas');
  expect(told()).toHaveLength(2);
  expect(told()[1]).toMatch(/no view of that name/);
});
