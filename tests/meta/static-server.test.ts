import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { portFrom, serveFolder } from '../../scripts/static-server.mjs';
import { plant } from './plant.ts';

/** Asks without tidying the address, as a hostile program would. */
const ask = (url: string, path: string, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((answered, failed) => {
    const asking = request(new URL(url), { path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asking.on('error', failed).end();
  });

describe('the server of the built app', () => {
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeEach(async () => {
    const { root } = plant({
      'secret.txt': 'secret',
      'dist/index.html': '<!doctype html>',
      'dist/assets/app-1a2b.js': 'app();',
      'dist/help/index.html': 'help',
      'dist/slide.woff2': 'font',
      'dist/.vite/manifest.json': '{}',
      'dist2/index.html': 'a neighbour',
    });
    symlinkSync(join(root, 'secret.txt'), join(root, 'dist/link.txt'));
    server = await serveFolder({ folder: join(root, 'dist'), port: 0 });
  });
  afterEach(() => server.close());

  test('gives each file with its type and size', async () => {
    const page = await ask(server.url, '/?a=1#b');
    expect(page).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '15',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask(server.url, '/slide.woff2')).headers['content-type']).toBe('font/woff2');
    expect((await ask(server.url, '/help/')).body).toBe('help');
  });

  test('lets what is named after its content be kept', async () => {
    const script = await ask(server.url, '/assets/app-1a2b.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist2/index.html',
    '/link.txt',
    '/.vite/manifest.json',
    '/assets',
    '/missing',
    '/%',
    '/%00',
  ])('has nothing at %s', async (path) => {
    expect(await ask(server.url, path)).toMatchObject({ status: 404, body: '' });
  });

  test('answers HEAD without a body, and no other method', async () => {
    expect(await ask(server.url, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask(server.url, '/', 'POST')).toMatchObject({ status: 405, body: '' });
  });

  test('says in a sentence that its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveFolder({ folder: '.', port })).rejects.toThrow(`Port ${port} is taken by another program.`);
  });
});

describe('the port', () => {
  test('is 4173, or what PORT asks for', () => {
    expect([undefined, '', '0', '8080'].map(portFrom)).toEqual([4173, 4173, 0, 8080]);
  });
  test.each(['web', '-1', '65536', '80.5'])('is not “%s”', (asked) => {
    expect(() => portFrom(asked)).toThrow(`PORT is “${asked}”, which is no port`);
  });
});
