import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cycles } from '../../scripts/checks/cycles.mjs';
import { floors } from '../../scripts/checks/floors.mjs';
import { runChecks } from '../../scripts/checks/house.mjs';
import { kit, rooms } from '../../scripts/checks/house-map.mjs';
import { plant, saidOf } from './plant.ts';

const refused = [
  ['a higher room', 'src/model/a.ts', `import { b } from '../store/b.ts';`, 'model may not import store'],
  [
    'a higher room, as a type',
    'src/model/a.ts',
    `import type { B } from '../store/b.ts';`,
    'model may not import store',
  ],
  ['a higher room, inline type', 'src/model/a.ts', `type B = import('../store/b.ts').B;`, 'model may not import store'],
  ['a higher room, on demand', 'src/model/a.ts', `const b = await import('../ui/b.ts');`, 'model may not import ui'],
  ['a higher room, re-exported', 'src/lib/a.ts', `export { b } from '../look/b.ts';`, 'lib may not import look'],
  ['all of a higher room', 'src/lib/a.ts', `export * from '../model/b.ts';`, 'lib may not import model'],
  ['a side effect', 'src/scene/a.ts', `import '../ui/map/map.tsx';`, 'scene may not import ui'],
  ['a glob', 'src/scene/a.ts', `const all = import.meta.glob('../ui/*.ts');`, 'scene may not import ui'],
  [
    'a package of another room',
    'src/storage/a.ts',
    `import * as Y from 'yjs';`,
    'storage may not import the package yjs',
  ],
  ['a package in lib', 'src/lib/a.ts', `import { isEqual } from 'lodash/fp';`, 'lib may not import the package lodash'],
  ['a built-in of Node', 'src/exchange/a.ts', `import 'node:fs';`, 'exchange may not import the package node:fs'],
  [
    'values where types are allowed',
    'src/model/a.ts',
    `import { produce, type Draft } from 'immer';`,
    'model may import only types of immer',
  ],
  [
    'values of a room of types',
    'src/storage/a.ts',
    `import { createStore } from '../store/a.ts';`,
    'storage may import only types of store',
  ],
  [
    'React Flow outside the canvas',
    'src/ui/map/map.tsx',
    `import { ReactFlow } from '@xyflow/react';`,
    '@xyflow/react is imported by src/ui/canvas/ only',
  ],
  [
    'pictures of a view outside what copies them',
    'src/ui/jams/jams.tsx',
    `import { toPng } from 'html-to-image';`,
    'html-to-image is imported by src/ui/copy-picture/ only',
  ],
  [
    'a worker',
    'src/ui/map/map.tsx',
    `const url = new URL('../../workers/insight.ts', import.meta.url);`,
    'workers are made by src/ui/app/ only, behind a port',
  ],
  [
    'a worker by query',
    'src/exchange/a.ts',
    `import Insight from '../workers/insight.ts?worker';`,
    'workers are made by src/ui/app/ only, behind a port',
  ],
  [
    'the inside of another view',
    'src/ui/map/map.tsx',
    `import { Row } from '../jams/row.tsx';`,
    'src/ui/jams/row.tsx is inside another view; its face is src/ui/jams/jams.tsx',
  ],
  [
    'the app',
    'src/ui/map/map.tsx',
    `import { app } from '../app/app.tsx';`,
    'src/ui/app/ wires everything and is imported by nobody',
  ],
  [
    'meaning in the kit',
    'src/ui/kit/button.tsx',
    `import type { Jam } from '../../model/records/jam.ts';`,
    'ui/kit may not import model',
  ],
  [
    'a view in the kit',
    'src/ui/kit/button.tsx',
    `import { Jams } from '../jams/jams.tsx';`,
    'the kit has no meaning: it may not import other parts of ui',
  ],
  [
    'a place outside src',
    'src/ui/app/main.tsx',
    `import pack from '../../../package.json';`,
    '../../../package.json leaves src',
  ],
  [
    'an address made at run time',
    'src/ui/app/main.tsx',
    `const a = await import('./' + name);`,
    'an import must be written as a plain string, so that the floors can be checked',
  ],
  [
    'a room that is none',
    'src/services/a.ts',
    `import '../lib/a.ts';`,
    '“services” is not a room of the house: see scripts/checks/house-map.mjs',
  ],
  [
    'the tokens outside the app',
    'src/ui/map/map.tsx',
    `import 'virtual:tokens.css';`,
    'virtual:tokens.css is imported by src/ui/app/ only',
  ],
  [
    'a style of another view',
    'src/ui/map/map.module.css',
    `.a { composes: b from '../jams/row.module.css'; }`,
    'src/ui/jams/row.module.css is inside another view; its face is src/ui/jams/jams.tsx',
  ],
] as const;

