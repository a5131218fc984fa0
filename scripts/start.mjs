import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { main, root } from './processes.mjs';
import { setUp } from './setup.mjs';
import { portFrom, serveFolder } from './static-server.mjs';

await main(async () => {
  const port = portFrom(process.env.PORT);
  await setUp({ browser: false });
  await buildIfStale();
  const { url } = await serveFolder({ folder: join(root, 'dist'), port });
  console.log(`Throughline is at ${url} (Ctrl+C ends it)`);
});
