import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordList, SavedRecords } from '../../src/addon/api.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';
import { form, LOG, LOG_HEADER, logOf, QIAN, ZHAO } from './supportLog.js';

const code = readFileSync('dist/Code.js', 'utf8');
const OTHER_TAB = {
  课程表: [
    ['一', '二'],
    ['语文', '数学'],
  ],
};

let workbook: OpenWorkbook;
const start = (tabs: Tabs = OTHER_TAB, options = {}) => {
  workbook = openWorkbook(code, tabs, options);
  return workbook;
};
afterEach(() => workbook.dispose());

const run = <T>(name: string, request: unknown) => workbook.host.run(name, [request]) as T;
const save = (request: unknown) => run<SavedRecords>('saveRecord', request);
const list = (request: unknown = {}) => run<RecordList>('listRecords', request);
/** A tab's cells, row by row, each where it stands. */
function cellsOf(tab: string): unknown[][] {
  const { cells } = workbook.contents()[tab] as { cells: Record<string, Record<string, { v?: unknown }>> };
  const height = Math.max(-1, ...Object.keys(cells).map(Number)) + 1;
  const rows = Array.from({ length: height }, (_, r) =>
    Array.from({ length: 16 }, (_unused, c) => cells[r]?.[c]?.v ?? ''),
  );
  while (rows.length > 0 && rows[rows.length - 1]!.every((value) => value === '')) rows.pop();
  return rows;
}
/** What stands in the log, by header. */
function rowsIn(tab = LOG): Array<Record<string, unknown>> {
  const [header, ...rows] = cellsOf(tab).map((row) => row.slice(0, LOG_HEADER.length));
  return rows.map((row) => Object.fromEntries((header as string[]).map((key, at) => [key, row[at] ?? ''])));
}

function failure(work: () => unknown): { code: string; message: string } {
  try {
    work();
  } catch (error) {
    return { code: (error as { code?: string }).code ?? '?', message: (error as Error).message };
  }
  return { code: 'ok', message: '' };
}

