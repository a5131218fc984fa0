import { expect, test } from 'vitest';
import type { ExportJob } from '../../../../src/exchange/export/format.ts';
import { savePng } from '../../../../src/exchange/export/png/save-png.ts';
import { isPossible, largestSize, scaled } from '../../../../src/exchange/export/png/sizes.ts';
import type { Surface } from '../../../../src/exchange/export/png/surface.ts';
import { recordsAdd } from '../../../../src/model/commands/records-add.ts';
import { words } from '../../../../src/words/render.ts';
import { finder, made, smallStore } from '../../model/workbench.ts';
import { exportJob } from './export-job.ts';

/** A surface that keeps the names of what was called, and the texts. */
function recorder() {
  const calls: string[] = [];
  const sizes: [number, number][] = [];
  const context = new Proxy<Record<string | symbol, unknown>>(
    {},
    {
      get: (held, name) =>
        name in held
          ? held[name]
          : (...given: unknown[]) => calls.push(`${String(name)} ${given.map(String).join(' ')}`),
      set(held, name, value) {
        held[name] = value;
        return true;
      },
    },
  );
  const makeSurface = (width: number, height: number): Surface => {
    sizes.push([width, height]);
    return {
      context: context as unknown as Surface['context'], // answers to every name
      path: (d) => d as unknown as Path2D, // only handed back to the context
      fontsFor: async (fonts, text) => {
        calls.push(`fontsFor ${fonts.length} ${text.length > 10}`);
      },
      toBlob: async () => new Blob(['png'], { type: 'image/png' }),
    };
  };
  return { calls, sizes, makeSurface };
}

const wide = (columns: number) => {
  const { store, journeyId } = smallStore();
  const far = {
    journeyId: journeyId(),
    stageId: finder(store).stage('Use'),
    column: columns,
    row: 0,
    name: 'Far away',
  };
  made(store, recordsAdd({ fragment: { tables: { touchpoints: { far } } } }));
  return { workspace: store.snapshot(), journeyId: journeyId() };
};

test('the whole scene is painted at the size that was asked for', async () => {
  const one = recorder();
  const four = recorder();
  const shares: number[] = [];
  const saved = await savePng(
    exportJob({ size: 1, makeSurface: one.makeSurface, onProgress: (share) => shares.push(share) }),
  );
  await savePng(exportJob({ size: 4, makeSurface: four.makeSurface }));
  expect(saved.ok && [saved.value.fileName, saved.value.blob.type]).toEqual(['I shop.png', 'image/png']);
  const [width = 0, height = 0] = one.sizes[0] ?? [];
  expect(four.sizes[0]?.map((side, index) => Math.abs(side - 4 * ([width, height][index] ?? 0)) <= 4)).toEqual([
    true,
    true,
  ]);

  expect(
    one.calls.filter((call) => call.startsWith('fillText')).map((call) => call.split(' ').slice(1, -2).join(' ')),
  ).toEqual(expect.arrayContaining(['I shop', 'Buy', 'Browse', 'Pay at the till', 'Unpack', 'Idea']));
  expect(one.calls[0]).toBe('fontsFor 4 true');
  expect(one.calls[1]).toBe(`fillRect 0 0 ${width} ${height}`);
  expect(shares.at(-1)).toBe(1);
});

test('a transparent one has nothing behind the map', async () => {
  const { calls, makeSurface } = recorder();
  await savePng(exportJob({ transparent: true, makeSurface }));
  expect(calls[1]).toMatch(/^setTransform/);
});

const refusalOf = async (given: Partial<ExportJob>) => {
  const outcome = await savePng(exportJob(given));
  return outcome.ok ? undefined : { ...outcome.failure, says: words(outcome.failure.says) };
};

test('a map too large for one bitmap is refused with the limit, and the largest size that fits is offered', async () => {
  const { makeSurface, sizes } = recorder();
  const refusal = await refusalOf({ ...wide(30), size: 4, makeSurface });
  expect(refusal?.fits).toBe(1);
  expect(refusal?.says).toMatch(
    /^At this size the picture would be [\d,]+ by [\d,]+ pixels; one picture holds at most 16,384 a side and 268 million in all\. Nothing was saved; at 1× it fits\. SVG has no such limit\.$/,
  );
  expect(sizes).toEqual([]);
});

test('a map too large at every size that is offered is made at the largest that fits', async () => {
  const { makeSurface, sizes } = recorder();
  const job = { ...wide(400), size: 1, makeSurface } as const;
  const fits = (await refusalOf(job))?.fits ?? Number.NaN;
  expect(fits).toBeGreaterThan(0);
  expect(fits).toBeLessThan(1);
  expect(await refusalOf({ ...job, size: fits })).toBeUndefined();
  const [made] = sizes;
  expect(Math.max(...(made ?? []))).toBeGreaterThan(15_000);
});

test.each([
  ['no surface', () => undefined],
  [
    'a surface that cannot be made',
    () => {
      throw new RangeError('out of memory');
    },
  ],
  ['no blob', () => ({ ...recorder().makeSurface(1, 1), toBlob: async () => null })],
  [
    'a blob that fails',
    () => ({ ...recorder().makeSurface(1, 1), toBlob: () => Promise.reject(new Error('EncodingError')) }),
  ],
])('where the browser gives %s, it is said', async (_, makeSurface) => {
  expect(await refusalOf({ size: 4, makeSurface })).toEqual({
    says: 'The browser has no room for a picture of this size. Nothing was saved; choose a smaller size, or SVG.',
    fits: 2,
  });
});

test('it stops when it is cancelled, before painting and after', async () => {
  const isAbort = expect.objectContaining({ name: 'AbortError' });
  await expect(savePng(exportJob({ signal: AbortSignal.abort() }))).rejects.toThrow(isAbort);
  const cancel = new AbortController();
  const saving = savePng(
    exportJob({ makeSurface: recorder().makeSurface, signal: cancel.signal, onProgress: () => cancel.abort() }),
  );
  await expect(saving).rejects.toThrow(isAbort);
});

test('sizes are counted in whole pixels against both limits', () => {
  expect(scaled({ width: 10.2, height: 0 }, 2)).toEqual({ width: 21, height: 1 });
  expect(isPossible({ width: 16_384, height: 16_384 })).toBe(true);
  expect(isPossible({ width: 16_385, height: 1 })).toBe(false);
  expect(largestSize({ width: 4096, height: 4096 })).toBe(4);
  expect(largestSize({ width: 4097, height: 10 })).toBe(2);
  expect(largestSize({ width: 16_385, height: 10 })).toBe(0.99);
  expect(largestSize({ width: 30_000, height: 15_000 })).toBe(0.54);
  for (const width of [16_400, 30_001, 99_999, 400_000]) {
    const extent = { width, height: 20_001 };
    const size = largestSize(extent);
    expect(isPossible(scaled(extent, size))).toBe(true);
    expect(isPossible(scaled(extent, size + 0.02))).toBe(false);
  }
});
