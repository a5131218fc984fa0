import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const roots: { readonly root: Root; readonly place: HTMLElement }[] = [];

/** Takes away everything that was drawn; done after each test. */
export function undraw(): void {
  for (const { root, place } of roots.splice(0)) {
    act(() => root.unmount());
    place.remove();
  }
}

afterEach(undraw);

/** Draws something into the page and gives its place. */
export function draw(element: ReactNode): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  roots.push({ root, place });
  act(() => root.render(element));
  return place;
}

/** The same for what waits before it can be drawn. */
export async function drawWaiting(element: ReactNode): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  roots.push({ root, place });
  await act(async () => root.render(element));
  return place;
}

/** The one element with this role and, where given, this label. */
export function byRole<Kind extends HTMLElement = HTMLElement>(place: ParentNode, role: string, name?: string): Kind {
  const found = allByRole<Kind>(place, role).filter((element) => name === undefined || nameOf(element) === name);
  const [one] = found;
  if (!one || found.length > 1) throw new Error(`${found.length} elements of role ${role} named ${name}`);
  return one;
}

/** Every element with this role. */
export const allByRole = <Kind extends HTMLElement = HTMLElement>(place: ParentNode, role: string): Kind[] => [
  ...place.querySelectorAll<Kind>(`[role="${role}"]${native[role] ? `, ${native[role]}` : ''}`),
];

const native: Readonly<Record<string, string>> = {
  textbox: 'input[type="text"]:not([role]), textarea',
  button: 'button:not([role])',
};

function nameOf(element: HTMLElement): string {
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled) return document.getElementById(labelled)?.textContent ?? '';
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  if (element.id) {
    const label = document.querySelector(`label[for="${element.id}"]`);
    if (label) return label.textContent ?? '';
  }
  return element.textContent ?? '';
}

/** Puts text into a box as typing does: the value, then the event. */
export function type(box: HTMLInputElement | HTMLTextAreaElement, text: string, caret = text.length): void {
  const proto = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(box, text);
    box.setSelectionRange(caret, caret);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Presses a key on an element. */
export function press(element: HTMLElement, key: string, options: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  act(() => {
    element.dispatchEvent(event);
  });
  return event;
}

/** Gives an element the keyboard. */
export const focus = (element: HTMLElement): void => act(() => element.focus());

/** Takes the keyboard away from an element. */
export const leave = (element: HTMLElement): void => act(() => element.blur());

/** Clicks an element. */
export const click = (element: HTMLElement): void => act(() => element.click());

/** Lets work go on until something holds; gives up after a while by throwing what the last try threw. */
export async function until(holds: () => void): Promise<void> {
  for (let tries = 400; ; tries--) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 25)));
    try {
      holds();
      return;
    } catch (failure) {
      if (tries === 0) throw failure;
    }
  }
}
