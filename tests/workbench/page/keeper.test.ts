import type { IWorkbookData } from '@univerjs/presets';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Keeper, type KeepingServer, type KeepState } from '../../../src/workbench/page/keeper.js';
import { ServerError } from '../../../src/workbench/page/serverClient.js';

type Sent = { call: 'journal' | 'snapshot' | 'stores'; from?: number; seq?: number; ids?: string[] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(answer: (sent: Sent) => Promise<void> = async () => undefined) {
  const sent: Sent[] = [];
  const states: KeepState[] = [];
  let lost = 0;
  const take = (call: Sent): Promise<void> => {
    sent.push(call);
    return answer(call);
  };
  const server: KeepingServer = {
    journal: ({ from, entries }) => take({ call: 'journal', from, ids: entries.map(({ id }) => id) }),
    snapshot: ({ seq }) => take({ call: 'snapshot', seq }),
    stores: () => take({ call: 'stores' }),
  };
  const keeper = new Keeper({
    server,
    window: 'w',
    seq: 10,
    snapshot: () => ({}) as IWorkbookData,
    stores: { user: {}, document: {}, script: {} },
    onState: (state) => states.push(state),
    onLostRole: () => {
      lost += 1;
    },
  });
  return { keeper, sent, states, lost: () => lost };
}
const change = (id: string) => ({ id, params: {} });

test('changes go within a second, together, numbered after what the server holds', async () => {
  const { keeper, sent, states } = setUp();
  keeper.record(change('a'));
  keeper.record(change('b'));
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ call: 'journal', from: 11, ids: ['a', 'b'] }]);
  expect(states.at(-1)).toBe('kept');
  expect(keeper.pending).toBe(false);
});

test('a change made while another is on its way follows it', async () => {
  let arrive: () => void = () => undefined;
  const { keeper, sent } = setUp(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  keeper.record(change('a'));
  await vi.advanceTimersByTimeAsync(1000);
  keeper.record(change('b'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(1);
  arrive();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]).toEqual({ call: 'journal', from: 12, ids: ['b'] });
});

test('a closing window sends everything that is not confirmed, also what is on its way', async () => {
  const { keeper, sent } = setUp(() => new Promise(() => undefined));
  keeper.record(change('a'));
  await vi.advanceTimersByTimeAsync(1000);
  keeper.record(change('b'));
  keeper.closing();
  expect(sent.at(-1)).toEqual({ call: 'journal', from: 11, ids: ['a', 'b'] });
});

test('after a run the whole document goes, and covers the changes before it', async () => {
  const { keeper, sent } = setUp();
  keeper.record(change('a'));
  keeper.recordRun();
  await vi.advanceTimersByTimeAsync(2000);
  keeper.record(change('b'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([
    { call: 'snapshot', seq: 12 },
    { call: 'journal', from: 13, ids: ['b'] },
  ]);
});

test('when the server misses a change, the whole document goes', async () => {
  const { keeper, sent } = setUp(async ({ call }) => {
    if (call === 'journal') throw new ServerError('GAP', 'The next change is number 5, not 11.');
  });
  keeper.record(change('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.map(({ call }) => call)).toEqual(['journal', 'snapshot']);
  expect(keeper.pending).toBe(false);
});

test('a failure is told, tried again, and nothing is lost', async () => {
  let failing = true;
  const { keeper, sent, states } = setUp(async () => {
    if (failing) throw new ServerError(null, 'no connection');
  });
  keeper.record(change('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(states).toContain('failed');
  expect(keeper.losesWhenClosed).toBe(true);
  failing = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent.at(-1)).toEqual({ call: 'journal', from: 11, ids: ['a'] });
  expect(states.at(-1)).toBe('kept');
  expect(keeper.losesWhenClosed).toBe(false);
});

test('a failed snapshot goes again', async () => {
  let failing = true;
  const { keeper, sent } = setUp(async () => {
    if (failing) throw new ServerError(null, 'no connection');
  });
  keeper.recordRun();
  await vi.advanceTimersByTimeAsync(1000);
  failing = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent.at(-1)).toEqual({ call: 'snapshot', seq: 11 });
  expect(keeper.pending).toBe(false);
});

test('a window that is no longer the writer says so and stops', async () => {
  const { keeper, sent, lost } = setUp(async () => {
    throw new ServerError('NOT_WRITER', 'another window');
  });
  keeper.record(change('a'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lost()).toBe(1);
  expect(sent).toHaveLength(1);
});

test('a long journal is replaced by a snapshot', async () => {
  const { keeper, sent } = setUp();
  for (let i = 0; i < 500; i += 1) keeper.record(change(`c${i}`));
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toEqual([{ call: 'snapshot', seq: 510 }]);
});

test('properties are sent as well', async () => {
  const { keeper, sent } = setUp();
  keeper.storesChanged();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ call: 'stores' }]);
});