describe('saving', () => {
  test('the first record makes the log, and every cell holds what was written', () => {
    start();
    const { tab, records, repeated } = save(
      form('request01', { wentWell: '会列方程了', nextStep: '做 3 题' }),
    );
    expect([tab, repeated]).toEqual([LOG, false]);
    const [row] = rowsIn();
    expect(Object.keys(row!)).toEqual(LOG_HEADER);
    expect(row).toMatchObject({
      班级: '八(2)班',
      姓名: '赵明',
      学号: '080201',
      类型: '辅导',
      学科: '数学',
      分钟: '40',
      做了什么: '讲了一元一次方程',
      好的地方: '会列方程了',
      还要努力: '',
      下一步: '做 3 题',
      记录人: '王老师',
      更正: '',
      记录编号: 'request01-1',
    });
    // A real day, so that the sheet can sort and filter by it.
    expect(typeof row!.日期).toBe('number');
    expect(records[0]).toMatchObject({ id: 'request01-1', date: '2026-03-06', row: 2 });
    expect(list().records).toEqual(records);
  });

  test('several students are several rows, and the rows before stay as they were', () => {
    start({ [LOG]: logOf(3) });
    const before = workbook.values(LOG);
    const { records } = save(form('request01', { students: [ZHAO, QIAN], kind: '谈话', subject: null }));
    expect(records.map(({ id, student, row }) => [id, student.name, row])).toEqual([
      ['request01-1', '赵明', 5],
      ['request01-2', '钱静', 6],
    ]);
    expect(workbook.values(LOG).slice(0, 4)).toEqual(before);
    expect(rowsIn().map((row) => row.姓名)).toEqual(['赵0', '赵1', '赵2', '赵明', '钱静']);
  });

  test('the same form sent again adds nothing and is answered the same, also when another came between', () => {
    start();
    const first = save(form('request01', { students: [ZHAO, QIAN] }));
    save(form('request02'));
    const rows = workbook.values(LOG);
    const again = save(form('request01', { students: [ZHAO, QIAN] }));
    expect(again).toEqual({ ...first, repeated: true });
    expect(workbook.values(LOG)).toEqual(rows);
  });

  test('a form that was changed after it had arrived is told so, and what arrived stays', () => {
    start();
    save(form('request01'));
    const rows = workbook.values(LOG);
    for (const change of [{ content: '改过' }, { students: [QIAN] }, { students: [ZHAO, QIAN] }]) {
      expect(save(form('request01', change))).toMatchObject({
        repeated: true,
        differs: true,
        records: [{ id: 'request01-1', content: '讲了一元一次方程' }],
      });
    }
    expect(workbook.values(LOG)).toEqual(rows);
  });

  test('a form whose name begins like another’s is another form', () => {
    start();
    save(form('request01'));
    expect(save(form('request01-1')).repeated).toBe(false);
    expect(rowsIn().map((row) => row.记录编号)).toEqual(['request01-1', 'request01-1-1']);
  });

  test('without a name of its own each send is a record', () => {
    start();
    for (let times = 0; times < 2; times++) save(form('', { requestId: undefined }));
    const ids = rowsIn().map((row) => row.记录编号);
    expect(new Set(ids).size).toBe(2);
  });

  test('the log is found by its headers: moved columns, a title above, another name, another language', () => {
    const [header, ...rows] = logOf(2);
    const turned = [
      ['八(2)班 帮扶记录'],
      header!.slice().reverse(),
      ...rows.map((row) => row.slice().reverse()),
    ];
    start({ 记录本: turned });
    save(form('request01', { tab: '记录本' }));
    const last = cellsOf('记录本').pop()!;
    expect([last[0], last[6], last[11]]).toEqual(['request01-1', '讲了一元一次方程', '赵明']);
    expect(list({ tab: '记录本' }).records).toHaveLength(3);
    workbook.dispose();
    start(OTHER_TAB, { userLocale: 'en_US' });
    expect(save(form('request01', { kind: 'talk' })).tab).toBe('Support log');
    expect(rowsIn('Support log')[0]).toMatchObject({ Kind: 'talk', Name: '赵明' });
  });

  test('today is today in the spreadsheet’s time zone', () => {
    const dayIn = (timeZone: string, ahead: number) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.now() + ahead * 86_400_000);
    for (const timeZone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Honolulu']) {
      start(OTHER_TAB, { timeZone });
      // The first save asks for the zone, the second takes it from the day that stands there.
      for (const requestId of ['request01', 'request02']) {
        expect(save(form(requestId, { date: undefined })).records[0]!.date).toBe(dayIn(timeZone, 0));
        const refused = failure(() => save(form('request03', { date: dayIn(timeZone, 1) })));
        expect(refused.code, timeZone).toBe('BAD_RECORD');
        expect(refused.message).toMatch(/还没有到.*下一步/);
      }
      expect(list().now.slice(0, 10)).toBe(dayIn(timeZone, 0));
      expect(rowsIn()).toHaveLength(2);
      workbook.dispose();
    }
    start();
  });

  test('who writes is who the request says, else who the user has said to be, else it is refused', () => {
    start();
    const refused = failure(() => save(form('request01', { by: undefined })));
    expect(refused).toEqual({ code: 'BAD_RECORD', message: '[BAD_RECORD] 还不知道是谁记的。请写上记录人。' });
    expect(Object.keys(workbook.contents())).toEqual(['课程表']);
  });

  test('what a log has no column for is refused whole', () => {
    const narrow = logOf(1).map((row) => row.slice(0, 7).concat(row.slice(11)));
    start({ [LOG]: narrow });
    const before = workbook.contents();
    expect(failure(() => save(form('request01'))).code).toBe('LEDGER_COLUMN_MISSING');
    expect(workbook.contents()).toEqual(before);
  });
});

describe('what is refused leaves everything as it was', () => {
  const long = '字'.repeat(50_001);
  test.each([
    ['no student', { students: [] }, 'BAD_RECORD', '先选给谁记'],
    ['a student without a name', { students: [{ name: ' ' }] }, 'BAD_REQUEST', 'name'],
    ['a child twice', { students: [ZHAO, ZHAO] }, 'BAD_RECORD', '选了两次'],
    ['no day', { date: '11 月 20 日' }, 'BAD_RECORD', '2026-01-20'],
    ['a kind that is none', { kind: '撤回' }, 'BAD_REQUEST', 'kind'],
    ['minutes that are none', { minutes: 0 }, 'BAD_RECORD', '1 到 600'],
    ['minutes as text', { minutes: '40' }, 'BAD_REQUEST', 'minutes'],
    ['50,001 characters', { content: long }, 'TEXT_TOO_LONG', '做了什么'],
    ['50,001 characters in a name', { students: [{ name: long }] }, 'TEXT_TOO_LONG', '学生'],
    ['50,001 characters in a subject', { subject: long }, 'TEXT_TOO_LONG', '学科'],
    ['50,001 characters in who wrote it', { by: long }, 'TEXT_TOO_LONG', '记录人'],
    ['a character that no file keeps', { nextStep: 'a\u0000b' }, 'BAD_RECORD', '下一步'],
    ['what was said in confidence', { kind: 'counselling' }, 'BAD_RECORD', '不记谈的内容'],
    ['a bad name of the form', { requestId: '=1+1' }, 'BAD_REQUEST', 'requestId'],
  ])('%s', (_name, part, errorCode, words) => {
    for (const tabs of [OTHER_TAB, { [LOG]: logOf(2) }]) {
      start(tabs as Tabs);
      const before = workbook.contents();
      const refused = failure(() => save(form('request01', part)));
      expect(refused.code).toBe(errorCode);
      expect(refused.message).toContain(words);
      expect(workbook.contents()).toEqual(before);
      workbook.dispose();
    }
    start();
  });
});

