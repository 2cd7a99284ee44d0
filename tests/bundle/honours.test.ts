import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  ContestProposal,
  HonoursData,
  ProgressProposal,
  RegisteredPrizes,
  RunSummary,
  SavedAwards,
} from '../../src/addon/api.js';
import { type Cell, type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');
const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});

const TERM = '2025—2026学年第二学期';
const BEFORE = '2025—2026学年第一学期';
const REGISTER = '奖项总表';
const NAMES = ['赵明', '钱强', '孙静', '李芳', '周磊', '吴娜'];
const header = ['学号', '姓名', '班级', '数学', '语文'];
const marks = (...points: ReadonlyArray<readonly [number, number]>): Cell[][] => [
  header,
  ...points.map(([math, chinese], at): Cell[] => [`010${at}`, NAMES[at]!, '八(1)班', math, chinese]),
];
/** Two finals, a contest in the second term, a log with one record of praise. */
const SCHOOL: Tabs = {
  上期末: marks([60, 60], [90, 90], [80, 80], [70, 70], [50, 50], [40, 40]),
  下期末: marks([95, 95], [90, 90], [85, 85], [60, 60], [65, 65], [30, 30]),
  口算: marks([100, 0], [90, 0], [90, 0], [70, 0], [60, 0], [50, 0]),
  设置: [
    ['项目', '内容', '说明'],
    ['学期', `${BEFORE} 2025-09-01 至 2026-01-23`, ''],
    ['学期', `${TERM} 2026-03-02 至 2026-07-03`, ''],
    ['品德优秀生名额', '每班 2 人', ''],
    ['学业进步生名额', '每班 1 人', ''],
    ['奖学金的名称', '向阳奖学金', ''],
  ],
  帮扶记录: [
    ['日期', '班级', '姓名', '学号', '类型', '做了什么', '记录人', '更正', '记录编号'],
    ['2026-06-30', '八(1)班', '孙静', '0102', '表扬', '主动擦黑板', '王老师', '', 'log-1'],
    ['2026-06-29', '八(1)班', '李芳', '0103', '谈话', '谈了作业', '王老师', '', 'log-2'],
    ['2025-12-01', '八(1)班', '李芳', '0103', '表扬', '上学期的', '王老师', '', 'log-3'],
  ],
};

function school(tabs: Tabs = SCHOOL): OpenWorkbook {
  const open = openWorkbook(code, tabs);
  opened.push(open);
  const adopt = (tab: string, term: string, kind: string, date: string) =>
    open.host.run('adoptTab', [{ tab, role: 'exam', exam: { name: tab, term, kind, date } }]);
  adopt('上期末', BEFORE, '期末', '2026-01-20');
  adopt('下期末', TERM, '期末', '2026-07-01');
  adopt('口算', TERM, '竞赛', '2026-06-10');
  return open;
}

const run = <T>({ host }: OpenWorkbook, name: string, request: object): T => host.run(name, [request]) as T;
const read = (open: OpenWorkbook, term = TERM) => run<HonoursData>(open, 'readHonours', { term });
const child = (at: number) => ({ name: NAMES[at]!, class: '八(1)班', ids: { studentId: `010${at}` } });
const nominate = (open: OpenWorkbook, more: object) =>
  run<SavedAwards>(open, 'nominateAwards', {
    term: TERM,
    kind: 'conduct',
    by: '王老师',
    day: '2026-07-02',
    ...more,
  });
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const season = (open: OpenWorkbook, kind: string) => read(open).seasons.find((one) => one.kind === kind)!;

