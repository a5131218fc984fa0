import { exclusively } from './exclusively.ts';
import { mark } from './mark.ts';
import type { Surroundings, TabChannel } from './surroundings.ts';

/** The tab as the browser gives it. */
export function browserSurroundings(): Surroundings {
  return {
    now: () => Date.now(),
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    whenIdle(work) {
      if (typeof requestIdleCallback !== 'function') {
        const timer = setTimeout(work, 50);
        return () => clearTimeout(timer);
      }
      const idle = requestIdleCallback(work, { timeout: 2000 });
      return () => cancelIdleCallback(idle);
    },
    mark,
    openChannel: (name) => (typeof BroadcastChannel === 'function' ? wrap(new BroadcastChannel(name)) : undefined),
    exclusively,
    onReturn(listener) {
      const seen = () => document.visibilityState === 'visible' && listener();
      document.addEventListener('visibilitychange', seen);
      window.addEventListener('focus', listener);
      window.addEventListener('pageshow', listener);
      return () => {
        document.removeEventListener('visibilitychange', seen);
        window.removeEventListener('focus', listener);
        window.removeEventListener('pageshow', listener);
      };
    },
    onHide(listener) {
      const hidden = () => document.visibilityState === 'hidden' && listener();
      document.addEventListener('visibilitychange', hidden);
      window.addEventListener('pagehide', listener);
      return () => {
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('pagehide', listener);
      };
    },
  };
}

function wrap(channel: BroadcastChannel): TabChannel {
  return {
    post: (message) => channel.postMessage(message),
    listen(listener) {
      channel.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
    },
    close: () => channel.close(),
  };
}
