import { useEffect, useRef } from 'react';
import { say, type Words } from '../../lib/words.ts';
import type { Messages } from '../editor/messages.ts';
import { useEditor } from '../editor/use-editor.ts';
import { type Route, routeOf, views } from './route.ts';
import { goTo } from './use-route.ts';

/** What an address names and is not there: said, with what is shown instead. */
export type MissingPlace = 'journey' | 'view';

const sentences: Readonly<Record<MissingPlace, Words>> = {
  journey: say(
    'place.no-journey',
    'That journey is not in this workspace: it was deleted, or the address is of another one. You see the first journey instead.',
  ),
  view: say('place.no-view', 'This version of the app has no view of that name. You see the map instead.'),
};

/** What the address names that is not there; undefined where everything is, and for an address that leaves it open. */
export function missingPlace(hash: string, hasJourney: (id: string) => boolean): MissingPlace | undefined {
  const route = routeOf(hash);
  if (route.at === 'home') return undefined;
  const [, , journey = '', view = ''] = hash.replace(/^#?\/?/, '').split('/');
  if (journey !== '' && !(route.journeyId && hasJourney(route.journeyId))) return 'journey';
  return view === '' || views.some((known) => known === view) ? undefined : 'view';
}

/** Says once, where one arrives at an address that names a journey or view that is not there. One that is deleted while it is open is not the address's fault. To stand before whatever replaces the address. */
export function useMissingPlace(route: Route): void {
  const { store, messages } = useEditor();
  const looked = useRef<Route | undefined>(undefined);
  useEffect(() => {
    if (looked.current === route) return;
    looked.current = route;
    const missing = missingPlace(location.hash, (id) => Object.hasOwn(store.snapshot().journeys, id));
    if (missing) messages.alert(sentences[missing]);
  }, [route, store, messages]);
}

const nowhere = say(
  'place.nowhere',
  'That address leads to nothing here: it may have been cut short on its way. These are the workspaces of this browser.',
);

/** Says so where an address that leads nowhere brought somebody home, and makes it the one of home. */
export function useStrangeAddress(messages: Messages): void {
  useEffect(() => {
    const look = () => {
      if (routeOf(location.hash).at !== 'home' || /^#?\/?$/.test(location.hash)) return;
      messages.alert(nowhere);
      goTo({ at: 'home' }, { replace: true });
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [messages]);
}
