import { idFromBytes } from '../../../../src/lib/ids.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { commands } from '../../../../src/model/commands/registry.ts';
import { refusalWords } from '../../../../src/model/errors.ts';
import type { JourneyId, TouchpointId, WorkspaceId } from '../../../../src/model/records/kinds.ts';
import { createStore } from '../../../../src/store/create-store.ts';
import { createSession } from '../../../../src/store/session.ts';
import type { Store } from '../../../../src/store/store.ts';
import type { Editor } from '../../../../src/ui/editor/editor.ts';
import { createMessages } from '../../../../src/ui/editor/messages.ts';

const random = (byteCount: number) => crypto.getRandomValues(new Uint8Array(byteCount));
const surroundings = { commands, random, now: Date.now, today: () => '2026-03-02' };

/** A workspace of one stage and two touchpoints on one channel, open in an editor. */
export function openShop() {
  const id = idFromBytes('ws', random(21)) as WorkspaceId; // made of its prefix
  const store = createStore({ ...surroundings, create: { id, name: 'Shop' } });
  const made = store.dispatch(
    recordsAdd({
      fragment: {
        tables: {
          journeys: { j: { title: 'I buy' } },
          channels: { c: { name: 'Telephone', kind: 'phone' } },
          stages: { s: { journeyId: 'j', name: 'Buy' } },
          touchpoints: {
            a: { journeyId: 'j', stageId: 's', name: 'Calls', channelId: 'c' },
            b: { journeyId: 'j', stageId: 's', name: 'Pays' },
          },
        },
      },
    }),
  );
  if (made.type !== 'made') throw new Error('The shop could not be made');
  const messages = createMessages();
  const editor: Editor = {
    id,
    store,
    session: createSession(),
    messages,
    edit(edit, options) {
      const outcome = store.dispatch(edit, options);
      if (outcome.type === 'made') return outcome.show;
      messages.alert(refusalWords(outcome.refusal));
      return undefined;
    },
    undo: () => void store.undo(),
    redo: () => void store.redo(),
  };
  const touchpoint = (name: string) => Object.values(store.snapshot().touchpoints).find((each) => each.name === name);
  return {
    editor,
    store,
    journeyId: Object.keys(store.snapshot().journeys)[0] as JourneyId, // the one that was just made
    idOf: (name: string) => touchpoint(name)?.id as TouchpointId, // made above
  };
}

/** Another tab with the same workspace; `fetch` brings over what was done here, `send` what was done there. */
export function otherTab(store: Store) {
  const other = createStore({ ...surroundings, initial: store.encode() });
  return {
    other,
    fetch: () => other.merge(store.diffSince(other.stateVector())),
    send: () => store.merge(other.diffSince(store.stateVector())),
  };
}
