import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper, REST_MS } from '../../src/sidebar/draftKeeper.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A keeper whose sends are answered by hand. */
function keeper(known = '') {
  const sent: string[] = [];
  const answers: Array<(kept: boolean | Error) => void> = [];
  const told: boolean[] = [];
  const send = (text: string) => {
    sent.push(text);
    return new Promise<boolean>((resolve, reject) => {
      answers.push((kept) => (kept instanceof Error ? reject(kept) : resolve(kept)));
    });
  };
  const answer = async (kept: boolean | Error) => {
    answers.shift()!(kept);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keeper: new DraftKeeper(send, (kept) => told.push(kept), known), sent, told, answer };
}

test('sends the newest text once the form has rested, however many keys came before', async () => {
  const { keeper: one, sent } = keeper();
  for (const text of ['一', '一二', '一二三']) {
    one.put(text);
    await vi.advanceTimersByTimeAsync(REST_MS / 4);
  }
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(sent).toEqual(['一二三']);
});

test('sends at once when asked, one call at a time, and what came meanwhile after it', async () => {
  const { keeper: one, sent, answer } = keeper();
  one.put('一');
  one.flush();
  one.put('二');
  one.flush();
  expect(sent).toEqual(['一']);
  await answer(true);
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(sent).toEqual(['一', '二']);
});

test('does not send what is kept already', async () => {
  const { keeper: one, sent, answer } = keeper('一');
  one.put('一');
  one.flush();
  expect(sent).toEqual([]);
  one.put('二');
  one.flush();
  await answer(true);
  one.put('二');
  one.flush();
  expect(sent).toEqual(['二']);
});

test('says when a text is not kept, and sends it again when it is put again', async () => {
  const { keeper: one, sent, told, answer } = keeper();
  for (const kept of [false, new Error('offline'), true]) {
    one.put('一');
    one.flush();
    await answer(kept);
  }
  expect(sent).toEqual(['一', '一', '一']);
  expect(told).toEqual([false, false, true]);
});
