import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { PlainError } from './processes.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Serves a folder on this machine only. Port 0 takes any free one. Files whose name carries a hash may be kept for ever.
 * @param {{ readonly folder: string, readonly port: number, readonly host?: string }} options
 * @returns {Promise<{ readonly url: string, readonly close: () => Promise<void> }>} */
export function serveFolder({ folder, port, host = '127.0.0.1' }) {
  const server = createServer((request, response) => {
    const { method = '', url = '/' } = request;
    void answer(folder, method, url).then(({ status, headers, path }) => {
      response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...headers });
      if (path && method === 'GET')
        createReadStream(path)
          .on('error', () => response.destroy())
          .pipe(response);
      else response.end();
    });
  });
  return new Promise((serving, failed) => {
    server.on('error', (error) => failed(plain(error, port)));
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      const close = () => new Promise((/** @type {(value: void) => void} */ closed) => server.close(() => closed()));
      serving({ url: `http://${host}:${actual}/`, close });
    });
  });
}

/** @param {string} folder @param {string} method @param {string} url
 * @returns {Promise<{ status: number, headers: Record<string, string | number>, path?: string }>} */
async function answer(folder, method, url) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const found = await fileFor(folder, url);
  if (!found) return { status: 404, headers: {} };
  const ending = extname(found.path).toLowerCase();
  const type = Object.entries(types).find(([known]) => known === ending)?.[1] ?? 'application/octet-stream';
  const forEver = found.path.includes(`${sep}assets${sep}`);
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      'Content-Length': found.size,
      'Cache-Control': forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
    path: found.path,
  };
}

/** The file that an address means: nothing for what lies outside the folder, is hidden, or does not exist.
 * @param {string} folder @param {string} url */
async function fileFor(folder, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
    const home = await realpath(folder);
    // After links are followed, it must still be inside.
    let file = await realpath(join(home, path));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, 'index.html'));
    const { size } = await stat(file);
    return file.startsWith(home + sep) ? { path: file, size } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {NodeJS.ErrnoException} error @param {number} port */
function plain(error, port) {
  if (error.code === 'EADDRINUSE')
    return new PlainError(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES') return new PlainError(`Port ${port} may not be used here. Choose one above 1024.`);
  return error;
}

/** The port that PORT asks for, or the usual one.
 * @param {string | undefined} asked
 * @returns {number} */
export function portFrom(asked) {
  if (asked === undefined || asked === '') return 4173;
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PlainError(`PORT is “${asked}”, which is no port: it must be a whole number up to 65535.`);
}
