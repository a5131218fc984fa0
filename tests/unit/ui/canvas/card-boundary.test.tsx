import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { CardBoundary } from '../../../../src/ui/canvas/card-boundary.tsx';

function Broken(): never {
  throw new Error('It cannot be drawn');
}

test('an error in one card leaves its name, marked, and is tried again when the touchpoint changes', () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined); // React reports what it caught
  const place = document.createElement('div');
  const root = createRoot(place);
  const show = (of: object, isBroken: boolean) =>
    act(() =>
      root.render(
        <>
          <CardBoundary name="Pays" of={of}>
            {isBroken ? <Broken /> : <p>Whole</p>}
          </CardBoundary>
          <p>Another</p>
        </>,
      ),
    );

  const touchpoint = {};
  show(touchpoint, true);
  expect(place.textContent).toBe('PaysAnother');
  show(touchpoint, false);
  expect(place.textContent).toBe('PaysAnother');
  show({}, false);
  expect(place.textContent).toBe('WholeAnother');
  act(() => root.unmount());
  silenced.mockRestore();
});
