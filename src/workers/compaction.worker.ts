import { browserShelf } from '../storage/browser-shelf.ts';
import { compact } from '../storage/compaction.ts';
import { exclusively } from '../storage/exclusively.ts';
import type { CompactionAnswer, CompactionRequest } from '../storage/worker-compactor.ts';
import { mergeUpdates, scratch } from '../store/document-tools.ts';

async function answer({ workspace, database }: CompactionRequest): Promise<CompactionAnswer['outcome']> {
  const shelf = browserShelf(database);
  if (!shelf) return { type: 'not-needed' };
  try {
    await shelf.open();
    const surroundings = { now: Date.now, exclusively };
    return await compact(workspace, { shelf, tools: { scratch, mergeUpdates }, surroundings });
  } catch (error) {
    return { type: 'failed', why: String(error) };
  } finally {
    // An open connection would stand in the way of a newer version of the app.
    shelf.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<CompactionRequest>) => {
  void answer(data).then((outcome) => postMessage({ turn: data.turn, outcome } satisfies CompactionAnswer));
});
