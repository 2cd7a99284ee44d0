/** Every function that writes into the ledger, with a request for it: what all of them must keep is tested over this. */
import type {
  EvaluationData,
  PairingData,
  PlanData,
  RecordList,
  RunSummary,
  SavedAwards,
  SavedEvaluation,
  SavedPlan,
  SavePairsResult,
} from '../../src/addon/api.js';
import { LEDGER_ROLES } from '../../src/tabs/ledgerTables.js';
import { LEDGER_TABS, ledgerTabs } from '../support/ledger.js';
import { adoptSchool, cellsOfTurn, idOf, nameOf, supportSchool } from '../support/supportSchool.js';
import { type OpenWorkbook, openWorkbook } from '../support/workbook.js';

export type Run = Pick<OpenWorkbook['host'], 'run'>;
export type Step = readonly [name: string, request: object];

/** A day that is over: a record of one to come is refused. */
export const DAY = '2026-03-06';
export const ARCHIVE = '学困生档案';
export const PAIRS = '结对帮扶';
export const who = (index: number) => ({
  name: nameOf(index),
  class: '八(1)班',
  ids: { studentId: idOf(index) },
});

/** An exam before the one that the school has set up: three children have risen since. */
const BEFORE = '9月月考';
const marksBefore = (students: number) => [
  ['学号', '姓名', '班级', '语文', '数学', '英语'],
  ...Array.from({ length: students }, (_, index) => [
    idOf(index),
    nameOf(index),
    '八(1)班',
    index < 3 ? 40 + index : 60,
    70,
    80,
  ]),
];

/** A school with a row of every table for each of its students in turn, all tables set up. */
export function ledgerSchool(code: string, students: number, rows: number): OpenWorkbook {
  const open = openWorkbook(code, {
    ...supportSchool(students, 0),
    [BEFORE]: marksBefore(students),
    ...ledgerTabs(LEDGER_ROLES, rows, cellsOfTurn(students)),
  });
  adoptSchool(open);
  // A day that the add-on has written tells the time zone: the first record of all asks for it, in two calls more.
  does(open.host, record('first-record', [students - 1]));
  open.calls.length = 0;
  return open;
}

export const record = (requestId: string, students: readonly number[], more: object = {}): Step => [
  'saveRecord',
  {
    requestId,
    tab: LEDGER_TABS.log,
    students: students.map(who),
    date: DAY,
    kind: 'talk',
    content: '谈了话',
    by: '王老师',
    ...more,
  },
];
const latest = (host: Run, index: number) =>
  (host.run('listRecords', [{ student: who(index), limit: 1 }]) as RecordList).records[0]!;
