import { expect, test } from 'vitest';
import type { WorkspaceId } from '../../../src/model/records/kinds.ts';
import { createHub, type Message } from '../../../src/storage/hub.ts';

const workspace = 'ws_abcdefghijklmnopqrstu' as WorkspaceId; // of the right form
const rows: Message = { type: 'rows', workspace, upTo: 7 };

function fakeChannel() {
  const posted: unknown[] = [];
  let hear: (message: unknown) => void = () => undefined;
  let isOpen = true;
  return {
    posted,
    deliver: (message: unknown) => hear(message),
    isOpen: () => isOpen,
    channel: {
      post: (message: unknown) => posted.push(message),
      listen(listener: (message: unknown) => void) {
        hear = listener;
      },
      close() {
        isOpen = false;
      },
    },
  };
}

test('a message goes to the other tabs and to all listeners of this one but its own', () => {
  const { channel, posted } = fakeChannel();
  const hub = createHub(channel);
  const heard: string[] = [];
  const own = () => heard.push('own');
  hub.listen(own);
  const stop = hub.listen(() => heard.push('other'));
  hub.post(rows, own);
  expect(heard).toEqual(['other']);
  expect(posted).toEqual([rows]);
  stop();
  hub.post(rows, own);
  expect(heard).toEqual(['other']);
});

test.each([
  undefined,
  null,
  'rows',
  7,
  {},
  { type: 'of a newer version', workspace },
  { type: 'rows' },
  { type: 'rows', workspace: 5 },
  { type: 'wanted', workspace, stateVector: 'text' },
])('what no tab of this version would say is not heard: %j', (message) => {
  const { channel, deliver } = fakeChannel();
  const heard: Message[] = [];
  createHub(channel).listen((each) => heard.push(each));
  deliver(message);
  expect(heard).toEqual([]);
});

test('what another tab says is heard, until the hub is closed', () => {
  const { channel, deliver, isOpen } = fakeChannel();
  const hub = createHub(channel);
  const heard: Message[] = [];
  hub.listen((each) => heard.push(each));
  deliver(rows);
  deliver({ type: 'library' });
  deliver({ type: 'wanted', workspace, stateVector: new Uint8Array([0]) });
  expect(heard.map(({ type }) => type)).toEqual(['rows', 'library', 'wanted']);
  hub.close();
  deliver(rows);
  expect(heard).toHaveLength(3);
  expect(isOpen()).toBe(false);
});

test('without a line to other tabs the listeners of this one still hear', () => {
  const hub = createHub(undefined);
  const heard: Message[] = [];
  hub.listen((each) => heard.push(each));
  hub.post(rows);
  expect(heard).toEqual([rows]);
});
