import { useEffect, useRef, useState } from 'react';
import type { Route } from './route.ts';

/** After a change of address: gives the keyboard to the new page where it was lost with the old one, and returns the page's title, to be announced; empty until then. */
export function useArrival(route: Route): string {
  const [title, setTitle] = useState('');
  const from = useRef(route);
  const onTheWay = useRef(false);

  useEffect(() => {
    if (!isSamePlace(from.current, route)) onTheWay.current = true;
    from.current = route;
    if (!onTheWay.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arrive = () => {
      if (!document.querySelector('main')) return;
      observer.disconnect();
      // A view that takes the keyboard itself comes first, and so does the page that writes its title.
      timer = setTimeout(() => {
        onTheWay.current = false;
        takeKeyboard();
        setTitle(document.title);
      }, settled);
    };
    const observer = new MutationObserver(arrive);
    observer.observe(document.body, { childList: true, subtree: true });
    arrive();
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [route]);

  return title;
}

const settled = 150; // ms

function takeKeyboard(): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  const target =
    document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector<HTMLElement>('main');
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** An address that only gets the journey it left open is the same place. */
function isSamePlace(before: Route, now: Route): boolean {
  if (before.at === 'home' || now.at === 'home') return before.at === now.at;
  if (before.workspaceId !== now.workspaceId) return false;
  return before.journeyId === undefined || (before.journeyId === now.journeyId && before.view === now.view);
}
