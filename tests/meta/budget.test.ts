import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { budget, budgets } from '../../scripts/checks/budget.mjs';
import { runChecks } from '../../scripts/checks/house.mjs';
import { plant } from './plant.ts';

/** Text that gzip cannot make smaller than about its own bytes: three quarters of it is chance. */
const kilobytes = (count: number) => randomBytes(count * 768).toString('base64');

const manifest = {
  'index.html': { file: 'assets/entry.js', isEntry: true, imports: ['_shared.js'], css: ['assets/a.css'] },
  '_shared.js': { file: 'assets/shared.js' },
  'src/ui/map/map.tsx': { file: 'assets/map.js', src: 'src/ui/map/map.tsx', imports: ['_shared.js', '_canvas.js'] },
  '_canvas.js': { file: 'assets/canvas.js', dynamicImports: ['_lazy.js'] },
  '_lazy.js': { file: 'assets/lazy.js' },
};

const house = plant({
  'src/ui/home/home.tsx': '',
  'dist/.vite/manifest.json': JSON.stringify(manifest),
  'dist/assets/entry.js': kilobytes(10),
  'dist/assets/shared.js': kilobytes(10),
  'dist/assets/map.js': kilobytes(10),
  'dist/assets/canvas.js': kilobytes(10),
  'dist/assets/lazy.js': kilobytes(100),
});
const saidOf = (chunks: string[], limit: number) =>
  budget([{ what: 'Map', chunks, kilobytes: limit }])
    .run(house)
    .findings.map(({ says }) => says);

test('the first load counts what must have arrived, each chunk once, and nothing that is loaded later', () => {
  const map = ['entry', 'src/ui/map/map.tsx'];
  expect(saidOf(map, 33)).toEqual([]);
  expect(saidOf(map, 28)).toEqual([expect.stringMatching(/^Map: (29|3[0-2])\.\d KiB of gzip; at most 28$/)]);
  expect(saidOf(['entry'], 17)).toEqual([]);
  expect(saidOf(['entry'], 14)).toHaveLength(1);
});

test('a place that is not there is a finding; one that went into another chunk is counted there', () => {
  expect(saidOf(['entry', 'src/ui/home/home.tsx'], 17)).toEqual([]);
  expect(saidOf(['src/ui/mop/mop.tsx'], 1)).toEqual([
    'Map: there is no src/ui/mop/mop.tsx to measure; see scripts/checks/budget.mjs',
  ]);
});

test('nothing built is a finding', () => {
  const [outcome] = runChecks(plant({}), [budget()]);
  expect(outcome?.findings.map(({ says }) => says)).toEqual(['has read no built chunks']);
});

test('Home and Map have a budget', () => {
  expect(budgets.map(({ what, kilobytes: limit }) => `${what} ${limit}`)).toEqual([
    'Home 170',
    'Map 220',
    'Map to move about in 300',
    'Map to work on 340',
  ]);
});
