import { createContext } from 'react';
import type { TidyWorker } from '../../scene/tidy/aside.ts';

/** Makes a worker that tidies large journeys, handed down by the app; without one they are tidied where they are. */
export const TidyWorkerContext = createContext<(() => TidyWorker) | undefined>(undefined);
