import { act, useSyncExternalStore } from 'react';
import { expect, test } from 'vitest';
import { say, type Words } from '../../../../src/lib/words.ts';
import type { WorkspaceId } from '../../../../src/model/records/kinds.ts';
import type { WorkspaceEntry } from '../../../../src/storage/port.ts';
import { Home } from '../../../../src/ui/home/home.tsx';
import { byRole, draw, focus } from '../draw.tsx';

const entryOf = (name: string): WorkspaceEntry => ({
  id: `ws_${name.padEnd(21, 'x')}` as WorkspaceId, // of the right form
  name,
  createdAt: 0,
  openedAt: 0,
  savedAt: 0,
  counts: { journeys: 1, touchpoints: 2 },
  thumbnail: undefined,
});
const nothing = () => {};

function drawn(names: readonly string[], notKept?: Words) {
  const list = { names, tell: nothing };
  const subscribe = (listener: () => void) => {
    list.tell = listener;
    return nothing;
  };
  const Page = () => {
    const shown = useSyncExternalStore(subscribe, () => list.names);
    return (
      <>
        <button type="button">Undo</button>
        <Home
          entries={shown.map(entryOf)}
          addressOf={() => '#/'}
          onNew={nothing}
          onOpenFile={nothing}
          onExample={nothing}
          onImport={nothing}
          onRename={nothing}
          onDuplicate={nothing}
          onSaveCopy={nothing}
          onDelete={nothing}
          notKept={notKept}
          tools={null}
        />
      </>
    );
  };
  const place = draw(<Page />);
  const show = (now: readonly string[]) =>
    act(() => {
      list.names = now;
      list.tell();
    });
  return { place, show };
}

const focused = () => document.activeElement?.textContent;

test('where one is deleted the keyboard goes on to the next, from the last to the one before, and then to the heading', () => {
  const { place, show } = drawn(['A', 'B', 'C']);
  focus(byRole(place, 'button', 'Actions for B'));
  show(['A', 'C']);
  expect(focused()).toBe('C');
  show(['A']);
  expect(focused()).toBe('A');
  show([]);
  expect(focused()).toBe('Workspaces');
});

test('what an undo brings back has the keyboard, as the message that offered it is gone', () => {
  const { place, show } = drawn(['A', 'B']);
  focus(byRole(place, 'button', 'Actions for B'));
  show(['A']);
  const undo = byRole(place, 'button', 'Undo');
  focus(undo);
  act(() => undo.blur());
  show(['A', 'B']);
  expect(focused()).toBe('B');
});

test('a workspace that another tab deletes or makes takes the keyboard from nobody', () => {
  const { place, show } = drawn(['A', 'B']);
  const newWorkspace = byRole(place, 'button', 'New workspace');
  focus(newWorkspace);
  show(['A']);
  show(['A', 'B', 'C']);
  expect(document.activeElement).toBe(newWorkspace);
});

test('that nothing is kept is said, and then nothing else is promised', () => {
  const why = say('test.session-only', 'This lasts until you close the tab.');
  const { place } = drawn([], why);
  expect(byRole(place, 'alert').textContent).toBe('This lasts until you close the tab.');
  expect(place.textContent).not.toContain('Everything is kept');
  expect(drawn([]).place.textContent).toContain('Everything is kept');
});
