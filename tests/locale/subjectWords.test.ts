import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/locale/catalogue.js';
import { subjectWord } from '../../src/locale/subjectWords.js';

test('a canonical subject is named in the reader’s language, a school’s own subject as it is', () => {
  expect(subjectWord('数学', 'en')).toBe('Mathematics');
  expect(subjectWord('数学', 'zh-CN')).toBe('数学');
  expect(subjectWord('茶艺', 'en')).toBe('茶艺');
});

test('English sentences name subjects in English', () => {
  const { errors, problems } = catalogueOf('en');
  expect(problems.INVALID_MARK({ value: '5?', subject: '数学', name: 'Rosa' })).toContain('Mathematics');
  expect(problems.COMPOSITE_SUBJECT({ subject: '理综', parts: '物理、化学' })).toContain(
    'Physics, Chemistry',
  );
  expect(errors.SUBJECT_NOT_FOUND({ subject: '物理', exam: 'Final', subjects: '语文 数学' })).toMatch(
    /Physics.*Chinese, Mathematics/,
  );
});
