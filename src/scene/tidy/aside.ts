import type { JourneyId, TouchpointId } from '../../model/records/kinds.ts';
import { tableNames, type Workspace } from '../../model/records/tables.ts';
import { connectionsOf } from '../../model/selectors/connections.ts';
import { stagesOf, touchpointsOf } from '../../model/selectors/reading-order.ts';
import type { Tidied } from './tidy.ts';

/** What the worker is asked to tidy. */
export interface TidyRequest {
  /** Only what the journey's grid is made of. */
  readonly workspace: Workspace;
  readonly journeyId: JourneyId;
  readonly only: readonly TouchpointId[] | undefined;
}

/** What the worker tells, several times: how far it has come (0…1), at the end what came of it. */
export type TidyAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly tidied: Tidied };

/** The end of a worker that tidying uses. */
export interface TidyWorker {
  postMessage(request: TidyRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: TidyAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** What came of tidying in a worker: `stopped` where somebody asked for it, `failed` where the worker broke. */
export type TidyOutcome = Tidied | { readonly type: 'stopped' } | { readonly type: 'failed' };

/** Tidying under way in a worker. */
export interface TidyAside {
  readonly outcome: Promise<TidyOutcome>;
  stop(): void;
}

/** What tidying has to know of a workspace: the stages, touchpoints and connections of one journey. */
export function tidyRequest(
  workspace: Workspace,
  journeyId: JourneyId,
  only: readonly TouchpointId[] | undefined,
): TidyRequest {
  const own = {
    journeys: workspace.journeys[journeyId] ? [workspace.journeys[journeyId]] : [],
    stages: stagesOf(workspace, journeyId),
    touchpoints: touchpointsOf(workspace, journeyId),
    connections: connectionsOf(workspace, journeyId),
  };
  const empty = Object.fromEntries(tableNames.map((table) => [table, {}]));
  const tables = Object.entries(own).map(([table, records]) => [
    table,
    Object.fromEntries(records.map((record) => [record.id, record])),
  ]);
  return { workspace: { ...workspace, ...empty, ...Object.fromEntries(tables) }, journeyId, only };
}

/** Lets a worker of its own tidy, which ends with the work. */
export function tidyAside(worker: TidyWorker, request: TidyRequest, onProgress: (share: number) => void): TidyAside {
  let stop = () => {};
  const outcome = new Promise<TidyOutcome>((resolve) => {
    const end = (ending: TidyOutcome) => {
      worker.terminate();
      resolve(ending);
    };
    stop = () => end({ type: 'stopped' });
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'done') end(data.tidied);
      else onProgress(data.share);
    });
    worker.addEventListener('error', () => end({ type: 'failed' }));
    worker.postMessage(request);
  });
  return { outcome, stop };
}
