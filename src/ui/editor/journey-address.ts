import { createContext } from 'react';
import type { JourneyId } from '../../model/records/kinds.ts';

/** The address of a journey in the view one is in, for links to it; none where there are no addresses. */
export const JourneyAddress = createContext<((id: JourneyId) => string) | undefined>(undefined);
