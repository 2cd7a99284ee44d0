import { expect, test } from 'vitest';
import { speakReading } from '../../src/addon/speak.js';
import type { Problem } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';

const reading = recogniseTab({
  name: '期中',
  values: [
    ['学号', '姓名', '语文'],
    ['S1', '张三', 80],
  ],
});
const notes = (count: number): Problem[] =>
  Array.from({ length: count }, (_, at) => ({
    severity: 'note',
    code: 'ROW_LEFT_OUT',
    cell: `A${at + 1}`,
    params: { text: '平均分' },
  }));

test('hundreds of notes of one kind are told by the first hundred and their number', () => {
  const { problems } = speakReading({ ...reading, problems: notes(500) }, 'zh-CN');
  expect(problems).toHaveLength(101);
  expect(problems[99]?.cell).toBe('A100');
  expect(problems[100]).toEqual({
    severity: 'note',
    code: 'ROW_LEFT_OUT',
    cell: null,
    params: { more: 400 },
    message: '跳过的行：还有 400 处没有列出。',
  });
  expect(speakReading({ ...reading, problems: notes(101) }, 'en').problems[100]?.message).toBe(
    'Skipped rows: 1 more not listed.',
  );
});

test('a hundred notes of one kind are told one by one', () => {
  expect(speakReading({ ...reading, problems: notes(100) }, 'en').problems).toHaveLength(100);
});