test.each([
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@sum',
  "'001",
  '0101',
  '3/4',
  'TRUE',
  '<img src=x onerror=alert(1)>',
  '😀👨‍👩‍👧',
  'مرحبا بالعالم',
  '一\n二\n\n三',
  '#REF!',
])('%j is stored as typed in every field that takes words, and comes back as it is', (text) => {
  start();
  const part = {
    students: [{ name: text, class: text, ids: { studentId: text } }],
    subject: text,
    content: text,
    wentWell: text,
    toImprove: text,
    nextStep: text,
    by: text,
  };
  save(form('request01', part));
  const [row] = rowsIn();
  for (const header of [
    '姓名',
    '班级',
    '学号',
    '学科',
    '做了什么',
    '好的地方',
    '还要努力',
    '下一步',
    '记录人',
  ]) {
    expect(row![header], header).toBe(text);
  }
  const [record] = list().records;
  expect(record).toMatchObject({ content: text, wentWell: text, by: text, subject: text });
  expect(record!.student).toEqual({ name: text, className: text, ids: { studentId: text } });
  expect(save(form('request01', part))).toMatchObject({ repeated: true, differs: false });
});

describe('correcting', () => {
  const correction = (requestId: string, part: Record<string, unknown> = {}) => {
    const { students: _none, ...rest } = form(requestId);
    return { ...rest, student: ZHAO, id: 'request01-1', version: 'request01-1', content: '改过', ...part };
  };
  const correct = (request: unknown) => run<SavedRecords>('correctRecord', request);

  test('adds a row that points to the old one; the list shows it with its earlier version', () => {
    start();
    save(form('request01'));
    const before = workbook.values(LOG);
    const { records } = correct(correction('correct01', { date: '2026-03-05' }));
    expect(workbook.values(LOG).slice(0, 2)).toEqual(before);
    expect(rowsIn()[1]).toMatchObject({ 更正: 'request01-1', 记录编号: 'correct01-1', 做了什么: '改过' });
    const listed = list().records;
    expect(listed).toEqual(records);
    expect(listed[0]).toMatchObject({ id: 'request01-1', version: 'correct01-1', date: '2026-03-05' });
    expect(listed[0]!.earlier.map(({ content }) => content)).toEqual(['讲了一元一次方程']);
  });

  test('sent again adds nothing; what says nothing new adds nothing', () => {
    start();
    save(form('request01'));
    const first = correct(correction('correct01'));
    const rows = workbook.values(LOG);
    expect(correct(correction('correct01'))).toEqual({ ...first, repeated: true });
    expect(correct(correction('correct02', { version: 'correct01-1' })).records).toEqual(first.records);
    expect(workbook.values(LOG)).toEqual(rows);
  });

  test('of a version that is not the newest, of a record taken back or unknown, is refused', () => {
    start();
    save(form('request01'));
    correct(correction('correct01'));
    const rows = workbook.values(LOG);
    expect(failure(() => correct(correction('correct02', { content: '又改' }))).code).toBe('ROW_CHANGED');
    expect(failure(() => correct(correction('correct03', { id: 'nobody-1' }))).code).toBe('RECORD_NOT_FOUND');
    expect(workbook.values(LOG)).toEqual(rows);
    run('retractRecord', { requestId: 'retract01', ids: ['request01-1'], by: '王老师' });
    const gone = correction('correct04', { version: 'correct01-1', content: '又改' });
    expect(failure(() => correct(gone)).code).toBe('ROW_CHANGED');
  });

  test('can be about another child', () => {
    start();
    save(form('request01'));
    correct(correction('correct01', { student: QIAN }));
    expect(list({ student: ZHAO }).records).toEqual([]);
    expect(list({ student: QIAN }).records.map(({ id }) => id)).toEqual(['request01-1']);
  });

  test('a row that somebody typed without an id is found, also after sorting', () => {
    const typed = ['2026-03-02', '八(2)班', '孙强', '', '谈话', '', '', '聊了作业', '', '', '', '李老师'];
    start({ [LOG]: [LOG_HEADER, ...logOf(2).slice(1), typed] });
    const [record] = list({ student: { name: '孙强' } }).records;
    const { id, version } = record!;
    correct({
      requestId: 'correct01',
      tab: LOG,
      id,
      version,
      student: { name: '孙强' },
      kind: '谈话',
      by: '李老师',
    });
    const listed = list({ student: { name: '孙强' } }).records;
    expect(listed.map(({ content, earlier }) => [content, earlier.length])).toEqual([['', 1]]);
  });
});