const pairing = (host: Run) => host.run('readPairing', [{}]) as PairingData;
export const pairs = (
  host: Run,
  requests: ReadonlyArray<readonly [index: number, helper: string]>,
  more = {},
): Step => [
  'savePairs',
  {
    table: pairing(host).tables[0],
    pairs: requests.map(([index, helper]) => ({
      student: who(index),
      kind: 'teacher',
      helper,
      subject: '英语',
      from: DAY,
      ...more,
    })),
  },
];
const ending = (host: Run, place: number): Step => {
  const { tables, pairs: standing } = pairing(host);
  return ['endPair', { table: tables[0], pair: standing[place], to: '2026-11-30' }];
};
export const helper = (name: string, more: object = {}): Step => [
  'saveHelper',
  {
    tab: LEDGER_TABS.helpers,
    helper: { name, kind: 'teacher', subjects: ['数学'], classes: [], cap: 2, ...more },
  },
];
export const settings = (changes: object): Step => ['saveSettings', { tab: '设置', changes }];
const FORM = {
  goal: { subject: '数学', measure: 'score', from: 45, target: 60, words: '期末及格', by: '2026-12-31' },
  measures: '每周五辅导一次',
  stages: { survey: { from: '2026-11-23', to: '2026-11-29' } },
  risk: '请假：当周补上',
  budget: '练习册一本',
  state: 'active',
  by: '王老师',
};
export const plan = (requestId: string, index: number, form: object = {}): Step => [
  'savePlan',
  { requestId, language: 'zh-CN', tab: LEDGER_TABS.plan, student: who(index), plan: { ...FORM, ...form } },
];
const planChange = (host: Run, index: number): Step => {
  const [shown] = (host.run('readPlan', [{ student: who(index) }]) as PlanData).plans;
  const [name, request] = plan('changed-plan', index, { ...shown!, measures: '改了', state: 'active' });
  return [name, { ...request, change: { id: shown!.id, cells: shown!.cells } }];
};
export const evaluation = (requestId: string, index: number, more: object = {}): Step => [
  'saveEvaluation',
  {
    requestId,
    language: 'zh-CN',
    tab: LEDGER_TABS.evaluation,
    student: who(index),
    month: '2026-11',
    scales: { study: 3, habits: 2, mind: null, family: 1 },
    words: '数学有进步',
    decision: 'continue',
    by: '王老师',
    date: '2026-11-24',
    ...more,
  },
];
const evaluationChange = (host: Run, index: number): Step => {
  const month = '2026-09';
  const { evaluation: stands } = host.run('readEvaluation', [
    { student: who(index), month },
  ]) as EvaluationData;
  return evaluation('changed-one', index, { month, shown: { id: stands!.id, cells: stands!.cells } });
};
export const field = (index: number, to: string): Step => [
  'saveStudentField',
  { student: who(index), tab: ARCHIVE, column: '薄弱学科', from: '数学', to },
];
export const habits = (requestId: string, index: number, more: object = {}): Step => [
  'saveHabits',
  {
    student: who(index),
    requestId,
    tab: LEDGER_TABS.habit,
    week: '2026-12-07',
    kept: ['课前准备'],
    notKept: ['错题改正'],
    expected: null,
    by: '王老师',
    ...more,
  },
];
export const layer = (requestId: string, index: number, more: object = {}): Step => [
  'saveLayer',
  {
    student: who(index),
    requestId,
    tab: LEDGER_TABS.layer,
    subject: '数学',
    layer: 'C',
    target: '基础题全对',
    date: DAY,
    by: '王老师',
    ...more,
  },
];
export const TERM = '上学期';
/** As a page sends it: with the places that it shows. */
const REGISTER = { language: 'zh-CN', tab: LEDGER_TABS.award, term: TERM, by: '王老师', day: DAY };
export const nomination = (requestId: string, students: readonly number[], more: object = {}): Step => [
  'nominateAwards',
  {
    ...REGISTER,
    requestId,
    kind: 'conduct',
    quotas: { conduct: { per: 'class', count: 5 } },
    entries: students.map((index) => ({ student: who(index), reason: '主动帮助同学' })),
    ...more,
  },
];
const decision = (ids: readonly string[], more: object = {}): Step => [
  'decideAwards',
  { ...REGISTER, ids, decision: 'granted', quotas: { classStar: null, praise: null }, ...more },
];
const undoing = (undo: object): Step => ['undoAwards', { language: 'zh-CN', ...undo }];
/** Every third row of the register is still open. */
const openIds = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `award-${3 * (first + at)}`);
/** The prizes of a run over the two exams. */
const prizes = (host: Run): Step => {
  const exam = { name: BEFORE, term: TERM, date: '2026-09-20', kind: '月考' };
  host.run('adoptTab', [{ tab: BEFORE, role: 'exam', exam }]);
  host.run('computeAwards', [{ baseline: BEFORE, current: '11月月考', cohort: 'everyone' }]);
  const [run] = host.run('listRuns', []) as RunSummary[];
  return ['registerPrizes', { ...REGISTER, run: run!.id, quotas: { progress: null } }];
};
/** Does a step and gives what it answers. */
export const does = <T>(host: Run, [name, request]: Step): T => host.run(name, [request]) as T;

export interface Write {
  /** What is written, as a sentence would call it. */
  what: string;
  /** What must be there or be known is done and read first; the request then. */
  prepare(host: Run): Step;
  /** A colleague's save in the same table, of another student. */
  theirs(host: Run): Step;
}

