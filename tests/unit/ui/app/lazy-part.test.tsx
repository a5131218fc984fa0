import { act, Suspense, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { lazyDialog, lazyPart } from '../../../../src/ui/app/lazy-part.tsx';
import { styleSheetsAgain } from '../../../../src/ui/app/style-sheets-again.ts';
import { allByRole, byRole, click, drawWaiting, until } from '../draw.tsx';
import { dialogsOpen } from '../open-dialogs.ts';

dialogsOpen();

const Part = ({ name }: { readonly name: string }) => <p>{`Here is ${name}`}</p>;
const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
/** A press that something has to be waited for. */
const press = (button: HTMLElement) => act(async () => button.click());
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

test('a part is loaded when it is drawn, once for all places', async () => {
  const load = vi.fn<() => Promise<typeof Part>>(async () => Part);
  const Later = lazyPart(load);
  const place = await drawWaiting(
    <Suspense fallback="Wait">
      <Later name="one" />
      <Later name="two" />
    </Suspense>,
  );
  await until(() => expect(place.textContent).toBe('Here is oneHere is two'));
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that does not arrive is a sentence, what is around it goes on, and another try works', async () => {
  const load = vi.fn<() => Promise<typeof Part>>().mockImplementationOnce(offline).mockResolvedValue(Part);
  const Later = lazyPart(load);
  const place = await drawWaiting(
    <>
      <button type="button">Beside</button>
      <Suspense>
        <Later name="the map" />
      </Suspense>
    </>,
  );
  await until(() => expect(byRole(place, 'alert').textContent).toMatch(/could not be loaded/));
  expect(byRole(place, 'button', 'Beside').isConnected).toBe(true);
  await press(byRole(place, 'button', 'Try again'));
  await until(() => expect(place.textContent).toContain('Here is the map'));
  expect(allByRole(place, 'alert')).toHaveLength(0);
  await settle();
  expect(load).toHaveBeenCalledTimes(2);
});

test('a part tries again by itself once there is a network', async () => {
  const load = vi.fn<() => Promise<typeof Part>>().mockImplementationOnce(offline).mockResolvedValue(Part);
  const Later = lazyPart(load);
  const place = await drawWaiting(
    <Suspense>
      <Later name="the map" />
    </Suspense>,
  );
  await until(() => expect(allByRole(place, 'alert')).toHaveLength(1));
  await act(async () => void dispatchEvent(new Event('online')));
  await until(() => expect(place.textContent).toBe('Here is the map'));
});

test('a dialog that does not arrive says so in a dialog, and asking for it again is another try', async () => {
  const load = vi
    .fn<() => Promise<typeof Opened>>()
    .mockImplementationOnce(offline)
    .mockImplementationOnce(offline)
    .mockImplementation(async () => Opened);
  const Opened = ({ onClose }: { readonly onClose: () => void }) => (
    <button type="button" onClick={onClose}>
      Opened
    </button>
  );
  const Later = lazyDialog(load);
  const Page = () => {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Export…
        </button>
        <Suspense>{open && <Later onClose={() => setOpen(false)} />}</Suspense>
      </>
    );
  };
  const place = await drawWaiting(<Page />);
  await press(byRole(place, 'button', 'Export…'));
  await until(() => expect(byRole(place, 'alert').textContent).toMatch(/could not be loaded/));
  await press(byRole(place, 'button', 'Try again'));
  await until(() => expect(load).toHaveBeenCalledTimes(2));
  await settle();
  const [close] = allByRole(place, 'button').filter(({ textContent }) => textContent === 'Close');
  click(close as HTMLElement); // thrown where there is none
  expect(place.querySelector('dialog')).toBeNull();

  await press(byRole(place, 'button', 'Export…'));
  await until(() => expect(byRole(place, 'button', 'Opened').isConnected).toBe(true));
});

test('a style sheet that did not arrive is asked for again in its place; one that fails again holds nothing up', async () => {
  const head = document.createElement('div');
  head.innerHTML = '<link rel="stylesheet" href="a.css" crossorigin=""><link rel="icon" href="b.svg">';
  document.body.append(head);
  const [before] = head.querySelectorAll('link');
  const again = styleSheetsAgain(head);
  const [now] = head.querySelectorAll('link');
  expect(now).not.toBe(before);
  expect(now?.outerHTML).toBe(before?.outerHTML);
  now?.dispatchEvent(new Event('error'));
  await again;
  head.remove();
});
