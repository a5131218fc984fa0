import 'virtual:tokens.css';
import '@fontsource-variable/inter/wght.css';
import '../../../../src/ui/app/base.css';
import '../page.css';
import { createRoot } from 'react-dom/client';
import type { JourneyId } from '../../../../src/model/records/kinds.ts';
import { createSession, type Viewport } from '../../../../src/store/session.ts';
import type { Store } from '../../../../src/store/store.ts';
import type { Editor } from '../../../../src/ui/editor/editor.ts';
import { createMessages } from '../../../../src/ui/editor/messages.ts';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { MapView } from '../../../../src/ui/map/map-view.tsx';
import { offer } from '../bench-face.ts';
import { stageElement } from '../map-under-test.ts';

const root = createRoot(stageElement());
let editor: Editor | undefined;
let opened = 0;

/** An editor as the app makes it, but for what keeps the workspace. */
function editorOn(store: Store): Editor {
  return {
    id: store.snapshot().workspace.id,
    store,
    session: createSession(),
    messages: createMessages(),
    edit(edit, options) {
      const outcome = store.dispatch(edit, options);
      if (outcome.type === 'refused') throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome.show;
    },
    undo: () => store.undo(),
    redo: () => store.redo(),
  };
}

/** The map opens where one looked last. */
function open(store: Store, journeyId: JourneyId, from: Viewport): void {
  editor = editorOn(store);
  editor.session.set({ viewports: { [journeyId]: from } });
  opened += 1;
  root.render(
    <EditorContext value={editor}>
      <MapView key={opened} journeyId={journeyId} />
    </EditorContext>,
  );
}

/** React Flow's measures: how many doublings a pixel of wheel is, and how far it pans. */
const wheel = { zoom: 0.002, pan: 0.5 };

/** Goes there as a person would, by turning the wheel: nothing that has been drawn is forgotten on the way. */
function look(to: Viewport): void {
  editor?.session.set({ selection: [], focused: undefined, editing: undefined });
  const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  turn({ ...middle, ctrlKey: true, deltaY: -Math.log2(to.zoom / viewport().zoom) / wheel.zoom });
  const { x, y } = viewport();
  turn({ ...middle, deltaX: (x - to.x) / wheel.pan, deltaY: (y - to.y) / wheel.pan });
  const there = viewport();
  const off = Math.abs(there.x - to.x) + Math.abs(there.y - to.y) + Math.abs(there.zoom - to.zoom);
  if (off > 1) throw new Error(`The map went to ${JSON.stringify(there)}, not to ${JSON.stringify(to)}`);
}

function turn(event: WheelEventInit): void {
  const pane = stageElement().querySelector('.react-flow__pane');
  pane?.dispatchEvent(new WheelEvent('wheel', { ...event, bubbles: true, cancelable: true }));
}

function viewport(): Viewport {
  const moved = stageElement().querySelector<HTMLElement>('.react-flow__viewport');
  const { a, e, f } = new DOMMatrixReadOnly(moved?.style.transform ?? '');
  return { x: e, y: f, zoom: a };
}

offer({
  name: 'ours',
  gestures: { pan: 'drag', zoom: 'ctrlwheel' },
  open,
  look,
  viewport,
  isTyping: () => document.activeElement instanceof HTMLInputElement,
});
