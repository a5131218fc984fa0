import { type OpenTables, type ReadAnswer, type ReadJob, readSources } from '../exchange/import/opened-source.ts';
import { problemWords } from '../model/problems.ts';
import { openTables } from '../store/open-tables.ts';

const random = (byteCount: number) => crypto.getRandomValues(new Uint8Array(byteCount));

const open: OpenTables = (tables) => {
  const { workspace, problems } = openTables(tables, random);
  return { opened: workspace, unreadable: problems.map(problemWords) };
};
const tell = (answer: ReadAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<ReadJob>) => {
  readSources(open)(data, { onProgress: (share) => tell({ type: 'progress', share }) }).then(
    (sources) => tell({ type: 'read', sources }),
    (reason: unknown) => tell({ type: 'broken', why: String(reason) }),
  );
});