export const WRITES: readonly Write[] = [
  {
    what: 'a record',
    prepare: () => record('my-record', [0]),
    theirs: () => record('their-record', [2]),
  },
  {
    what: 'a record of ten children',
    prepare: () => record('my-record', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    theirs: () => record('their-record', [2, 3]),
  },
  {
    what: 'a correction of a record',
    prepare: (host) => {
      const { id, version } = latest(host, 0);
      const [, { students: _all, ...said }] = record('my-correction', [0], { content: '改过的话' }) as [
        string,
        { students: unknown },
      ];
      return ['correctRecord', { ...said, id, version, student: who(0) }];
    },
    theirs: () => record('their-record', [2]),
  },
  {
    what: 'a record taken back',
    prepare: (host) => {
      const { id } = latest(host, 0);
      return ['retractRecord', { requestId: 'my-retraction', tab: LEDGER_TABS.log, ids: [id], by: '王老师' }];
    },
    theirs: () => record('their-record', [2]),
  },
  {
    what: 'pairs',
    prepare: (host) =>
      pairs(host, [
        [0, '赵老师'],
        [1, '赵老师'],
      ]),
    theirs: (host) => pairs(host, [[2, '钱老师']]),
  },
  {
    what: 'pairs taken back',
    prepare: (host) => {
      const { undo } = does<SavePairsResult>(
        host,
        pairs(host, [
          [4, '孙老师'],
          [5, '孙老师'],
        ]),
      );
      return ['undoSavePairs', undo!];
    },
    theirs: (host) => pairs(host, [[2, '钱老师']]),
  },
  {
    what: 'the end of a pair',
    prepare: (host) => ending(host, 0),
    theirs: (host) => pairs(host, [[2, '钱老师']]),
  },
  {
    what: 'the end of a pair taken back',
    prepare: (host) => ['undoEndPair', does<{ undo: object }>(host, ending(host, 1)).undo],
    theirs: (host) => pairs(host, [[2, '钱老师']]),
  },
  { what: 'a helper', prepare: () => helper('赵老师'), theirs: () => helper('钱老师') },
  {
    what: 'settings',
    prepare: () => settings({ capTeacher: 4, causes: ['基础有缺口', '缺少陪伴'] }),
    theirs: () => settings({ capPeer: 2 }),
  },
  { what: 'a plan', prepare: () => plan('my-plan-1', 0), theirs: () => plan('their-plan', 2) },
  { what: 'a changed plan', prepare: (host) => planChange(host, 0), theirs: () => plan('their-plan', 2) },
  {
    what: 'a plan taken back',
    prepare: (host) => ['undoSavePlan', does<SavedPlan>(host, plan('my-plan-1', 0)).undo!],
    theirs: () => plan('their-plan', 2),
  },
  {
    what: 'an evaluation',
    prepare: () => evaluation('my-evaluation', 0),
    theirs: () => evaluation('their-evaluation', 2),
  },
  {
    what: 'a changed evaluation',
    prepare: (host) => evaluationChange(host, 0),
    theirs: () => evaluation('their-evaluation', 2),
  },
  {
    what: 'an evaluation taken back',
    prepare: (host) => {
      const { undo } = does<SavedEvaluation>(host, evaluation('my-evaluation', 0));
      return ['undoSaveEvaluation', undo!];
    },
    theirs: () => evaluation('their-evaluation', 2),
  },
  { what: 'a field of the archive', prepare: () => field(0, '英语'), theirs: () => field(2, '语文') },
  {
    what: 'a week of habits',
    prepare: () => habits('my-habits', 0),
    theirs: () => habits('their-habits', 2),
  },
  {
    what: 'a changed week of habits',
    prepare: (host) => {
      does(host, habits('my-habits', 0));
      const expected = { kept: ['课前准备'], notKept: ['错题改正'] };
      return habits('more-habits', 0, { kept: ['认真听讲'], expected });
    },
    theirs: () => habits('their-habits', 2),
  },
  { what: 'a layer', prepare: () => layer('my-layer-1', 0), theirs: () => layer('their-layer', 2) },
  {
    what: 'a layer taken back',
    prepare: (host) => ['undoStudentSave', does<{ added: object }>(host, layer('my-layer-1', 0)).added],
    theirs: () => layer('their-layer', 2),
  },
  {
    what: 'a nomination',
    prepare: () => nomination('my-nomination', [0]),
    theirs: () => nomination('their-nomination', [2]),
  },
  {
    what: 'a nomination of three children',
    prepare: () => nomination('my-nomination', [0, 1, 3], { grant: true }),
    theirs: () => nomination('their-nomination', [2]),
  },
  {
    what: 'a nomination taken back',
    prepare: (host) => undoing(does<SavedAwards>(host, nomination('my-nomination', [0, 1])).undo),
    theirs: () => nomination('their-nomination', [2]),
  },
  {
    what: 'a decision',
    prepare: () => decision(openIds(0, 1)),
    theirs: () => nomination('their-nomination', [2]),
  },
  {
    what: 'a decision about three rows that stand apart',
    prepare: () => decision(openIds(1, 3), { decision: 'declined' }),
    theirs: () => nomination('their-nomination', [2]),
  },
  {
    what: 'a decision taken back',
    prepare: (host) => undoing(does<{ undo: object }>(host, decision(openIds(4, 2))).undo),
    theirs: () => nomination('their-nomination', [2]),
  },
  { what: 'the prizes of a run', prepare: prizes, theirs: () => nomination('their-nomination', [2]) },
];

/** Functions that write elsewhere, into the teacher's own tables or nowhere that others see; each has tests of its own. */
export const WRITE_ELSEWHERE = [
  'adoptTab',
  'adoptTabs',
  'releaseTab',
  'newTable',
  'removeTable',
  'addColumns',
  'removeColumns',
  'computeAwards',
  'undoRun',
  'mendData',
  'undoMend',
  'addToArchive',
  'undoAddToArchive',
  'setMe',
  'keepDraft',
  'openPrint',
];

export const READ_ONLY = [
  'getPanelState',
  'inspectTab',
  'proposeAdoption',
  'proposeTabs',
  'readAwardData',
  'readScreeningData',
  'proposeScreening',
  'checkData',
  'readPairing',
  'suggestPairing',
  'getSettings',
  'getToday',
  'listRuns',
  'openRun',
  'compareRuns',
  'readPaperChoices',
  'readSlips',
  'readCertificates',
  'readPrintJob',
  'readPlan',
  'readEvaluation',
  'showTab',
  'listStudents',
  'studentOfSelection',
  'readStudent',
  'readStudentMarks',
  'listRecords',
  'readDrafts',
  'readHonours',
  'proposeProgress',
  'proposeContest',
  'exportRegister',
];
