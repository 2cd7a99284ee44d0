import { expect, test } from 'vitest';
import { publicWords } from '../../../src/core/honours/publicWords.js';

test.each(['值日认真，主动帮助同学', '从上学期期末到本学期期末进步显著', 'helps others unasked'])(
  'a reason without figures may be published: %s',
  (text) => expect(publicWords(` ${text} `)).toBe(text),
);

test.each([
  '数学 98',
  '数学９８分',
  '进步十二名',
  '考了九十分',
  '名次前进明显',
  '班级排名靠前',
  'ranked near the top',
  'good marks',
  '后进生里最努力',
  '曾是学困生',
  '  ',
])('a reason that names a figure, a rank or a label, or nothing, is kept back: %s', (text) => {
  expect(publicWords(text)).toBeNull();
});
