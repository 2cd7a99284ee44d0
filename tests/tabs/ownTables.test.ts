import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/locale/catalogue.js';
import { settingsWordsOf } from '../../src/locale/settingsWords.js';
import { choicesOf, newTableName, tableWordsOf } from '../../src/locale/tableWords.js';
import { readArchiveTab } from '../../src/tabs/archiveTab.js';
import { COLUMN_PLANS, missingFields, OWN_ROLES, TABLE_COLUMNS } from '../../src/tabs/ownTables.js';
import { recogniseTab } from '../../src/tabs/recognise.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const CASES = LANGUAGES.flatMap((language) => OWN_ROLES.map((role) => [language, role] as const));

describe.each(CASES)('a new table in %s as %s', (language, role) => {
  const words = tableWordsOf(language);
  const headers = TABLE_COLUMNS[role].map((column) => words.headers[column]);
  const school = settingsWordsOf(language).defaults;
  const offered = TABLE_COLUMNS[role].map((column) => choicesOf(column, words, school) ?? []);

  test('is read column by column as what it is for, empty or not', () => {
    const fields = TABLE_COLUMNS[role].map((column) => COLUMN_PLANS[column].field);
    const cells = offered.map(([first]) => first ?? '');
    const person = (id: string, name: string) => {
      const row = cells.slice();
      row[0] = id;
      row[1] = name;
      if (role === 'pairing') row[TABLE_COLUMNS.pairing.indexOf('helper')] = '王老师';
      return row;
    };
    const rows = [person('0101', '张三'), person('0102', '李四'), person('0103', '王五')];
    for (const values of [[headers], [headers, ...rows]]) {
      const reading = recogniseTab({ name: newTableName(role, words, school.label), values });
      expect(reading.role).toBe(role);
      expect(reading.columns.map(({ field }) => field)).toEqual(fields);
    }
    const filled = recogniseTab({
      name: newTableName(role, words, school.label),
      values: [headers, ...rows],
    });
    expect(filled.students).toBe(3);
    expect(filled.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test('lacks nothing of ours', () => {
    const reading = recogniseTab({ name: newTableName(role, words, school.label), values: [headers] });
    expect(missingFields(reading)).toEqual([]);
  });

  test('offers choices without a comma in them, each once', () => {
    for (const choices of offered) {
      expect(new Set(choices).size).toBe(choices.length);
      for (const choice of choices) expect(choice).not.toMatch(/[,，、]/);
    }
  });
});

test.each(LANGUAGES)(
  'the first state of the %s list is of a student in support, the others of one no more',
  (language) => {
    const words = tableWordsOf(language);
    const [on, ...ended] = words.choices.state!;
    const students = readArchiveTab({
      name: 'T',
      values: [
        [words.headers.studentId, words.headers.name, words.headers.strengths, words.headers.state],
        ...[on!, ...ended].map((state, at) => [`2025${at}`, `学生${'甲乙丙丁戊'[at]}`, '热心', state]),
      ],
    }).students;
    expect(students.map(({ active }) => active)).toEqual([true, ...ended.map(() => false)]);
  },
);

test('no word of a new table labels a child', () => {
  for (const language of LANGUAGES) {
    const { headers, choices } = tableWordsOf(language);
    const { label, causes } = settingsWordsOf(language).defaults;
    const said = [...Object.values(headers), ...Object.values(choices).flat(), label, ...causes].join(' ');
    expect(said).not.toMatch(/学困|差生|后进|poor student|weak student/i);
  }
});

describe('what a teacher’s own list lacks', () => {
  const missingOf = (headers: string[], role: 'archive' | 'pairing' = 'archive', tab = '名单') =>
    missingFields(
      recogniseTab({ name: tab, values: [headers, headers.map((_, at) => `甲${at}`)] }, { role }),
    );

  test('begins with the strengths and ends with who it is', () => {
    const missing = missingOf(['姓名', '薄弱学科']);
    expect(missing[0]).toBe('interest');
    expect(missing.slice(-2)).toEqual(['studentId', 'class']);
    expect(missing).not.toContain('weakSubject');
    expect(missing).not.toContain('name');
  });

  test('is no 学号 when it has another number, and no class when its name tells it', () => {
    const missing = missingOf(['考号', '姓名', '成因'], 'archive', '八(2)班档案');
    expect(missing).not.toContain('studentId');
    expect(missing).not.toContain('class');
  });

  test('is nothing for an exam', () => {
    expect(missingFields({ role: 'exam', columns: [], classes: [] })).toEqual([]);
  });
});
