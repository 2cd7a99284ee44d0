import { expect, test } from 'vitest';
import { AppError } from '../../src/core/appError.js';
import { CallError } from '../../src/sidebar/bridge.js';
import { sentenceFor, speechOf } from '../../src/sidebar/context.js';

const speech = speechOf('zh-CN');

test('the add-on’s own sentence is shown as it is', () => {
  expect(sentenceFor(new CallError('LOCKED', '请过几秒。'), speech)).toBe('请过几秒。');
});

test('several signed-in accounts are explained in words, in both languages', () => {
  const error = new CallError('PERMISSION_DENIED', 'Error code PERMISSION_DENIED.');
  expect(sentenceFor(error, speech)).toContain('几个 Google 账号');
  expect(sentenceFor(error, speechOf('en'))).toContain('Several Google accounts');
});

test('what the preview finds impossible is said as the add-on would say it', () => {
  const error = new AppError('NO_COMMON_STUDENT', { baseline: '期中', current: '期末' });
  expect(sentenceFor(error, speech)).toMatch(/期中.*期末/);
});

test('anything else is passed on with its own words', () => {
  expect(sentenceFor(new CallError('UNEXPECTED', 'NetworkError'), speech)).toContain('NetworkError');
  expect(sentenceFor(new TypeError('x is not a function'), speech)).toContain('x is not a function');
});