describe('a nomination', () => {
  test('stands in the register as a row that people can read, and is decided with day and name', () => {
    const open = school();
    const saved = nominate(open, {
      entries: [{ student: child(2), reason: '主动擦黑板', evidence: ['log-1'] }],
    });
    expect(open.values(REGISTER).map((row) => row.slice(0, 11))).toEqual([
      ['学期', '奖项', '称号', '姓名', '班级', '学号', '理由', '依据', '提名人', '提名日期', '状态'],
      [TERM, '品德优秀生', '', '孙静', '八(1)班', '0102', '主动擦黑板', 'log-1', '王老师', 46205, '提名'],
    ]);
    const ids = saved.awards.map(({ id }) => id);
    const decided = run<{ undo: object }>(open, 'decideAwards', {
      ids,
      decision: 'granted',
      by: '李老师',
      day: '2026-07-03',
    });
    expect(read(open)).toMatchObject({
      tab: REGISTER,
      counts: { conduct: { nominated: 0, granted: 1, places: 2, left: 1 } },
      awards: [{ state: 'granted', decidedBy: '李老师', decidedOn: '2026-07-03', evidence: ['log-1'] }],
      evidence: { 'log-1': { tab: '帮扶记录', row: 2, content: '主动擦黑板' } },
    });
    run(open, 'undoAwards', decided.undo);
    expect(read(open).awards).toMatchObject([{ state: 'nominated', decidedBy: '', decidedOn: null }]);
    run(open, 'undoAwards', saved.undo);
    expect(read(open).awards).toEqual([]);
  });

  test('of a child who is not supported is possible: everyone of the exam can be named', () => {
    expect(read(school()).children.map(({ name }) => name)).toEqual(NAMES);
  });

  test('beyond the places is refused until a person says so, by class and by nominations too', () => {
    const open = school();
    nominate(open, { entries: [{ student: child(0) }, { student: child(1) }] });
    const third = { entries: [{ student: child(2) }] };
    expect(codeOf(() => nominate(open, third))).toBe('AWARD_QUOTA');
    expect(read(open).awards).toHaveLength(2);
    expect(nominate(open, { ...third, overQuota: true }).awards).toHaveLength(1);
    const ids = read(open).awards.map(({ id }) => id);
    expect(codeOf(() => run(open, 'decideAwards', { ids, decision: 'granted', by: '李老师' }))).toBe(
      'AWARD_QUOTA',
    );
    expect(read(open).awards.every(({ state }) => state === 'nominated')).toBe(true);
  });

  test('is refused twice, without a name or a title, and with a word that hurts', () => {
    const open = school();
    const entries = [{ student: child(0) }];
    nominate(open, { entries });
    expect(codeOf(() => nominate(open, { entries }))).toBe('AWARD_TWICE');
    expect(codeOf(() => nominate(open, { entries: [], by: '王老师' }))).toBe('BAD_AWARD');
    expect(codeOf(() => nominate(open, { kind: 'classStar', entries }))).toBe('BAD_AWARD');
    expect(codeOf(() => nominate(open, { entries: [{ student: child(1), reason: '后进生中的榜样' }] }))).toBe(
      'BAD_AWARD',
    );
    expect(codeOf(() => nominate(open, { entries: [{ student: child(1) }], by: '' }))).toBe('BAD_AWARD');
    expect(read(open).awards).toHaveLength(1);
  });

  test('sent again adds nothing, and says when it said something else', () => {
    const open = school();
    const form = { requestId: 'one-form-1', entries: [{ student: child(0), reason: '甲' }] };
    nominate(open, form);
    expect(nominate(open, form)).toMatchObject({ repeated: true, differs: false });
    const other = { ...form, entries: [{ student: child(0), reason: '乙' }] };
    expect(nominate(open, other)).toMatchObject({ repeated: true, differs: true });
    expect(read(open).awards).toMatchObject([{ reason: '甲' }]);
  });

  test('that a colleague has decided is not decided otherwise, and the same decision is no trouble', () => {
    const open = school();
    const ids = nominate(open, { entries: [{ student: child(0) }] }).awards.map(({ id }) => id);
    run(open, 'decideAwards', { ids, decision: 'declined', by: '李老师' });
    expect(codeOf(() => run(open, 'decideAwards', { ids, decision: 'granted', by: '王老师' }))).toBe(
      'AWARD_DECIDED',
    );
    expect(run(open, 'decideAwards', { ids, decision: 'declined', by: '王老师' })).toMatchObject({
      changed: 0,
      undo: null,
    });
    expect(read(open).awards).toMatchObject([{ state: 'declined', decidedBy: '李老师' }]);
  });

  test('is text, whatever it looks like, and a decision between two rows leaves a formula there alone', () => {
    const open = school();
    const ids = nominate(open, {
      overQuota: true,
      entries: [
        { student: { name: '=1+1', class: '+甲' }, reason: '-SUM(A1)' },
        { student: child(1) },
        { student: child(2) },
      ],
    }).awards.map(({ id }) => id);
    expect(read(open).awards[0]).toMatchObject({ student: { name: '=1+1' }, reason: '-SUM(A1)' });
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(REGISTER)!;
    sheet.getRange('M3').setValue({ f: '=1+2' });
    run(open, 'decideAwards', {
      ids: [ids[0], ids[2]],
      decision: 'declined',
      by: '李老师',
      day: '2026-07-03',
    });
    expect(sheet.getRange('M3').getCellData()?.f).toBe('=1+2');
    expect(read(open).awards.map(({ state }) => state)).toEqual(['declined', 'nominated', 'declined']);
  });

  test('rows that were sorted apart are not taken away by half', () => {
    const open = school();
    const { undo } = nominate(open, { entries: [{ student: child(0) }, { student: child(1) }] });
    nominate(open, { kind: 'praise', entries: [{ student: child(2) }] });
    const sheet = open.engine.univerAPI.getActiveWorkbook()!.getSheetByName(REGISTER)!;
    const [second, third] = [3, 4].map((row) => sheet.getRange(`A${row}:N${row}`).getValues());
    sheet.getRange('A3:N3').setValues(third as Cell[][] as never);
    sheet.getRange('A4:N4').setValues(second as Cell[][] as never);
    expect(codeOf(() => run(open, 'undoAwards', undo))).toBe('ROW_CHANGED');
    expect(read(open).awards).toHaveLength(3);
  });
});

