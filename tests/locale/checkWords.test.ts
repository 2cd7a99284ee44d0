import { describe, expect, test } from 'vitest';
import { titleOf } from '../../src/addon/speakFindings.js';
import { CHECK_CODES, type CheckCode } from '../../src/checks/finding.js';
import type { Language } from '../../src/locale/catalogue.js';
import { checkWordsOf, SKIP_REASONS } from '../../src/locale/checkWords.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { problemKindsOf } from '../../src/locale/problemKinds.js';
import { PROBLEM_CODES } from '../../src/tabs/reading.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const LEFT_OVER = /undefined|null|NaN|\{|\}|\[object|「」|“”|\(\)|（）| {2}|,,|\.\.|。。| [,.]/;
const LABEL = /学困生|差生|后进生/;

/** What any sentence may be filled with, as the rules and the speaker give it. */
const PARAMS = {
  label: 'L1',
  tab: 'T1',
  id: '0101',
  otherId: '0109',
  full: '0101',
  name: 'N1',
  otherName: 'N2',
  names: 'N1, N2',
  className: '801',
  otherClass: '802',
  exams: 'E1, E2',
  exam: 'E1',
  otherExam: 'E2',
  subject: '语文',
  header: 'H1',
  otherHeader: 'H2',
  fullMark: 120,
  otherFullMark: 100,
  count: 3,
  from: '701',
  to: '801',
  unseen: 0,
  value: '９８',
  text: 'N1',
  said: 'X1',
  idKindName: 'K1',
  otherKindName: 'K2',
  place: 'P1',
  places: 'P1, P2',
};

/** What a tab may lack: a column of names or of classes, or a word about consent. */
const BLANKS: Partial<Record<CheckCode, object>> = {
  ID_ON_TWO_TABS: { name: '', otherName: '' },
  SAME_ROW_TWICE: { name: '' },
  NOT_IN_EXAM: { className: '' },
  NOT_IN_ARCHIVE: { className: '' },
  NAME_ON_TWO_TABS: { className: '' },
  PAIRED_NOT_IN_ARCHIVE: { className: '' },
  NO_CONSENT: { className: '', said: '' },
  CLASS_SPELLING: { unseen: 1 },
};

describe.each(LANGUAGES)('what is said of findings in %s', (language) => {
  const words = checkWordsOf(language);

  test.each(CHECK_CODES)('%s is a whole sentence with every blank filled', (code: CheckCode) => {
    for (const params of [PARAMS, { ...PARAMS, ...(BLANKS[code] ?? {}) }]) {
      const said = words.sentences[code](params);
      expect(said).not.toMatch(LEFT_OVER);
      expect(said).not.toMatch(LABEL);
      expect(said).not.toMatch(/[!！]/);
      expect(said).toMatch(language === 'en' ? /\.$/ : /。$/);
    }
    expect(words.titles[code].length).toBeGreaterThan(1);
  });

  test('no two kinds are called the same, be they of one tab or over all', () => {
    const kinds = [...Object.values(problemKindsOf(language)), ...Object.values(words.titles)];
    expect(kinds.filter((kind, at) => kinds.indexOf(kind) !== at)).toEqual([]);
  });

  test('a kind is called the same where a tab is set up and where all are checked', () => {
    const kinds = pageCatalogueOf(language).words.problemKinds;
    for (const code of PROBLEM_CODES) expect(titleOf(code, language)).toBe(kinds[code]);
    for (const code of CHECK_CODES) expect(titleOf(code, language)).toBe(words.titles[code]);
    expect(titleOf('OF_ANOTHER_VERSION', language)).toBe(words.otherRemarks);
  });

  test('reports count what was written and what was not', () => {
    expect(words.mended(3, 0)).toContain('3');
    expect(words.mended(3, 2)).toContain('2');
    expect(words.restored(1, 4)).toContain('4');
    for (const reason of SKIP_REASONS) expect(words.skipped[reason]).not.toBe('');
  });
});
