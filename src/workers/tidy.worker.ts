import type { TidyAnswer, TidyRequest } from '../scene/tidy/aside.ts';
import { tidy } from '../scene/tidy/tidy.ts';

const tell = (answer: TidyAnswer) => postMessage(answer);

addEventListener('message', ({ data: { workspace, journeyId, only } }: MessageEvent<TidyRequest>) => {
  const onProgress = (share: number) => tell({ type: 'progress', share });
  tell({ type: 'done', tidied: tidy(workspace, journeyId, { only, onProgress }) });
});
