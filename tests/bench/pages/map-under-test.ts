import type { JourneyId } from '../../../src/model/records/kinds.ts';
import type { Viewport } from '../../../src/store/session.ts';
import type { Store } from '../../../src/store/store.ts';

/** A way of showing a journey that is measured: ours, or the bare canvas it is held against. */
export interface MapUnderTest {
  readonly name: string;
  /** How it is panned and zoomed with real input: pressing on empty ground and moving, or turning the wheel, with Control or without. */
  readonly gestures: { readonly pan: 'drag' | 'wheel'; readonly zoom: 'wheel' | 'ctrlwheel' };
  /** Begins to show a journey from a viewport, instead of whatever is shown now. */
  open(store: Store, journeyId: JourneyId, viewport: Viewport): void;
  /** Shows the same journey from another place. */
  look(viewport: Viewport): void;
  viewport(): Viewport;
  /** Whether what is typed now goes into a name. */
  isTyping(): boolean;
}

/** The element that every map under test draws in; it fills the window. */
export function stageElement(): HTMLElement {
  const element = document.getElementById('map');
  if (!element) throw new Error('The page has no place for the map');
  return element;
}

/** Resolves when what was asked for before this frame has been painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(undefined);
    });
  });
}

const quietFrames = 3;

/** Waits until nothing on the page changes any more, and gives the time at which the last change had been painted. */
export async function settled(element: Element): Promise<number> {
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(element, { attributes: true, characterData: true, childList: true, subtree: true });
  await painted();
  let last = performance.now();
  for (let quiet = 0; quiet < quietFrames; quiet++) {
    isChanged = false;
    await painted();
    if (!isChanged) continue;
    last = performance.now();
    quiet = -1;
  }
  observer.disconnect();
  return last;
}
