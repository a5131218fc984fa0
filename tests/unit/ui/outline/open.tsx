import { idFromBytes } from '../../../../src/lib/ids.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { commands } from '../../../../src/model/commands/registry.ts';
import { refusalWords } from '../../../../src/model/errors.ts';
import type { Fragment } from '../../../../src/model/fragment.ts';
import type { JourneyId, StageId, TouchpointId, WorkspaceId } from '../../../../src/model/records/kinds.ts';
import { createStore } from '../../../../src/store/create-store.ts';
import { createSession } from '../../../../src/store/session.ts';
import type { Editor } from '../../../../src/ui/editor/editor.ts';
import { createMessages } from '../../../../src/ui/editor/messages.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { OutlineView } from '../../../../src/ui/outline/outline-view.tsx';
import { allByRole, byRole, draw } from '../draw.tsx';

const random = (byteCount: number) => crypto.getRandomValues(new Uint8Array(byteCount));
const surroundings = { commands, random, now: Date.now, today: () => '2026-03-02' };

/** Two stages, four touchpoints in a line with a branch, an owner, a jam of the channel and one in the tray. */
export const shop: Fragment['tables'] = {
  journeys: { j: { title: 'I buy' } },
  channels: { c: { name: 'Telephone', kind: 'phone' } },
  departments: { d: { name: 'Contact centre' } },
  stages: { find: { journeyId: 'j', name: 'Find' }, buy: { journeyId: 'j', name: 'Buy' } },
  touchpoints: {
    looks: { journeyId: 'j', stageId: 'find', name: 'Looks around' },
    calls: { journeyId: 'j', stageId: 'find', name: 'Calls', channelId: 'c' },
    orders: { journeyId: 'j', stageId: 'buy', name: 'Orders' },
    pays: { journeyId: 'j', stageId: 'buy', name: 'Pays' },
    idea: { journeyId: 'j', name: 'Idea' },
  },
  connections: {
    a: { fromId: 'looks', toId: 'calls' },
    b: { fromId: 'calls', toId: 'orders', condition: 'if answered' },
    c: { fromId: 'calls', toId: 'looks' },
    d: { fromId: 'orders', toId: 'pays' },
  },
  assignments: { o: { touchpointId: 'calls', departmentId: 'd', role: 'operates' } },
  jams: { q: { title: 'Long queue', subjects: ['c'] } },
};

/** Opens the outline of a journey made of these records. */
export function openOutline(tables: Fragment['tables'] = shop) {
  const id = idFromBytes('ws', random(21)) as WorkspaceId; // made of its prefix
  const store = createStore({ ...surroundings, create: { id, name: 'Shop' } });
  const made = store.dispatch(recordsAdd({ fragment: { tables } }));
  if (made.type !== 'made') throw new Error('The shop could not be made');
  const session = createSession();
  const messages = createMessages();
  const select = (ids: readonly string[]) =>
    session.select(ids.filter((each) => each.startsWith('tp_') || each.startsWith('st_')));
  const editor: Editor = {
    id,
    store,
    session,
    messages,
    edit(edit, options) {
      const outcome = store.dispatch(edit, options);
      if (outcome.type === 'made') return outcome.show;
      messages.alert(refusalWords(outcome.refusal));
      return undefined;
    },
    undo: () => {
      const undone = store.undo();
      const there = undone.type === 'undone' ? undone.touched.filter((each) => isThere(each)) : [];
      if (there.length > 0) select(there);
    },
    redo: () => void store.redo(),
  };
  const isThere = (each: string) => each in store.snapshot().touchpoints || each in store.snapshot().stages;
  const journeyId = Object.keys(store.snapshot().journeys)[0] as JourneyId; // the one that was just made
  const idIn = (table: 'touchpoints' | 'stages', name: string) => {
    const records: readonly { readonly id: string; readonly name: string }[] = Object.values(store.snapshot()[table]);
    const found = records.find((record) => record.name === name);
    if (!found) throw new Error(`There is no “${name}”`);
    return found.id;
  };
  return {
    editor,
    store,
    session,
    messages,
    journeyId,
    touchpoint: (name: string) => idIn('touchpoints', name) as TouchpointId, // of that table
    stage: (name: string) => idIn('stages', name) as StageId, // of that table
    /** Another tab with the same workspace; what it does comes over with `send`. */
    otherTab() {
      const other = createStore({ ...surroundings, initial: store.encode() });
      return { other, send: () => store.merge(other.diffSince(store.stateVector())) };
    },
  };
}

/** An outline as it is drawn. */
export function drawOutline(opened = openOutline()) {
  const place = draw(
    <EditorContext value={opened.editor}>
      <OutlineView journeyId={opened.journeyId} />
    </EditorContext>,
  );
  const tree = () => byRole(place, 'tree', 'Outline');
  const items = () => allByRole(place, 'treeitem');
  const item = (name: string) => byRole(place, 'treeitem', name);
  /** The tree as text: indented names, the one with the keyboard marked. */
  const text = () =>
    items().map((row) => {
      const indent = '  '.repeat(Number(row.ariaLevel ?? row.getAttribute('aria-level')) - 1);
      const box = row.querySelector('input');
      const mark = row === document.activeElement ? ' <' : box && box === document.activeElement ? ' |' : '';
      return `${indent}${row.getAttribute('aria-label')}${mark}`;
    });
  return { ...opened, place, tree, items, item, text };
}
