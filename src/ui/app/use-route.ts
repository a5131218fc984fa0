import { useMemo, useSyncExternalStore } from 'react';
import { addressOf, type Route, routeOf } from './route.ts';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Where one is now; every change is a history entry, so that Back works. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

/** Goes to a place; with `replace` the present entry of the history becomes it. */
export function goTo(route: Route, { replace = false } = {}): void {
  const address = addressOf(route);
  if (!replace) {
    location.hash = address;
    return;
  }
  history.replaceState(history.state, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
