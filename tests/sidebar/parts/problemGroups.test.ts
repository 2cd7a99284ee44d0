import { expect, test } from 'vitest';
import { groupProblems, type ShownProblem } from '../../../src/sidebar/parts/problemGroups.js';

const problem = (code: string, severity: ShownProblem['severity'], cell: string): ShownProblem => ({
  code,
  severity,
  message: `${code} ${cell}`,
  tab: '期中',
  cell,
});
const times = (n: number, code: string, severity: ShownProblem['severity']) =>
  Array.from({ length: n }, (_, at) => problem(code, severity, `A${at + 1}`));

test('problems come gravest first, kind by kind', () => {
  const groups = groupProblems(
    [
      problem('b', 'note', 'A1'),
      problem('a', 'error', 'A2'),
      problem('c', 'warning', 'A3'),
      problem('a', 'error', 'A4'),
    ],
    {},
  );
  expect(groups.map(({ code, count, folded }) => [code, count, folded])).toEqual([
    ['a', 2, false],
    ['c', 1, false],
    ['b', 1, false],
  ]);
});

test('many of a kind are one line with their number', () => {
  const [group] = groupProblems(times(4, 'a', 'error'), {});
  expect(group).toMatchObject({ count: 4, folded: true });
});

test('the number counts what is not at hand, once', () => {
  const groups = groupProblems([...times(30, 'a', 'error'), ...times(2, 'a', 'note')], { a: 300 });
  expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
    ['error', 298],
    ['note', 2],
  ]);
});
