import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { createMessages } from '../editor/messages.ts';
import { Toasts } from '../kit/toasts.tsx';
import { CrashBoundary } from './crash.tsx';
import { loadServices } from './load-services.ts';
import { addressOf } from './route.ts';
import type { Services } from './services.ts';
import { useRoute } from './use-route.ts';

const HomePage = lazy(() => import('./home-page.tsx').then((page) => ({ default: page.HomePage })));
const WorkspacePage = lazy(() => import('./workspace-page.tsx').then((page) => ({ default: page.WorkspacePage })));

/** The app: home or a workspace, the sentences it says, and what stands in for a page that broke. */
export function App() {
  const route = useRoute();
  const messages = useMemo(createMessages, []);
  const [services, setServices] = useState<Services | undefined>(undefined);

  useEffect(() => {
    let stale = false;
    void loadServices(messages).then((loaded) => {
      if (!stale) setServices(loaded);
    });
    return () => {
      stale = true;
    };
  }, [messages]);

  return (
    <>
      <CrashBoundary saveCopy={undefined} resetKey={addressOf(route)}>
        <Suspense>
          {route.at === 'home' ? (
            <HomePage services={services} />
          ) : (
            services && <WorkspacePage key={route.workspaceId} services={services} route={route} messages={messages} />
          )}
        </Suspense>
      </CrashBoundary>
      <Toasts messages={messages} />
    </>
  );
}
