import { Suspense, useEffect, useMemo, useState } from 'react';
import { createMessages, type Messages } from '../editor/messages.ts';
import { TidyWorkerContext } from '../editor/tidy-worker.ts';
import { Toasts } from '../kit/toasts.tsx';
import { VisuallyHidden } from '../kit/visually-hidden.tsx';
import styles from './crash.module.css';
import { CrashBoundary } from './crash.tsx';
import { lazyPart, Missing } from './lazy-part.tsx';
import { loadServices } from './load-services.ts';
import { newTidyWorker } from './new-tidy-worker.ts';
import { addressOf } from './route.ts';
import type { Services } from './services.ts';
import { useArrival } from './use-arrival.ts';
import { useRoute } from './use-route.ts';

const HomePage = lazyPart(async () => (await import('./home-page.tsx')).HomePage, styles.page);
const WorkspacePage = lazyPart(async () => (await import('./workspace-page.tsx')).WorkspacePage, styles.page);

/** The app: home or a workspace, the sentences it says, and what stands in for a page that broke. */
export function App() {
  const route = useRoute();
  const messages = useMemo(createMessages, []);
  const { services, tryAgain } = useServices(messages);

  const arrived = useArrival(route);
  useOffline(services, messages);

  return (
    <>
      <CrashBoundary saveCopy={undefined} resetKey={addressOf(route)}>
        <Suspense>
          {tryAgain ? (
            <div className={styles.page}>
              <Missing onTryAgain={tryAgain} />
            </div>
          ) : route.at === 'home' ? (
            <HomePage services={services} messages={messages} />
          ) : (
            services && (
              <TidyWorkerContext value={newTidyWorker}>
                <WorkspacePage key={route.workspaceId} services={services} route={route} messages={messages} />
              </TidyWorkerContext>
            )
          )}
        </Suspense>
      </CrashBoundary>
      <Toasts messages={messages} />
      <div aria-live="polite">
        <VisuallyHidden>{arrived}</VisuallyHidden>
      </div>
    </>
  );
}

const servedBy = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
const afterTheFirstLoad = 3000; // ms: what the page itself needs comes first

/** Keeps the app for use without a network; where the browser refuses that, it works with one as before. */
function useOffline(services: Services | undefined, messages: Messages): void {
  useEffect(() => {
    if (!services || import.meta.env.DEV) return;
    const timer = setTimeout(async () => {
      try {
        const { browserPlace, keepOffline } = await import('./keep-offline.ts');
        const place = browserPlace(servedBy);
        if (place) await keepOffline(place, services.storage, messages);
      } catch {
        // a private window, or a host that does not send the worker
      }
    }, afterTheFirstLoad);
    return () => clearTimeout(timer);
  }, [services, messages]);
}

/** The services once they are loaded; where they could not be, a way to try again. */
function useServices(messages: Messages) {
  const [services, setServices] = useState<Services | 'missing' | undefined>(undefined);
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is another try
  useEffect(() => {
    let stale = false;
    const take = (found: Services | 'missing') => {
      if (!stale) setServices(found);
    };
    loadServices(messages).then(take, () => take('missing'));
    return () => {
      stale = true;
    };
  }, [messages, turn]);

  if (services !== 'missing') return { services, tryAgain: undefined };
  const tryAgain = () => {
    setServices(undefined);
    setTurn(turn + 1);
  };
  return { services: undefined, tryAgain };
}