test('the scholarship bears the school’s own name on the page and in its row', () => {
  const open = school();
  expect(read(open).names.scholarship).toBe('向阳奖学金');
  nominate(open, { kind: 'scholarship', entries: [{ student: child(0) }] });
  expect(open.values(REGISTER)[1]!.slice(1, 3)).toEqual(['奖学金', '向阳奖学金']);
});

test('praise of the term is offered as evidence, and enters the register once', () => {
  const open = school();
  const before = open.values('帮扶记录');
  expect(read(open).praise).toMatchObject([{ id: 'log-1', used: false, student: { name: '孙静' } }]);
  const entries = [{ student: child(2), reason: '主动擦黑板', evidence: ['log-1'] }];
  nominate(open, { kind: 'praise', grant: true, entries });
  expect(read(open)).toMatchObject({
    praise: [{ used: true }],
    awards: [{ state: 'granted', decidedOn: '2026-07-02' }],
  });
  expect(codeOf(() => nominate(open, { kind: 'praise', grant: true, entries }))).toBe('AWARD_TWICE');
  expect(open.values('帮扶记录')).toEqual(before);
});

describe('the prizes of a run', () => {
  const computed = () => {
    const open = school();
    expect(season(open, 'progress').step).toEqual({ code: 'compute', exam: '下期末' });
    run(open, 'computeAwards', { baseline: '上期末', current: '下期末', cohort: 'everyone' });
    const [first] = open.host.run('listRuns', []) as RunSummary[];
    return { open, id: first!.id };
  };
  const register = (open: OpenWorkbook, id: string) =>
    run<RegisteredPrizes>(open, 'registerPrizes', { run: id, by: '王老师', day: '2026-07-02' });

  test('are entered once, in the term of their exam, without marks and ranks', () => {
    const { open, id } = computed();
    expect(season(open, 'progress').step).toEqual({ code: 'register', run: id });
    expect(register(open, id)).toMatchObject({ term: TERM, added: 2, already: 0 });
    expect(
      read(open).awards.map(({ student, title, state, reason, evidence }) => [
        student.name,
        student.ids,
        title,
        state,
        reason,
        evidence,
      ]),
    ).toEqual([
      ['赵明', { studentId: '0100' }, '一等奖', 'granted', '从上期末到下期末，学习有进步', [id]],
      ['周磊', { studentId: '0104' }, '二等奖', 'granted', '从上期末到下期末，学习有进步', [id]],
    ]);
    expect(register(open, id)).toMatchObject({ added: 0, already: 2, undo: null });
    expect(season(open, 'progress').step).toEqual({ code: 'done' });
  });

  test('are taken back whole, and can be entered again', () => {
    const { open, id } = computed();
    run(open, 'undoAwards', register(open, id).undo!);
    expect(read(open).awards).toEqual([]);
    expect(register(open, id)).toMatchObject({ added: 2, already: 0 });
  });

  test('of another run over the same exams are entered only once those of the first are withdrawn', () => {
    const { open, id } = computed();
    register(open, id);
    run(open, 'computeAwards', {
      baseline: '上期末',
      current: '下期末',
      cohort: 'everyone',
      shares: [100, 0, 0],
    });
    const [second] = open.host.run('listRuns', []) as RunSummary[];
    expect(codeOf(() => register(open, second!.id))).toBe('AWARD_TWICE');
    const ids = read(open).awards.map((award) => award.id);
    run(open, 'decideAwards', { ids, decision: 'withdrawn', by: '王老师' });
    expect(register(open, second!.id)).toMatchObject({ added: 2 });
    expect(read(open).counts.progress).toMatchObject({ granted: 2, nominated: 0 });
    // Who was withdrawn is not entered again by asking for the first run once more.
    expect(register(open, id)).toMatchObject({ added: 0, already: 2 });
  });

  test('of a run that was taken back are not offered any more; those entered before can only be withdrawn', () => {
    const { open, id } = computed();
    register(open, id);
    run(open, 'undoRun', { id });
    expect(read(open).runs).toMatchObject([{ id, registered: 2, takenBack: true }]);
    expect(season(open, 'progress').step).toEqual({ code: 'compute', exam: '下期末' });
    const ids = read(open).awards.map((award) => award.id);
    run(open, 'decideAwards', { ids, decision: 'withdrawn', by: '王老师' });
    expect(read(open).runs).toEqual([]);
    const before = open.contents();
    expect(codeOf(() => register(open, id))).toBe('RUN_TAKEN_BACK');
    expect(open.contents()).toEqual(before);
  });

  test('of a run that is not there are refused', () => {
    const { open } = computed();
    expect(codeOf(() => register(open, 'mend 1'))).toBe('RUN_NOT_FOUND');
  });
});