describe('taking back', () => {
  const retract = (ids: string[], requestId: string) =>
    run<{ retractions: string[] }>('retractRecord', { requestId, tab: LOG, ids, by: '李老师' });

  test('adds rows that say so and takes nothing away; taken back once is enough', () => {
    start();
    save(form('request01', { students: [ZHAO, QIAN] }));
    const before = workbook.values(LOG);
    expect(retract(['request01-1', 'request01-2'], 'retract01').retractions).toEqual([
      'retract01-1',
      'retract01-2',
    ]);
    expect(workbook.values(LOG).slice(0, 3)).toEqual(before);
    expect(rowsIn()[2]).toMatchObject({ 姓名: '赵明', 类型: '撤回', 更正: 'request01-1', 记录人: '李老师' });
    expect(list().records).toEqual([]);
    const rows = workbook.values(LOG);
    expect(retract(['request01-1', 'request01-2'], 'retract01').retractions).toHaveLength(2);
    expect(retract(['request01-1'], 'retract02').retractions).toEqual([]);
    expect(workbook.values(LOG)).toEqual(rows);
  });

  test('can be taken back in turn, and a correction leaves what was before it', () => {
    start();
    save(form('request01'));
    const { retractions } = retract(['request01-1'], 'retract01');
    retract(retractions, 'retract02');
    expect(list().records.map(({ id }) => id)).toEqual(['request01-1']);
    run('correctRecord', {
      requestId: 'correct01',
      id: 'request01-1',
      version: 'request01-1',
      student: ZHAO,
      kind: 'talk',
      by: '王老师',
    });
    retract(['correct01-1'], 'retract03');
    expect(list().records[0]).toMatchObject({ version: 'request01-1', content: '讲了一元一次方程' });
  });

  test('of what is not there is refused whole', () => {
    start();
    save(form('request01'));
    const rows = workbook.values(LOG);
    expect(failure(() => retract(['request01-1', 'nobody-1'], 'retract01')).code).toBe('RECORD_NOT_FOUND');
    expect(workbook.values(LOG)).toEqual(rows);
  });
});

