import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main, PlainError, root } from './processes.mjs';
import { portFrom, serveFolder } from './static-server.mjs';

await main(async () => {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new PlainError('There is no dist yet: npm run build makes it.');
  const { url } = await serveFolder({ folder, port: portFrom(process.env.PORT) });
  console.log(`Throughline is at ${url}`);
});
