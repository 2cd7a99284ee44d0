import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckData, CheckFinding } from '../../src/addon/api.js';
import { ADOPTIONS, classOf } from '../support/classes.js';
import { MESSY, MESSY_ADOPTIONS } from '../support/messyClass.js';
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

const check = (open: OpenWorkbook, request: object = {}) =>
  open.host.run('checkData', [request]) as CheckData;
const of = (data: CheckData, wanted: string): CheckFinding[] =>
  data.findings.filter((finding) => finding.code === wanted);

const messy = () => openTabs(MESSY, MESSY_ADOPTIONS);

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
