import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { TodayData } from '../../src/addon/api.js';
import type { HostOptions } from '../../src/workbench/host.js';
import { ledgerTab } from '../support/ledger.js';
import { adoptSchool, cellsOfTurn, supportSchool as school } from '../support/supportSchool.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

function open(tabs: Tabs, options: Partial<HostOptions> = {}, adoptPairs = true): OpenWorkbook {
  const workbook = openWorkbook(code, tabs, options);
  opened.push(workbook);
  adoptSchool(workbook, adoptPairs);
  return workbook;
}

const today = (workbook: OpenWorkbook, request: object = { day: '2026-11-25' }) =>
  workbook.host.run('getToday', [request]) as TodayData;
const lines = ({ tasks }: TodayData) =>
  tasks.map(({ what, student, when }) => `${what} ${student?.name ?? '-'} ${when}`);

const THREE = school(3, 0);
const row = (
  day: string,
  kind: string,
  index: number,
  more: Partial<{ id: string; corrects: string }> = {},
) =>
  ledgerTab('log', [
    {
      ...cellsOfTurn(3)(index),
      date: day,
      kind,
      subject: '数学',
      minutes: '40',
      content: '口算',
      by: '王老师',
      corrects: more.corrects ?? '',
      id: more.id ?? `n${day}${kind}${index}`,
    },
  ])[1]!;
const withRecords = (...rows: Cell[][]): Tabs => ({ ...THREE, 帮扶记录: [...THREE.帮扶记录!, ...rows] });

describe('getToday', () => {
  test('lists what the cadence asks for, with the words for it, and leaves everything as it is', () => {
    const workbook = open(THREE);
    const before = workbook.contents();
    const data = today(workbook);
    // The student whose support has ended is not asked about.
    expect(lines(data)).toEqual([
      '数学辅导 孙明2 晚 19 天',
      '数学辅导 赵明0 晚 19 天',
      '考后谈话 孙明2 晚 19 天',
      '考后谈话 赵明0 晚 19 天',
      '家访（第 1 次，共 2 次） 孙明2 晚 14 天',
      '家访（第 1 次，共 2 次） 赵明0 晚 14 天',
      '月度评估（11 月） 孙明2 11月30日 周一',
      '月度评估（11 月） 赵明0 11月30日 周一',
      '交流会（11 月） - 11月30日 周一',
    ]);
    expect(data).toMatchObject({
      source: 'archive',
      students: 2,
      helpers: ['李老师', '王老师'],
      schoolWeek: true,
    });
    expect(data.notes.map(({ code: what }) => what)).toEqual(['BAD_SETTINGS']);
    // Which setting it is, and where.
    expect(data.notes[0]!.message).toMatch(/（B\d+）写的是「.+」，读不懂/);
    expect(workbook.contents()).toEqual(before);
  });

  test('a record, its correction and its retraction count as the log stands', () => {
    const done = row('2026-11-24', '辅导', 0, { id: 'a' });
    expect(lines(today(open(withRecords(done)))).filter((line) => line.includes('辅导 赵明0'))).toEqual([]);
    const moved = row('2026-11-17', '辅导', 0, { id: 'b', corrects: 'a' });
    expect(lines(today(open(withRecords(done, moved))))).toContain('数学辅导 赵明0 周五');
    const back = row('2026-11-25', '撤回', 0, { id: 'c', corrects: 'a' });
    expect(lines(today(open(withRecords(done, back))))).toContain('数学辅导 赵明0 晚 19 天');
  });

  test('begins with what is the user’s own once the user has said who it is', () => {
    const workbook = open(THREE);
    expect(today(workbook)).toMatchObject({ helper: null, me: null });
    workbook.host.run('setMe', [{ name: '王老师' }]);
    expect(today(workbook)).toMatchObject({ helper: '王老师', me: '王老师' });
    expect(today(workbook, { day: '2026-11-25', helper: null }).helper).toBeNull();
    const other = today(workbook, { day: '2026-11-25', helper: '李老师' });
    // Of the two, this teacher's is the one whose support has ended; a meeting is everybody's.
    expect(lines(other)).toEqual(['交流会（11 月） - 11月30日 周一']);
    workbook.host.run('setMe', [{ name: '教务处' }]);
    expect(today(workbook).helper).toBeNull();
  });

  test('asks those who sat the exam, and everybody with a note when its tab is gone', () => {
    const workbook = open({ ...THREE, 月考: THREE.月考!.slice(0, 2) });
    const exams = (data: TodayData) => data.tasks.filter(({ kind }) => kind === 'examTalk').length;
    expect(exams(today(workbook))).toBe(1);
    const spreadsheet = workbook.engine.univerAPI.getActiveWorkbook()!;
    spreadsheet.deleteSheet(spreadsheet.getSheetByName('月考')!);
    const data = today(workbook);
    expect(exams(data)).toBe(2);
    expect(data.notes.map(({ code: what }) => what)).toEqual(['BAD_SETTINGS', 'EXAM_UNREAD']);
  });

  test('outside a term asks for nothing and names the nearest school day', () => {
    const data = today(open(THREE), { day: '2027-02-10' });
    expect(data).toMatchObject({
      schoolWeek: false,
      nearest: '2027-01-22',
      tasks: [],
      week: { done: 0, needed: 0 },
    });
    expect(today(open(THREE), { day: '2026-08-01' }).nearest).toBe('2026-09-01');
  });

  test('takes today from the time zone of the spreadsheet', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai'];
    for (const timeZone of zones) {
      const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
      const data = today(open(THREE, { timeZone }), {});
      expect(data.today).toBe(parts);
      expect(data.day).toBe(parts);
    }
  });

  test('works without archive, pairs, log and settings, and says what is missing', () => {
    const bare = openWorkbook(code, { 月考: THREE.月考! });
    opened.push(bare);
    expect(today(bare)).toMatchObject({
      source: null,
      students: 0,
      tasks: [],
      notes: [{ code: 'NO_TERMS' }],
    });
    const unpaired = today(open({ 月考: THREE.月考!, 学困生档案: THREE.学困生档案! }, {}, false));
    expect(unpaired.notes.map(({ code: what }) => what)).toEqual(['NO_TERMS', 'NO_PAIRS']);
    expect(unpaired.helpers).toEqual([]);
    expect(unpaired.tasks.length).toBeGreaterThan(0);
  });

  test('refuses a day that is none', () => {
    expect(() => today(open(THREE), { day: '2026-02-30' })).toThrow(/BAD_DATE/);
    expect(() => today(open(THREE), { day: 3 })).toThrow(/BAD_REQUEST/);
  });

  test('takes as many service calls for 50 students as for 5,000 with 20,000 records', () => {
    const calls = (students: number, records: number) => {
      const workbook = open(school(students, records));
      workbook.calls.length = 0;
      today(workbook);
      return workbook.calls.slice().sort();
    };
    const few = calls(50, 200);
    expect(calls(5000, 20_000)).toEqual(few);
    expect(few.length).toBeLessThanOrEqual(70);
  });
});