describe('listing', () => {
  test('without a log there is nothing, and no tab is made', () => {
    start();
    expect(list()).toMatchObject({ tab: null, records: [], more: false });
    expect(list().now).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(Object.keys(workbook.contents())).toEqual(['课程表']);
  });

  test('gives the latest first, page by page, each once', () => {
    start({ [LOG]: logOf(120, 7) });
    const seen: string[] = [];
    for (let before: string | null = null; ; ) {
      const { records, more }: RecordList = list({ limit: 50, before });
      seen.push(...records.map(({ date, id }) => `${date} ${id}`));
      before = records[records.length - 1]!.id;
      if (!more) break;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    const days = seen.map((line) => line.slice(0, 10));
    expect(days).toEqual(days.slice().sort().reverse());
    expect(list({ student: { name: '赵 3' } }).records.every(({ student }) => student.name === '赵3')).toBe(
      true,
    );
  });

  test('gives each record of a log of 20,000 in the same few calls', () => {
    start({ [LOG]: logOf(20_000, 600) });
    workbook.calls.length = 0;
    const { records } = list({
      language: 'zh-CN',
      tab: LOG,
      student: { name: '赵77', class: '八(2)班' },
      limit: 500,
    });
    expect(records).toHaveLength(34);
    expect(workbook.calls.length).toBeLessThanOrEqual(8);
  });
});

describe('service calls', () => {
  const STEPS: Array<[string, (requestId: string) => [string, unknown]]> = [
    ['saving', (id) => ['saveRecord', form(id)]],
    [
      'saving for a whole class',
      (id) => [
        'saveRecord',
        form(id, {
          students: Array.from({ length: 60 }, (_, at) => ({ name: `赵${at}`, class: '八(2)班' })),
        }),
      ],
    ],
    [
      'correcting',
      (id) => [
        'correctRecord',
        { ...form(id), student: ZHAO, id: 'begun0001-1', version: 'begun0001-1', content: id },
      ],
    ],
    [
      'taking back',
      (id) => ['retractRecord', { requestId: id, tab: LOG, ids: ['begun0001-1'], by: '王老师' }],
    ],
  ];

  test.each(STEPS)('of %s are at most ten, the same for 50 and for 20,000 records', (_name, step) => {
    const counts = [50, 20_000].map((records) => {
      const room = Array.from({ length: 100 }, () => ['']);
      start({ [LOG]: [...logOf(records, records === 50 ? 50 : 5_000), ...room] });
      save(form('begun0001'));
      workbook.calls.length = 0;
      const [name, request] = step('request01');
      run(name, request);
      const calls = workbook.calls.slice();
      workbook.dispose();
      return calls;
    });
    start();
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]!.length, counts[0]!.join(' ')).toBeLessThanOrEqual(10);
    expect(counts[0]!.filter((name) => name === 'Range.setValues')).toHaveLength(1);
  });
});

test('a full log gets room for 500 rows, in two more calls', () => {
  start({ [LOG]: logOf(2_000) });
  const students = Array.from({ length: 60 }, (_, at) => ({ name: `钱${at}` }));
  const counts = ['request01', 'request02'].map((requestId) => {
    workbook.calls.length = 0;
    save(form(requestId, { students }));
    return workbook.calls.filter((name) => /insertRows|getMaxRows|getSheet$/.test(name)).length;
  });
  expect(counts).toEqual([2, 0]);
  expect(list({ student: students[59] }).records).toHaveLength(2);
});

describe('forms that are not finished', () => {
  const keep = (name: string, text: string) => run<{ kept: boolean }>('keepDraft', { form: name, text });
  const drafts = () => run<{ drafts: Record<string, string> }>('readDrafts', undefined).drafts;

  test('are kept and read again, long ones and rare characters too, and are forgotten with an empty text', () => {
    start();
    const long = '字😀'.repeat(10_000);
    expect(keep('record', long).kept).toBe(true);
    expect(keep('plan', '{"a":"\\n=1"}').kept).toBe(true);
    expect(drafts()).toEqual({ record: long, plan: '{"a":"\\n=1"}' });
    keep('record', '短');
    expect(drafts()).toEqual({ record: '短', plan: '{"a":"\\n=1"}' });
    keep('record', '');
    expect(drafts()).toEqual({ plan: '{"a":"\\n=1"}' });
  });

  test('are not kept when they are too long, and that is said', () => {
    start();
    keep('record', '旧');
    expect(keep('record', '字'.repeat(50_001)).kept).toBe(false);
    expect(drafts()).toEqual({});
  });

  test('take a handful of calls, and write nothing into the spreadsheet', () => {
    start();
    const before = workbook.contents();
    workbook.calls.length = 0;
    keep('record', '字'.repeat(30_000));
    expect(workbook.calls.length).toBeLessThanOrEqual(6);
    expect(workbook.contents()).toEqual(before);
  });

  test('of a name that is none are refused', () => {
    start();
    expect(failure(() => keep('a b', 'x')).code).toBe('BAD_REQUEST');
    expect(failure(() => run('keepDraft', { form: 'record' })).code).toBe('BAD_REQUEST');
  });
});

