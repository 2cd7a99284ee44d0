import { describe, expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode, type ErrorParams } from '../../src/core/appError.js';
import { catalogueOf, type Language } from '../../src/locale/catalogue.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { PROBLEM_CODES, type ProblemCode } from '../../src/tabs/reading.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
/** What no sentence may show: a blank that was not filled, or an object printed as such. */
const LEFT_OVER = /undefined|null|NaN|\{|\}|\[object|\$\{|「」|“”|\(\)|\(\)| {2}|,,|\.\.|。。| [,.]/;
const OTHER_LANGUAGE: Record<Language, RegExp> = { 'zh-CN': /[“”]|[A-Za-z]{5,}/, en: /[一-鿿]/ };

/** Typical params, as the comments beside the codes and the recogniser give them. */
const ERROR_PARAMS: Record<ErrorCode, ErrorParams> = {
  BAD_REQUEST: { field: 'tab' },
  TAB_NOT_FOUND: { tab: 'T1' },
  NOT_RECOGNISED: { tab: 'T1', reason: 'payroll' },
  NEEDS_CONFIRMATION: { tab: 'T1', confidence: 0.6, columns: 'A1, B1' },
  NOT_REGISTERED: { exam: 'T1' },
  NOT_SET_UP: { tab: 'T1' },
  NO_EXAM: {},
  AMBIGUOUS_EXAM: { exam: 'T1', choices: 'A1, B1' },
  EXAM_NOT_IN_TAB: { tab: 'T1', exam: 'T2', exams: 'A1、B1' },
  REGISTERED_TAB_MISSING: { tab: 'T1' },
  NO_ARCHIVE: {},
  SAME_EXAM: { exam: 'T1' },
  NO_STUDENTS: { tab: 'T1' },
  NO_COMMON_STUDENT: { baseline: 'T1', current: 'T2' },
  NO_COMMON_SUBJECT: { baseline: 'T1', current: 'T2', baselineSubjects: 'A1', currentSubjects: 'B1' },
  NO_STATED_TOTAL: { exam: 'T1' },
  SUBJECT_NOT_FOUND: { subject: 'S1', exam: 'T1', subjects: 'A1 B1' },
  CLASS_NOT_FOUND: { class: '801', classes: '802 803' },
  BAD_SHARES: { shares: '50 + 60 + 10', sum: 120 },
  BAD_THRESHOLD: { threshold: 0 },
  BAD_WEIGHTS: { problem: 'value', subject: '数学', weight: -1 },
  BAD_BANDS: { problem: 'rate' },
  NO_FULL_MARK: { exam: 'E1', subjects: 'S1' },
  BAD_DATE: { date: '31/31' },
  BAD_KIND: { kind: 'K1' },
  NOT_A_LIST: { tab: 'T1' },
  TABLE_NOT_EMPTY: { tab: 'T1' },
  NO_PLACE_FOR_COLUMNS: { tab: 'T1' },
  LEDGER_COLUMN_MISSING: { tab: 'T1', column: 'H1' },
  ENDS_BEFORE_START: { date: '2026-01-20', from: '2026-02-01' },
  NO_END_COLUMN: { tab: 'T1' },
  BAD_SETTING: { setting: 'S1', how: 'W1' },
  ROW_CHANGED: { tab: 'T1' },
  TEXT_TOO_LONG: { field: 'F1', limit: 100 },
  UNFIT_CHARACTERS: { field: 'F1' },
  STUDENT_NOT_FOUND: { name: 'N1' },
  STUDENT_UNCLEAR: { name: 'N1' },
  CELL_NOT_PLAIN: { tab: 'T1', cell: 'A1' },
  CHOICE_REFUSED: { tab: 'T1', cell: 'A1' },
  BAD_RECORD: { problem: 'too-long', field: 'F1' },
  RECORD_NOT_FOUND: { id: 'r1' },
  BAD_PLAN: { reason: 'R1' },
  BAD_EVALUATION: { reason: 'R1' },
  BAD_AWARD: { problem: 'no-title', field: 'F1' },
  AWARD_QUOTA: { award: 'A1', class: 'C1', count: 5, used: 4, adding: 2 },
  AWARD_TWICE: { name: 'N1', award: 'A1' },
  AWARD_DECIDED: { name: 'N1', state: 'S1' },
  LOCKED: {},
  PROTECTED: { tab: 'T1' },
  RUN_NOT_FOUND: { id: 'r1' },
  RUN_TAKEN_BACK: { at: '2026-07-02 16:05' },
  NOT_LATEST_RUN: { at: '2026-01-20 16:05' },
  RESULTS_EDITED: { tabs: '「T1」' },
  NO_OTHER_RUN: {},
  OTHER_EXAMS: {},
  UNEXPECTED: { message: 'E42' },
};

const PROBLEM_PARAMS: Record<ProblemCode, ErrorParams> = {
  DUPLICATE_ID: { id: '0101', name: 'N1', other: 'A9' },
  DUPLICATE_NAME: { name: 'N1', className: '801', other: 'B9' },
  ID_LOST_DIGITS: { id: '1.2E+17' },
  NUMBER_OF_CLASS: { header: 'H1' },
  CLASS_FROM_TITLE: { className: 'C1' },
  INVALID_MARK: { value: '5?', subject: 'S1', name: 'N1' },
  MARK_ABOVE_FULL: { value: 130, subject: 'S1', name: 'N1', fullMark: 120 },
  MARK_BELOW_ZERO: { value: -3, subject: 'S1', name: 'N1' },
  TOTAL_DIFFERS: { stated: 400, sum: 410, name: 'N1' },
  RANK_DIFFERS: { stated: 3, computed: 4, name: 'N1' },
  RANK_OF_NO_MARKS: { header: 'H1', name: 'N1' },
  ROW_WITHOUT_NAME: { row: 12 },
  ROW_LEFT_OUT: { text: 'T1' },
  DUPLICATE_SUBJECT: { subject: 'S1', header: 'H1' },
  COMPOSITE_SUBJECT: { subject: 'S1', parts: 'A1、B1' },
  EMPTY_COLUMN: { header: 'H1' },
  ARCHIVE_WITHOUT_IDS: {},
  NO_STUDENTS: {},
  NO_HEADER: {},
  NOT_AN_EXAM: { reason: 'no-marks' },
  SIDE_BY_SIDE: { header: 'H1', other: 'K1' },
  SECOND_TABLE: {},
  LOW_CONFIDENCE: { columns: 'A1、B1' },
  PAIR_WITHOUT_HELPER: { name: 'N1' },
  PAIR_WITHOUT_STUDENT: { helper: 'H1' },
  DUPLICATE_PAIR: { name: 'N1', helper: 'H1', other: 'C9' },
  TOTALS_LEAVE_OUT: { count: 30, students: 46 },
  DUPLICATE_MARK: { subject: 'S1', name: 'N1', other: 'C9' },
  SEVERAL_EXAMS: { exams: 'A1、B1', used: 'A1' },
};

describe.each(LANGUAGES)('the %s catalogue', (language) => {
  const { errors, problems } = catalogueOf(language);
  const isClean = (sentence: string) => {
    expect(sentence.length).toBeGreaterThan(5);
    expect(sentence).not.toMatch(LEFT_OVER);
    expect(sentence).toMatch(/[。.]$/);
    expect(sentence).not.toMatch(/[!!]/);
  };

  test.each(ERROR_CODES)('says %s in a clean sentence, with its params and without any', (code) => {
    isClean(errors[code](ERROR_PARAMS[code]));
    isClean(errors[code]({}));
    expect(errors[code](ERROR_PARAMS[code])).not.toMatch(OTHER_LANGUAGE[language]);
  });

  test.each(PROBLEM_CODES)('says %s in a clean sentence, with its params and without any', (code) => {
    isClean(problems[code](PROBLEM_PARAMS[code]));
    isClean(problems[code]({}));
    expect(problems[code](PROBLEM_PARAMS[code])).not.toMatch(OTHER_LANGUAGE[language]);
  });

  test('names the tab, the exams and the subject that an error is about', () => {
    expect(errors.TAB_NOT_FOUND({ tab: '期末' })).toContain('期末');
    expect(errors.NO_COMMON_STUDENT({ baseline: '期中甲', current: '期末乙' })).toMatch(/期中甲.*期末乙/);
    expect(errors.SUBJECT_NOT_FOUND({ subject: '茶艺', exam: '期中', subjects: '陶艺 书画' })).toMatch(
      /(茶艺.*期中|期中.*茶艺).*陶艺.*书画/,
    );
  });

  test('says the recogniser’s reason in words and a reason in words as it came', () => {
    expect(problems.NOT_AN_EXAM({ reason: 'payroll' })).not.toContain('payroll:');
    expect(problems.NOT_AN_EXAM({ reason: 'payroll' })).not.toBe(problems.NOT_AN_EXAM({ reason: 'counts' }));
    expect(problems.NOT_AN_EXAM({ reason: 'toString' })).toContain('toString');
    expect(errors.NOT_RECOGNISED({ tab: 'T1', reason: '原话' })).toContain('原话');
  });

  test('says once what to do with a tab that is refused', () => {
    const advice = language === 'en' ? /Choose another tab/g : /请换一个标签页/g;
    expect(errors.NOT_RECOGNISED({ tab: 'T1', reason: 'payroll' }).match(advice)).toHaveLength(1);
    const whole = problems.NOT_AN_EXAM({ reason: 'payroll' });
    expect(errors.NOT_RECOGNISED({ tab: 'T1', reason: whole }).match(advice)).toHaveLength(1);
  });

  test('names the archive when none of its students can be compared', () => {
    const params = { baseline: '期中甲', current: '期末乙', archive: '档案丙', class: '七(1)班' };
    for (const part of Object.values(params)) expect(errors.NO_COMMON_STUDENT(params)).toContain(part);
    isClean(errors.NO_COMMON_STUDENT(params));
  });

  test('never labels a child, in a sentence or on a page', () => {
    const sentences = [
      ...ERROR_CODES.map((code) => errors[code](ERROR_PARAMS[code])),
      ...PROBLEM_CODES.map((code) => problems[code](PROBLEM_PARAMS[code])),
      ...wordsIn(pageCatalogueOf(language).words),
    ];
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/学困生|差生|后进生|poor student|weak student|slow learner/i);
    }
  });
});

describe('the words of the pages', () => {
  test('are never empty, leave no blank open, and stay in their language', () => {
    for (const language of LANGUAGES) {
      for (const word of wordsIn(pageCatalogueOf(language).words)) {
        expect(word.trim()).not.toBe('');
        expect(word).not.toMatch(/undefined|NaN|\[object/);
        expect(word).not.toMatch(/[!!]/);
        expect(word).not.toMatch(/系统|后台|参数错误/);
        if (language === 'en') expect(word).not.toMatch(/[一-鿿]/);
      }
    }
  });

  test('say the same things in both languages: function for function, text for text', () => {
    const shape = (node: unknown): unknown =>
      typeof node === 'function'
        ? 'function'
        : typeof node === 'object' && node !== null
          ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shape(value)]))
          : typeof node;
    expect(shape(pageCatalogueOf('en').words)).toEqual(shape(pageCatalogueOf('zh-CN').words));
  });
});

/** Every text of a tree of words; functions are called with sample values that fit both numbers and texts. */
function wordsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') return [String(node('7', 5, 3, 2))];
  if (typeof node === 'object' && node !== null) return Object.values(node).flatMap(wordsIn);
  throw new Error(`No word: ${String(node)}`);
}