const allowed = [
  [
    'src/model/a.ts',
    `import { say } from '../lib/words.ts'; import * as v from 'valibot'; import type { Draft } from 'immer';`,
  ],
  ['src/storage/a.ts', `import type { Store } from '../store/store.ts'; import { Dexie } from 'dexie';`],
  ['src/ui/canvas/a.tsx', `import { ReactFlow } from '@xyflow/react'; import '@xyflow/react/dist/base.css';`],
  [
    'src/ui/map/map.tsx',
    `import { Card } from '../canvas/card.tsx'; import { Details } from '../details/details.tsx'; import s from './map.module.css';`,
  ],
  [
    'src/ui/app/main.tsx',
    `new Worker(new URL('../../workers/insight.ts', import.meta.url), { type: 'module' }); import 'virtual:tokens.css';`,
  ],
  ['src/ui/kit/button.tsx', `import { useState } from 'react'; import { say } from '../../lib/words.ts';`],
] as const;

describe('the floors', () => {
  test.each(refused)('refuse %s', (_, path, text, says) => {
    expect(saidOf(floors, { [path]: `\n${text}` })).toEqual([`${path}:2 ${says}`]);
  });

  test.each(allowed)('let %s import what its row names', (path, text) => {
    expect(saidOf(floors, { [path]: text })).toEqual([]);
  });

  test('are not kept by a check that reads no import', () => {
    for (const files of [{}, { 'src/lib/a.ts': 'const lonely = 1;' }, { 'lib/a.ts': `import '../ui/b.ts';` }]) {
      const [outcome] = runChecks(plant(files), [floors]);
      expect(outcome?.findings.map(({ says }) => says)).toEqual(['has read no imports']);
    }
  });

  test('are not kept by a check that cannot parse a file', () => {
    expect(() => floors.run(plant({ 'src/lib/a.ts': `import { from '` }))).toThrow('src/lib/a.ts cannot be parsed');
  });

  test('name only rooms and packages that there are', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const row of [...Object.values(rooms), kit.row]) {
      expect(Object.keys(rooms)).toEqual(expect.arrayContaining(Object.keys(row.rooms)));
      expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(Object.keys(row.packages)));
    }
  });

  test('only ever lead down', () => {
    const down = (room: string): string[] =>
      Object.keys(rooms[room]?.rooms ?? {}).flatMap((below) => [below, ...down(below)]);
    for (const room of Object.keys(rooms)) expect(down(room)).not.toContain(room);
  });
});

describe('import cycles', () => {
  test('are found, types included', () => {
    const said = saidOf(cycles, {
      'src/lib/a.ts': `import { b } from './b.ts';`,
      'src/lib/b.ts': `import type { C } from './c.ts';`,
      'src/lib/c.ts': `export { a } from './a.ts';`,
    });
    expect(said).toEqual([
      'src/lib/a.ts:1 imports go round: src/lib/a.ts → src/lib/b.ts → src/lib/c.ts → src/lib/a.ts',
    ]);
  });

  test('are none where a file is only loaded on demand, or reached twice', () => {
    const said = saidOf(cycles, {
      'src/lib/a.ts': `import './b.ts'; import './c.ts';`,
      'src/lib/b.ts': `import './c.ts'; const a = () => import('./a.ts');`,
      'src/lib/c.ts': '',
    });
    expect(said).toEqual([]);
  });

  test('are not kept out by a check that follows nothing', () => {
    const [outcome] = runChecks(plant({ 'src/lib/a.ts': `import 'yjs';` }), [cycles]);
    expect(outcome?.findings.map(({ says }) => says)).toEqual(['has read no imports between files']);
  });
});