describe('proposals', () => {
  test('name who rose most between the finals, with ranks for the page and none for the register', () => {
    const open = school();
    const { step } = season(open, 'academicProgress');
    expect(step).toEqual({ code: 'propose', baseline: '上期末', current: '下期末' });
    const { proposed, quota } = run<ProgressProposal>(open, 'proposeProgress', { ...step, term: TERM });
    expect(quota).toEqual({ per: 'class', count: 1 });
    expect(proposed).toEqual([
      {
        student: child(0),
        change: 3,
        why: '第 4 名到第 1 名，进步 3 名',
        reason: '从上期末到下期末，进步显著',
        level: false,
        already: false,
      },
    ]);
    nominate(open, { kind: 'academicProgress', entries: [{ student: child(0) }] });
    expect(run<ProgressProposal>(open, 'proposeProgress', { ...step, term: TERM }).proposed).toMatchObject([
      { already: true },
    ]);
  });

  test('name who wins in a contest, by places and by shares, equal marks equal prize', () => {
    const open = school();
    const places = run<ContestProposal>(open, 'proposeContest', {
      exam: '口算',
      subject: '数学',
      rule: { by: 'places', places: [1, 1, 1] },
    });
    expect(
      places.winners.map(({ student, title, place, mark }) => [student.name, title, place, mark]),
    ).toEqual([
      ['赵明', '口算 数学 一等奖', 1, 100],
      ['钱强', '口算 数学 二等奖', 2, 90],
      ['孙静', '口算 数学 二等奖', 2, 90],
    ]);
    expect(places).toMatchObject({ field: 6, subjects: ['语文', '数学'] });
    const shares = run<ContestProposal>(open, 'proposeContest', {
      exam: '口算',
      rule: { by: 'shares', shares: [10, 0, 40] },
    });
    expect(shares.winners.map(({ student, prize }) => [student.name, prize])).toEqual([
      ['赵明', 1],
      ['钱强', 3],
      ['孙静', 3],
    ]);
    expect(season(open, 'contest').step).toEqual({ code: 'contest', exam: '口算' });
    nominate(open, { kind: 'contest', entries: [{ student: child(0), title: places.winners[0]!.title }] });
    expect(season(open, 'contest').step).toEqual({ code: 'decide' });
  });
});

test('the CSV of a term holds its rows alone, readable and without a formula', () => {
  const open = school();
  nominate(open, { entries: [{ student: child(0), reason: '=1+1, "好"' }] });
  nominate(open, { term: BEFORE, entries: [{ student: child(1) }] });
  const { text, name, rows, guarded } = run<{ text: string; name: string; rows: number; guarded: number }>(
    open,
    'exportRegister',
    { term: TERM },
  );
  expect([name, rows, guarded]).toEqual([`奖项总表 ${TERM}.csv`, 1, 1]);
  const [head, line, end] = text.split('\r\n');
  expect(head).toBe(
    '\ufeff学期,奖项,称号,姓名,班级,学号,理由,依据,提名人,提名日期,状态,决定人,决定日期,奖项编号',
  );
  expect(line).toMatch(`${TERM},品德优秀生,,赵明,八(1)班,0100,"'=1+1, ""好""",,王老师,2026-07-02,提名,,,`);
  expect(end).toBe('');
});

test('a register that was renamed and kept in English is read and gone on with', () => {
  const open = school();
  run(open, 'nominateAwards', {
    language: 'en',
    term: TERM,
    kind: 'conduct',
    by: 'Ms Alder',
    entries: [{ student: child(0) }],
  });
  open.engine.univerAPI.getActiveWorkbook()!.getSheetByName('Award register')!.setName('大家的奖');
  nominate(open, { entries: [{ student: child(1) }] });
  expect(read(open)).toMatchObject({ tab: '大家的奖', counts: { conduct: { nominated: 2 } } });
  expect(open.values('大家的奖')[1]![1]).toBe('Good conduct');
});
