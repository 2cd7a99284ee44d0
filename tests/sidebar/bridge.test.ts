import { describe, expect, expectTypeOf, test } from 'vitest';
import type { AwardsResult, PanelState } from '../../src/addon/api.js';
import {
  type Bridge,
  CallError,
  createBridge,
  readCallError,
  type ScriptRunner,
  StaleReply,
} from '../../src/sidebar/bridge.js';

interface PendingCall {
  name: string;
  args: unknown[];
  succeed(answer: unknown): void;
  fail(error: unknown): void;
}

/** A `google.script.run` whose calls stay open until the test answers them. */
function openRunner(names: string[]): { run: () => ScriptRunner; calls: PendingCall[] } {
  const calls: PendingCall[] = [];
  const runner = (success: (answer: unknown) => void, failure: (error: unknown) => void): ScriptRunner => {
    const functions = Object.fromEntries(
      names.map((name) => [
        name,
        (...args: unknown[]) => {
          calls.push({ name, args, succeed: success, fail: failure });
        },
      ]),
    );
    return {
      ...functions,
      withSuccessHandler: (handler: (answer: unknown) => void) => runner(handler, failure),
      withFailureHandler: (handler: (error: unknown) => void) => runner(success, handler),
    };
  };
  const ignore = () => undefined;
  return { run: () => runner(ignore, ignore), calls };
}

describe('createBridge', () => {
  test('calls the function by its name with its one argument and resolves with the answer', async () => {
    const { run, calls } = openRunner(['showTab']);
    const answer = createBridge(run).call('showTab', { tab: '期末', cell: 'C7' });
    expect(calls.map(({ name, args }) => ({ name, args }))).toEqual([
      { name: 'showTab', args: [{ tab: '期末', cell: 'C7' }] },
    ]);
    calls[0]!.succeed({ tab: '期末' });
    await expect(answer).resolves.toEqual({ tab: '期末' });
  });

  test('passes no argument to a function that takes none', async () => {
    const { run, calls } = openRunner(['listRuns']);
    const answer = createBridge(run).call('listRuns');
    expect(calls[0]!.args).toEqual([]);
    calls[0]!.succeed([]);
    await expect(answer).resolves.toEqual([]);
  });

  test('drops a late reply to an older question, whichever comes first', async () => {
    const { run, calls } = openRunner(['proposeAdoption']);
    const bridge = createBridge(run);
    const older = bridge.call('proposeAdoption', { tab: '期中' });
    const newer = bridge.call('proposeAdoption', { tab: '期末' });
    calls[1]!.succeed({ tab: '期末' });
    calls[0]!.succeed({ tab: '期中' });
    await expect(newer).resolves.toEqual({ tab: '期末' });
    await expect(older).rejects.toBeInstanceOf(StaleReply);
  });

  test('drops a late failure of an older question', async () => {
    const { run, calls } = openRunner(['readAwardData']);
    const bridge = createBridge(run);
    const older = bridge.call('readAwardData', { baseline: 'a', current: 'b' });
    const newer = bridge.call('readAwardData', { baseline: 'a', current: 'c' });
    calls[0]!.fail(new Error('[SAME_EXAM] same'));
    calls[1]!.succeed('data');
    await expect(older).rejects.toBeInstanceOf(StaleReply);
    await expect(newer).resolves.toBe('data');
  });

  test('does not let one function replace the question of another', async () => {
    const { run, calls } = openRunner(['listRuns', 'getPanelState']);
    const bridge = createBridge(run);
    const state = bridge.call('getPanelState');
    const runs = bridge.call('listRuns');
    calls[1]!.succeed([]);
    calls[0]!.succeed({ language: 'en' });
    await expect(state).resolves.toEqual({ language: 'en' });
    await expect(runs).resolves.toEqual([]);
  });

  test('answers every call that writes, also when it is made twice', async () => {
    const { run, calls } = openRunner(['adoptTab']);
    const bridge = createBridge(run);
    const first = bridge.call('adoptTab', { tab: '期中', role: 'exam' });
    const second = bridge.call('adoptTab', { tab: '期末', role: 'exam' });
    calls[1]!.succeed(2);
    calls[0]!.succeed(1);
    await expect(first).resolves.toBe(1);
    await expect(second).resolves.toBe(2);
  });

  test('rejects with the code and the sentence of the add-on', async () => {
    const { run, calls } = openRunner(['computeAwards']);
    const answer = createBridge(run).call('computeAwards', { baseline: 'a', current: 'b' });
    calls[0]!.fail(new Error('[LOCKED] 另一位老师正在写入。'));
    await expect(answer).rejects.toMatchObject({ code: 'LOCKED', message: '另一位老师正在写入。' });
  });

  test('rejects when the add-on has no such function', async () => {
    const { run } = openRunner([]);
    await expect(createBridge(run).call('listRuns')).rejects.toBeInstanceOf(CallError);
  });

  test('types the answer, and does not compile a misspelt name, a wrong argument or a Date', () => {
    const never: Bridge = { call: () => new Promise(() => undefined) };
    expectTypeOf(never.call('getPanelState')).toEqualTypeOf<Promise<PanelState>>();
    expectTypeOf(never.call('computeAwards', { baseline: 'a', current: 'b' })).toEqualTypeOf<
      Promise<AwardsResult>
    >();
    // @ts-expect-error no such function
    void never.call('computeAward', { baseline: 'a', current: 'b' });
    // @ts-expect-error the argument is missing
    void never.call('showTab');
    // @ts-expect-error a field is of the wrong kind
    void never.call('showTab', { tab: 7 });
    // @ts-expect-error this function takes no argument
    void never.call('listRuns', {});
    // @ts-expect-error a Date in place of an ISO string
    void never.call('adoptTab', { tab: 't', role: 'exam', exam: { date: new Date() } });
    const withDate = { tab: 't', at: new Date() };
    // @ts-expect-error a Date smuggled in beside what is asked for
    void never.call('showTab', withDate);
    const withFunction = { tab: 't', after: () => 1 };
    // @ts-expect-error a function does not cross either
    void never.call('showTab', withFunction);
  });
});

describe('readCallError', () => {
  test('splits the code from the sentence, over several lines', () => {
    expect(readCallError(new Error('[BAD_SHARES] 第一行。\n第二行。'))).toMatchObject({
      code: 'BAD_SHARES',
      message: '第一行。\n第二行。',
    });
  });

  test('reads a message to which Google has put its own prefix', () => {
    expect(readCallError(new Error('Error: [NO_ARCHIVE] 还没有档案。'))).toMatchObject({
      code: 'NO_ARCHIVE',
      message: '还没有档案。',
    });
  });

  test('recognises that several accounts are signed in', () => {
    const error = new Error(
      'We are sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    );
    expect(readCallError(error).code).toBe('PERMISSION_DENIED');
  });

  test('keeps an unknown code and unknown words as they came', () => {
    expect(readCallError(new Error('[NO_SUCH_CODE] x'))).toMatchObject({
      code: 'UNEXPECTED',
      message: '[NO_SUCH_CODE] x',
    });
    expect(readCallError('NetworkError')).toMatchObject({ code: 'UNEXPECTED', message: 'NetworkError' });
  });
});
