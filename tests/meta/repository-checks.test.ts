import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { licences } from '../../scripts/checks/licences.mjs';
import { lock } from '../../scripts/checks/lock.mjs';
import { traces } from '../../scripts/checks/traces.mjs';
import { plant, saidOf } from './plant.ts';

describe('traces', () => {
  const tracked = (files: Readonly<Record<string, string>>) => {
    const house = plant(files);
    execFileSync('git', ['init', '-q', house.root]);
    return traces.run(house);
  };
  test.each([
    ['/ho' + 'me/ann/house', 'names a folder of one machine'],
    ['/wo' + 'rk/main', 'names a folder of one machine'],
    ['C:\\Us' + 'ers\\ann', 'names a folder of one machine'],
    ['https://regis' + 'try.npmjs.org/a', 'names a package registry'],
    ['http://10.' + '0.0.7:4873/', 'names a host of one network'],
  ])('of one machine are found: %s', (text, says) => {
    expect(tracked({ 'docs/a.md': `\n${text}\n` }).findings.map((found) => `${found.line} ${found.says}`)).toEqual([
      expect.stringContaining(`2 ${says}: `),
    ]);
  });

  test('are not seen in what git leaves out, in addresses of the app, in binary files', () => {
    const harmless = { 'a.md': '#/w/work/home and src/ui/home/a.ts', 'b.png': '\0/ho' + 'me/ann', '.gitignore': 'c' };
    const outcome = tracked({ ...harmless, c: '/ho' + 'me/ann' });
    expect(outcome).toEqual({ read: 3, findings: [] });
  });
});

describe('lock', () => {
  const manifest = (version: string) => JSON.stringify({ dependencies: { a: version } });
  const locked = (entry: object) => JSON.stringify({ packages: { '': {}, 'node_modules/a': entry } }, null, 2);
  const integrity = 'sha512-x';

  test('names no host, and pins by content and version', () => {
    const run = (entry: object, version = '1.2.3') =>
      saidOf(lock, { 'package.json': manifest(version), 'package-lock.json': locked(entry) });
    expect(run({ integrity })).toEqual([]);
    expect(run({ integrity, resolved: 'host' })).toEqual(['package-lock.json:4 node_modules/a names a host: host']);
    expect(run({})).toEqual(['package-lock.json:4 node_modules/a is not pinned by its content']);
    expect(run({ integrity }, '^1.2.3')).toEqual(['package.json:1 a ^1.2.3 is not an exact version']);
  });
});

describe('licences', () => {
  const lockOf = (name: string, entry: object, ships: boolean) =>
    JSON.stringify({
      packages: {
        '': { dependencies: { app: '1' } },
        'node_modules/app': { license: 'MIT', dependencies: ships ? { [name]: '1' } : {} },
        [`node_modules/app/node_modules/${name}`]: entry,
      },
    });
  const run = (name: string, entry: object, ships: boolean) =>
    saidOf(licences, { 'package-lock.json': lockOf(name, entry, ships) });

  test.each([
    ['a', { license: 'MIT' }, true],
    ['a', { license: '(GPL-3.0 OR MIT)' }, true],
    ['a', { license: 'MPL-2.0' }, false],
    ['@fontsource-variable/inter', { license: 'OFL-1.1' }, true],
  ])('may be used: %s %o, shipped: %s', (name, entry, ships) => expect(run(name, entry, ships)).toEqual([]));

  test.each([
    ['a', { license: 'GPL-3.0' }, true],
    ['a', { license: 'MIT AND GPL-3.0' }, true],
    ['a', { license: 'MPL-2.0' }, true],
    ['a', { license: 'GPL-3.0' }, false],
    ['a', { license: 'OFL-1.1' }, true],
    ['a', {}, true],
  ])('may not be used: %s %o, shipped: %s', (name, entry, ships) => {
    expect(run(name, entry, ships)).toEqual([expect.stringContaining('which is not on the list')]);
  });

  test('follow what is shipped to the package that it really finds', () => {
    const packages = {
      '': { dependencies: { app: '1' } },
      'node_modules/app': { license: 'MIT', dependencies: { a: '1' } },
      'node_modules/a': { license: 'MPL-2.0', dependencies: { app: '1' } },
      'node_modules/b/node_modules/a': { license: 'MIT' },
    };
    expect(saidOf(licences, { 'package-lock.json': JSON.stringify({ packages }) })).toEqual([
      'package-lock.json:1 a has the licence MPL-2.0, which is not on the list for something shipped',
    ]);
  });

  test('pass on the notice of something shipped', () => {
    const files = {
      'package-lock.json': lockOf('a', { license: 'Apache-2.0' }, true),
      'node_modules/app/node_modules/a/NOTICE': 'By Ann.\n  All of it.',
    };
    expect(saidOf(licences, files)).toEqual([
      'NOTICE:1 the notice of node_modules/app/node_modules/a is not passed on',
    ]);
    expect(saidOf(licences, { ...files, NOTICE: 'Ours.\nBy Ann. All of it.\n' })).toEqual([]);
    expect(saidOf(licences, { ...files, 'package-lock.json': lockOf('a', { license: 'Apache-2.0' }, false) })).toEqual(
      [],
    );
  });
});
