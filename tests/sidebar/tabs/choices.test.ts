import { describe, expect, test } from 'vitest';
import type { TabGuess } from '../../../src/addon/api.js';
import {
  areNamed,
  chosenTabs,
  firstChoices,
  isTickable,
  requestsOf,
  withAdopted,
  withExam,
  withTick,
} from '../../../src/sidebar/tabs/choices.js';
import { readInTurn } from '../../../src/sidebar/tabs/readInTurn.js';
import { makeGuesses } from '../harness/fakeTabs.js';

const guesses = makeGuesses('zh-CN');
const names = (tabs: readonly TabGuess[]) => tabs.map(({ tab }) => tab);

describe('what is chosen to begin with', () => {
  test('is whatever needs no look; a plain list and an unsure tab are not', () => {
    expect(names(chosenTabs(firstChoices(guesses)))).toEqual([
      '期中 八(1)班',
      '期中 八(2)班',
      '期末 八(1)班',
      '帮扶档案',
    ]);
  });

  test('a plain list can be ticked, an unsure tab and one that is no table cannot', () => {
    const tickable = names(guesses.filter(isTickable));
    expect(tickable).toContain('八年级名单');
    expect(tickable).not.toContain('期末 八(2)班');
    expect(tickable).not.toContain('课程表');
    const forced = withTick(withTick(firstChoices(guesses), '期末 八(2)班', true), '课程表', true);
    expect(names(chosenTabs(forced))).toEqual(names(chosenTabs(firstChoices(guesses))));
  });

  test('follows each tick, and asks for an archive without an exam', () => {
    const choices = withTick(withTick(firstChoices(guesses), '期中 八(1)班', false), '八年级名单', true);
    expect(requestsOf(choices).find(({ tab }) => tab === '八年级名单')).toEqual({
      tab: '八年级名单',
      role: 'archive',
    });
    expect(names(chosenTabs(choices))).not.toContain('期中 八(1)班');
  });
});

describe('an exam of several classes', () => {
  const examsOf = (choices: ReturnType<typeof firstChoices>) =>
    requestsOf(choices).flatMap(({ tab, exam }) => (exam === undefined ? [] : [[tab, exam.name, exam.term]]));

  test('is said once for all of them', () => {
    const choices = withExam(firstChoices(guesses), 0, { name: ' 期中考试 ', term: '  ' });
    expect(examsOf(choices)).toEqual([
      ['期中 八(1)班', '期中考试', null],
      ['期中 八(2)班', '期中考试', null],
      ['期末 八(1)班', '期末', '2025-2026学年第一学期'],
    ]);
  });

  test('must have a name, unless none of its tabs is chosen', () => {
    const nameless = withExam(firstChoices(guesses), 1, { name: ' ' });
    expect(areNamed(nameless)).toBe(false);
    expect(areNamed(withTick(nameless, '期末 八(1)班', false))).toBe(true);
  });
});

test('a tab set up on another page is not set up again, and one that is gone is gone', () => {
  const state = guesses.slice(1).map(({ tab }) => ({
    tab,
    adopted: tab === '帮扶档案' ? { id: 't1', role: 'archive' as const, tab, exam: null } : null,
  }));
  const now = withAdopted(firstChoices(guesses), state);
  expect(names(chosenTabs(now))).toEqual(['期中 八(2)班', '期末 八(1)班']);
  expect(names(now.guesses)).not.toContain('期中 八(1)班');
});

describe('reading in turn', () => {
  const tabs = (count: number) => Array.from({ length: count }, (_, at) => `T${at + 1}`);
  const answer = (some: string[]) => Promise.resolve(some.map((tab) => ({ ...guesses[0]!, tab })));

  test.each([
    [3, [1, 2, 3]],
    [8, [1, 2, 3, 4, 5, 6, 7, 8]],
    [20, [1, 4, 7, 10, 13, 16, 19]],
  ])('tells of %i tabs where it is, in at most eight calls', async (count, places) => {
    const told: number[] = [];
    const read = await readInTurn(
      tabs(count),
      answer,
      (at) => told.push(at),
      () => true,
    );
    expect(told).toEqual(places);
    expect(names(read)).toEqual(tabs(count));
  });

  test('stops before the next call when it is told to, and keeps what it has', async () => {
    let calls = 0;
    const read = await readInTurn(
      tabs(5),
      (some) => {
        calls += 1;
        return answer(some);
      },
      () => undefined,
      () => calls < 2,
    );
    expect(names(read)).toEqual(['T1', 'T2']);
  });
});