describe('when things go wrong', () => {
  // Waiting for a lock that is not let go takes seconds of the clock: here they pass at once.
  beforeEach(() => {
    let clock = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => {
      clock += 5_000;
      return clock;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const BEGUN: Record<string, () => void> = {
    'the first record of all': () => start(),
    'a record in a log': () => {
      start({ ...OTHER_TAB, [LOG]: logOf(5) });
      save(form('begun0001'));
    },
  };
  const STEPS: Array<[string, string, [string, unknown]]> = [
    ['the first record of all', 'saving', ['saveRecord', form('request01', { students: [ZHAO, QIAN] })]],
    ['a record in a log', 'saving', ['saveRecord', form('request01', { students: [ZHAO, QIAN] })]],
    [
      'a record in a log',
      'correcting',
      [
        'correctRecord',
        { ...form('request01'), student: ZHAO, id: 'begun0001-1', version: 'begun0001-1', content: '改' },
      ],
    ],
    [
      'a record in a log',
      'taking back',
      ['retractRecord', { requestId: 'request01', tab: LOG, ids: ['begun0001-1', 'old2-1'], by: '王老师' }],
    ],
  ];
  /** Making a table asks for the same thing column by column: the first and last such calls will do. */
  const telling = (calls: readonly string[]) =>
    [...calls.entries()].filter(([at, name]) => {
      const alike = calls.flatMap((other, place) => (other === name ? [place] : []));
      return alike.length <= 6 || alike.indexOf(at) < 2 || alike.indexOf(at) >= alike.length - 2;
    });
  const ids = () => (LOG in workbook.contents() ? rowsIn().map((row) => row.记录编号) : []);

  test.each(STEPS)(
    '%s: a fault at every service call of %s leaves it whole or undone, and sending again makes it whole once',
    (begun, _what, [name, request]) => {
      BEGUN[begun]!();
      workbook.calls.length = 0;
      const before = ids();
      run(name, request);
      const calls = workbook.calls.slice();
      const right = ids();
      const others = workbook.values('课程表');
      workbook.dispose();
      expect(calls.length).toBeGreaterThan(8);
      for (const [at, call] of telling(calls)) {
        const where = `call ${at}: ${call}`;
        BEGUN[begun]!();
        workbook.calls.length = 0;
        workbook.onCall = (_called, index) => {
          if (index === at) throw new Error(`Service error: ${call}`);
        };
        const failed = failure(() => run(name, request));
        workbook.onCall = null;
        // A tab that is not there is an error to the service: only such a call may be overcome.
        if (failed.code === 'ok') expect(ids(), where).toEqual(right);
        else expect([before, right], where).toContainEqual(ids());
        expect(workbook.values('课程表'), where).toEqual(others);
        expect(failure(() => run(name, request)).code, where).toBe('ok');
        expect(ids(), where).toEqual(right);
        workbook.dispose();
      }
      start();
    },
  );

  test.each([
    ['the first record of all', { students: [QIAN] }],
    ['a record in a log', { students: [QIAN] }],
  ])(
    '%s: a colleague’s whole save at every service call of mine lands, and none is lost or doubled',
    (begun, part) => {
      BEGUN[begun]!();
      workbook.calls.length = 0;
      save(form('mine00001'));
      const calls = workbook.calls.slice();
      const before = ids().length - 1;
      workbook.dispose();
      const outcomes = new Set<string>();
      for (const [at, call] of telling(calls)) {
        const where = `call ${at}: ${call}`;
        BEGUN[begun]!();
        const colleague = workbook.colleague();
        const theirs = () => failure(() => colleague.run('saveRecord', [form('their0001', part)])).code;
        workbook.calls.length = 0;
        let first = '';
        workbook.onCall = (_name, index) => {
          if (index === at) first = theirs();
        };
        expect(failure(() => save(form('mine00001'))).code, where).toBe('ok');
        workbook.onCall = null;
        expect(['ok', 'LOCKED'], where).toContain(first);
        outcomes.add(first);
        // Who is told to wait sends the form again; who was answered and sends it again adds nothing.
        expect(theirs(), where).toBe('ok');
        expect(failure(() => save(form('mine00001'))).code, where).toBe('ok');
        const all = ids();
        expect(all.length, where).toBe(before + 2);
        expect(
          all.filter((id) => id === 'mine00001-1'),
          where,
        ).toHaveLength(1);
        expect(
          all.filter((id) => id === 'their0001-1'),
          where,
        ).toHaveLength(1);
        expect(list().records.length, where).toBe(before + 2);
        workbook.dispose();
      }
      start();
      expect([...outcomes].sort()).toEqual(['LOCKED', 'ok']);
    },
  );

  test('a locked document is left as it was, with a sentence that says what to do', () => {
    start({ [LOG]: logOf(2) });
    const before = workbook.contents();
    workbook.lock.heldByOther = true;
    const refused = failure(() => save(form('request01')));
    expect(refused.message).toMatch(/^\[LOCKED\] .*过几秒/);
    expect(workbook.contents()).toEqual(before);
  });
});
