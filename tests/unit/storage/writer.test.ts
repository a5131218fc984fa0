import { beforeEach, describe, expect, test } from 'vitest';
import { ShelfReplaced } from '../../../src/storage/shelf.ts';
import { createWriter, type Writer, type WriterState } from '../../../src/storage/writer.ts';
import { createSetDocument, type SetDocument, setTools } from '../../contract/storage-document.ts';

interface Write {
  readonly update: Uint8Array;
  readonly needsRowsBefore: boolean;
  confirm(): void;
  refuse(error: Error): void;
}

let writes: Write[];
let states: WriterState[];
let timers: { readonly delay: number; readonly work: () => void }[];
let mendings: number;
let document: SetDocument;
let writer: Writer;

const turn = () => new Promise<void>((done) => setTimeout(done, 0));
const named = (name: string) => Object.assign(new Error(name), { name });
const last = () => writes[writes.length - 1] as Write; // there was one
/** Calls the timer of this delay and forgets it. */
const ring = async (delay: number) => {
  const timer = timers.find((each) => each.delay === delay);
  if (!timer) throw new Error(`nothing waits ${delay} ms, but ${timers.map((each) => each.delay).join(', ')}`);
  timers = timers.filter((each) => each !== timer);
  timer.work();
  await turn();
};
const itemsIn = (update: Uint8Array) => {
  const read = createSetDocument();
  read.merge(update);
  return read.items();
};

beforeEach(() => {
  writes = [];
  states = [];
  timers = [];
  mendings = 0;
  document = createSetDocument();
  writer = createWriter({
    kept: document,
    tools: setTools,
    surroundings: {
      later(delay, work) {
        const timer = { delay, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
    },
    write: (update, needsRowsBefore) =>
      new Promise((confirm, refuse) => {
        writes.push({ update, needsRowsBefore, confirm, refuse });
      }),
    async mend() {
      mendings += 1;
    },
    onState: (state) => states.push(state),
  });
  document.onUpdate((bytes) => writer.offer(bytes));
});

const begin = () => writer.begin(document.stateVector(), false);

describe('writer', () => {
  test('nothing is written before it begins, and everything after', async () => {
    document.add('a');
    await turn();
    expect(writes).toEqual([]);
    begin();
    await turn();
    expect(itemsIn(last().update)).toEqual(['a']);
  });

  test('one transaction at a time; what waits shares the next', async () => {
    begin();
    document.add('a');
    await turn();
    document.add('b');
    document.add('c');
    await turn();
    expect(writes).toHaveLength(1);
    last().confirm();
    await turn();
    expect(writes).toHaveLength(2);
    expect(states.map(({ type }) => type)).toEqual(['saved', 'saving']);
    last().confirm();
    await turn();
    expect(states.map(({ type }) => type)).toEqual(['saved', 'saving', 'saved']);
  });

  test('a row repeats what the row before added, and no more', async () => {
    begin();
    for (const text of ['a', 'b', 'c']) {
      document.add(text);
      await turn();
      last().confirm();
      await turn();
    }
    const replica = createSetDocument();
    replica.merge(writes[0]?.update ?? new Uint8Array());
    replica.merge(writes[2]?.update ?? new Uint8Array());
    expect(replica.items()).toEqual(['a', 'b', 'c']);
    expect(writes.map(({ update }) => update.length)).toEqual([
      writes[0]?.update.length,
      writes[1]?.update.length,
      writes[1]?.update.length,
    ]);
  });

  test('after a refusal the next attempt writes all since the last confirmed', async () => {
    begin();
    document.add('a');
    await turn();
    last().confirm();
    await turn();
    document.add('b');
    await turn();
    document.add('c');
    last().refuse(named('UnknownError'));
    await turn();
    expect(writes).toHaveLength(2);
    await ring(250);
    expect(mendings).toBe(1);
    expect(itemsIn(setTools.mergeUpdates([writes[0]?.update ?? new Uint8Array(), last().update]))).toEqual([
      'a',
      'b',
      'c',
    ]);
    last().confirm();
    await turn();
    expect(states.at(-1)).toEqual({ type: 'saved' });
    expect(timers).toEqual([]);
  });

  test('waits twice as long after each refusal, up to four seconds', async () => {
    begin();
    document.add('a');
    await turn();
    for (const delay of [250, 500, 1000, 2000, 4000, 4000, 4000]) {
      last().refuse(named('UnknownError'));
      await turn();
      await ring(delay);
    }
    last().confirm();
    await turn();
    document.add('b');
    await turn();
    last().refuse(named('UnknownError'));
    await turn();
    await ring(250);
    expect(writes).toHaveLength(10);
  });

  test('a short failure alarms nobody; a longer one is said once it has lasted 700 ms', async () => {
    begin();
    document.add('a');
    await turn();
    last().refuse(named('UnknownError'));
    await turn();
    expect(states.at(-1)).toEqual({ type: 'saving' });
    await ring(700);
    expect(states.at(-1)).toMatchObject({ type: 'not-saved', why: { id: 'keeping.refused' } });
  });

  test('a full storage is said at once, and needs no mending', async () => {
    begin();
    document.add('a');
    await turn();
    last().refuse(Object.assign(named('AbortError'), { inner: named('QuotaExceededError') }));
    await turn();
    expect(states.at(-1)).toMatchObject({ type: 'not-saved', why: { id: 'keeping.full' } });
    await ring(250);
    expect(mendings).toBe(0);
  });

  test('a transaction without an answer is said after five seconds', async () => {
    begin();
    document.add('a');
    await turn();
    await ring(5000);
    expect(states.at(-1)).toMatchObject({ type: 'not-saved', why: { id: 'keeping.slow' } });
    last().confirm();
    await turn();
    expect(states.at(-1)).toEqual({ type: 'saved' });
  });

  test('another database gets the whole document, which needs no rows before it', async () => {
    begin();
    for (const text of ['a', 'b']) {
      document.add(text);
      await turn();
      if (text === 'a') last().confirm();
      else last().refuse(new ShelfReplaced());
      await turn();
    }
    await ring(250);
    expect(last().needsRowsBefore).toBe(false);
    expect(itemsIn(last().update)).toEqual(['a', 'b']);
  });

  test('what is asked for while a write is under way is not forgotten when it succeeds', async () => {
    begin();
    document.add('a');
    await turn();
    writer.rewrite(undefined);
    last().confirm();
    await turn();
    expect(writes).toHaveLength(2);
    expect(last().needsRowsBefore).toBe(false);
  });

  test('two different gaps are filled by everything', async () => {
    begin();
    document.add('a');
    await turn();
    writer.rewrite(createSetDocument('x').stateVector());
    last().refuse(named('UnknownError'));
    await turn();
    await ring(250);
    expect(last().needsRowsBefore).toBe(false);
  });

  test('flush tells whether everything is confirmed', async () => {
    begin();
    expect(await writer.flush()).toBe(true);
    document.add('a');
    const first = writer.flush();
    await turn();
    last().refuse(named('UnknownError'));
    expect(await first).toBe(false);
    const second = writer.flush();
    await turn();
    last().confirm();
    expect(await second).toBe(true);
    writer.stop();
    expect(await writer.flush()).toBe(false);
  });

  test('once stopped nothing is written, said or begun', async () => {
    begin();
    document.add('a');
    await turn();
    writer.stop();
    last().refuse(named('UnknownError'));
    document.add('b');
    writer.begin(undefined, true);
    await turn();
    expect(writes).toHaveLength(1);
    expect(timers).toEqual([]);
    expect(states.map(({ type }) => type)).toEqual(['saved', 'saving']);
  });
});
