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
let shown: { readonly editor: Editor; readonly journeyId: JourneyId } | undefined;
let looks = 0;

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

/** The map opens where one looked last; a new key opens it anew. */
function look(viewport: Viewport): void {
  if (!shown) throw new Error('No journey is shown');
  const { editor, journeyId } = shown;
  editor.session.set({ viewports: { [journeyId]: viewport }, selection: [], focused: undefined, editing: undefined });
  looks += 1;
  root.render(
    <EditorContext value={editor}>
      <MapView key={looks} journeyId={journeyId} />
    </EditorContext>,
  );
}

function viewport(): Viewport {
  const moved = stageElement().querySelector<HTMLElement>('.react-flow__viewport');
  const { a, e, f } = new DOMMatrixReadOnly(moved?.style.transform ?? '');
  return { x: e, y: f, zoom: a };
}

offer({
  name: 'ours',
  gestures: { pan: 'drag', zoom: 'ctrlwheel' },
  open(store, journeyId, from) {
    shown = { editor: editorOn(store), journeyId };
    look(from);
  },
  look,
  viewport,
  isTyping: () => document.activeElement instanceof HTMLInputElement,
});
