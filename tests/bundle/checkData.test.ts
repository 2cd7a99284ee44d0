import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckData, CheckFinding } from '../../src/addon/api.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

function openTabs(tabs: Tabs, adoptions: readonly object[]): OpenWorkbook {
  const open = openWorkbook(code, tabs);
  opened.push(open);
  for (const request of adoptions) open.host.run('adoptTab', [request]);
  return open;
}

const exam = (tab: string, extra: object = {}) => ({
  tab,
  role: 'exam',
  confirm: true,
  exam: { name: tab, term: '上学期', kind: '期中', ...extra },
});
const check = (open: OpenWorkbook, request: object = {}) =>
  open.host.run('checkData', [request]) as CheckData;
const of = (data: CheckData, wanted: string): CheckFinding[] =>
  data.findings.filter((finding) => finding.code === wanted);

/** Two exams, an archive and a pairing table with one of everything that goes wrong. */
function messy(): OpenWorkbook {
  return openTabs(
    {
      期中: [
        ['学号', '姓名', '班级', '语文(120分)', '英语', '物理'],
        ['0101', '张三', '七(1)班', 88, 90, 70],
        ['0102', '李 四', '七(1)班', '９８', 80, 60],
        ['0103', '王五', '七(1)班', 130, 70, 65],
        ['0104', '赵六', '七(1)班', '98分', -3, 50],
        ['0105', '孙七', '七(1)班', 77, 66, 55],
        ['0106', '周八', '七(1)班', 60, 61, 62],
      ],
      期末: [
        ['学号', '姓名', '班级', '语文(100分)', '外语'],
        [101, '张三', '701', 80, 85],
        ['0102', '李四', '701', 90, 78],
        ['0103', '王伍', '701', 70, 75],
        ['0104', '赵六', '七(1)班', 66, 67],
        ['0104', '钱九', '七(1)班', 55, 58],
        ['', '孙七', '七(1)班', 71, 72],
      ],
      档案: [
        ['学号', '姓名', '班级', '薄弱学科', '监护人同意'],
        ['0101', '张三', '七(1)班', '数学', '已签'],
        ['0102', '李四', '七(1)班', '数学', ''],
        ['0109', '吴十', '七(1)班', '数学', '不同意'],
      ],
      结对: [
        ['姓名', '班级', '帮扶教师', '目标'],
        ['张三', '七(1)班', '王老师', '及格'],
        ['郑一', '七(1)班', '刘老师', '及格'],
      ],
    },
    [
      exam('期中'),
      exam('期末', { kind: '期末' }),
      { tab: '档案', role: 'archive' },
      { tab: '结对', role: 'pairing', confirm: true },
    ],
  );
}

describe('a look over everything adopted', () => {
  const data = () => check(messy());
  const places = (found: CheckFinding[]) => found.map(({ tab, cell }) => `${tab} ${cell}`);

  test.each([
    ['DUPLICATE_ID', ['期末 A6']],
    ['ID_OF_TWO_STUDENTS', ['期末 B6']],
    ['INVALID_MARK', ['期中 D5']],
    ['MARK_ABOVE_FULL', ['期中 D4']],
    ['MARK_BELOW_ZERO', ['期中 E5']],
    ['CLASS_SPELLING', ['期末 C2']],
    ['FULL_MARK_DIFFERS', ['期末 D1']],
    ['ID_TWO_NAMES', ['期末 B4']],
    ['ID_ZEROS_LOST', ['期末 A2']],
    ['NOT_IN_EXAM', ['档案 B4']],
    ['NO_CONSENT', ['档案 E3', '档案 E4']],
    ['PAIRED_NOT_IN_ARCHIVE', ['结对 A3']],
    ['ID_MISSING', ['期末 A7']],
    ['MARK_AS_TEXT', ['期中 D3']],
    ['NAME_SPACING', ['期中 B3']],
    ['SUBJECT_ONCE', ['期中 F1']],
    ['SUBJECT_RENAMED', ['期末 E1']],
    ['AMBIGUOUS_STUDENT', []],
  ])('tells %s at its cell', (kind, cells) => {
    expect(places(of(data(), kind))).toEqual(cells);
  });

  test('says what was checked, and changes nothing', () => {
    const open = messy();
    const before = open.contents();
    expect(check(open).tables).toEqual([
      { tab: '期中', role: 'exam', students: 6 },
      { tab: '期末', role: 'exam', students: 6 },
      { tab: '档案', role: 'archive', students: 3 },
      { tab: '结对', role: 'pairing', students: 2 },
    ]);
    expect(open.contents()).toEqual(before);
  });

  test('names both headers of a subject that was renamed', () => {
    const [renamed] = of(data(), 'SUBJECT_RENAMED');
    expect(renamed!.message).toContain('「外语」');
    expect(renamed!.message).toContain('「英语」');
    expect(renamed!.other).toEqual([{ tab: '期中', cell: 'E1' }]);
  });

  test('takes a tab that is gone for a finding, and checks the others all the same', () => {
    const open = openWorkbook(code, classOf(12));
    opened.push(open);
    for (const request of ADOPTIONS) open.host.run('adoptTab', [request]);
    const sheets = open.snapshot();
    open.dispose();
    opened.pop();
    const gone = Object.entries(sheets.sheets).find(([, sheet]) => sheet.name === '八下期末')![0];
    delete sheets.sheets[gone];
    sheets.sheetOrder = sheets.sheetOrder.filter((id) => id !== gone);
    const again = openWorkbook(code, sheets);
    opened.push(again);
    const found = check(again);
    expect(of(found, 'TAB_MISSING').map(({ tab, severity }) => [tab, severity])).toEqual([
      ['八下期末', 'error'],
    ]);
    expect(found.tables.map(({ tab }) => tab)).toEqual(['八上期末', '学困生档案']);
  });

  test('finds nothing in a clean class but that the archive holds only some', () => {
    const open = openTabs(classOf(12), ADOPTIONS);
    expect(check(open).findings.map(({ code: kind }) => kind)).toEqual([
      'NO_CONSENT_COLUMN',
      'SOME_NOT_IN_ARCHIVE',
    ]);
  });
});
