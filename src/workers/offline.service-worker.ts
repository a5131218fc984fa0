import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Every file of this build, written in by the build. */
declare const filesOfThisBuild: readonly PrecacheEntry[];

// All files or none: a page always has the files of one build, also while a newer one waits.
precacheAndRoute([...filesOfThisBuild]);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));
cleanupOutdatedCaches();
clientsClaim();

// A newer build waits until somebody asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
