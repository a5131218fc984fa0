import { expect, test } from 'vitest';
import type { ExportJob } from '../../src/exchange/export/format.ts';
import { usuallyLeftOut } from '../../src/exchange/export/leave-out.ts';
import { savePng } from '../../src/exchange/export/png/save-png.ts';
import { recordsAdd } from '../../src/model/commands/records-add.ts';
import { emptyStore, finder, made, smallTables } from '../unit/model/workbench.ts';

function job(given: Partial<ExportJob> = {}): ExportJob {
  const store = emptyStore();
  made(store, recordsAdd({ fragment: { tables: smallTables } }));
  return {
    workspace: store.snapshot(),
    journeyId: finder(store).journeyId(),
    tables: () => ({}),
    today: '2026-01-05',
    leaveOut: usuallyLeftOut,
    ...given,
  };
}

async function painted(given: Partial<ExportJob>) {
  const saved = await savePng(job(given));
  if (!saved.ok) throw new Error(String(saved.failure.says.english));
  const bitmap = await createImageBitmap(saved.value.blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.drawImage(bitmap, 0, 0);
  const pixel = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
  const colours = new Set<number>();
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  for (let at = 0; at < data.length; at += 4 * 97)
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return { blob: saved.value.blob, width: bitmap.width, height: bitmap.height, pixel, colours: colours.size };
}

test('a browser paints the map as a PNG, at each size, on its ground or on none', async () => {
  const one = await painted({ size: 1 });
  const signature = new Uint8Array(await one.blob.slice(0, 8).arrayBuffer());
  expect([...signature]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(one.pixel(0, 0)).toEqual([0xf6, 0xf7, 0xf9, 255]);
  expect(one.colours).toBeGreaterThan(20);

  const two = await painted({ size: 2, transparent: true });
  expect(Math.abs(two.width - 2 * one.width)).toBeLessThanOrEqual(2);
  expect(Math.abs(two.height - 2 * one.height)).toBeLessThanOrEqual(2);
  expect(two.pixel(0, 0)[3]).toBe(0);
});
