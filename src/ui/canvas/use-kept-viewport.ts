import { useEffect } from 'react';
import { useEditor } from '../editor/use-editor.ts';
import type { OpenMap } from './open-map.ts';

const pause = 250; // ms after the last movement

/** Keeps where one looks at a journey in the session, so that coming back shows the same place. */
export function useKeptViewport({ camera, journeyId }: OpenMap): void {
  const { session } = useEditor();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      session.set({ viewports: { ...session.get().viewports, [journeyId]: camera.get() } });
    };
    const unsubscribe = camera.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    });
    return () => {
      unsubscribe();
      if (timer !== undefined) keep();
    };
  }, [camera, journeyId, session]);
}
