import { afterEach, describe, expect, test } from 'vitest';
import { readGoal } from '../../src/core/ledger/goalProgress.js';
import { ledgerTab } from '../support/ledger.js';
import type { OpenWorkbook, Tabs } from '../support/workbook.js';
import {
  cellsOfPupil,
  codeOf,
  EVALUATIONS,
  evaluationRow,
  FORM,
  LOG,
  ledgerAlone,
  newEvaluation,
  newPlan,
  PLANS,
  planRow,
  readEvaluation,
  readPlan,
  saveEvaluation,
  savePlan,
  school,
} from './planning.js';

const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.dispose();
});
function open(tabs: Tabs = {}): OpenWorkbook {
  const workbook = school(40, tabs);
  opened.push(workbook);
  return workbook;
}

/** Tables of the ledger alone: no exam, no archive. */
const bare = () => alone({ [PLANS]: ledgerTab('plan', []), [EVALUATIONS]: ledgerTab('evaluation', []) });
function alone(tabs: Tabs): OpenWorkbook {
  const workbook = ledgerAlone(tabs);
  opened.push(workbook);
  return workbook;
}

/** The cells of a row by their headers. */
function rowOf(workbook: Pick<OpenWorkbook, 'contents'>, tab: string, at: number): Record<string, unknown> {
  const { cells } = workbook.contents()[tab] as {
    cells: Record<number, Record<number, { v?: unknown } | null>>;
  };
  const columns = Object.keys(cells[0]!).map(Number);
  return Object.fromEntries(
    columns.map((column) => [String(cells[0]![column]!.v), cells[at + 1]?.[column]?.v ?? '']),
  );
}

describe('a plan', () => {
  test('is written into a table made on first use, and read back as it was sent', () => {
    const { host, ...workbook } = open();
    expect(readPlan(host, 5)).toMatchObject({ tab: null, plans: [], stageLengths: { length: 4 } });
    const saved = savePlan(host, newPlan(5));
    expect(saved).toMatchObject({ tab: PLANS, repeated: false, plan: { ...FORM, start: '2026-09-07' } });
    const data = readPlan(host, 5);
    expect(data.plans).toHaveLength(1);
    expect(data.plans[0]).toMatchObject({ ...FORM, id: saved.plan.id, student: { name: '学生5' } });
    expect(workbook.values(PLANS)[1]).toEqual(
      expect.arrayContaining(['学生5', '数学', '分数', '45', '60', '进行中', '王老师']),
    );
  });

  test('has its progress in the marks of the adopted exams', () => {
    const { host } = open();
    savePlan(host, {
      ...newPlan(5),
      plan: { ...FORM, goal: { ...FORM.goal, measure: 'classMean', target: null } },
    });
    const { plans, exams } = readPlan(host, 5);
    const progress = readGoal(plans[0]!.goal, null, exams);
    expect(progress.steps.map(({ exam }) => exam.name)).toEqual(['八上期末', '八下期末']);
    // 学生5 is with 15, 25 and 35 in 八(5)班.
    const place = progress.latest!.reading!.place;
    expect(place.of).toBe(4);
    expect(progress.latest!.reading!.value).toBeCloseTo(place.mark - place.mean, 6);
  });

  test('that is changed keeps what a person typed in words of their own', () => {
    const own = { ...planRow(5), start: '约45', target: '+15', 备注: '' } as Record<string, string>;
    const { host, ...workbook } = open({ [PLANS]: ledgerTab('plan', [planRow(4), own]) });
    const [shown] = readPlan(host, 5).plans;
    const change = { id: shown!.id, cells: shown!.cells };
    const plan = { ...FORM, ...shown!, state: 'met' as const, measures: '改为每周两次' };
    const saved = savePlan(host, { ...newPlan(5), change, plan });
    expect(saved.undo).toMatchObject({ to: { measures: '改为每周两次', state: '已达成' } });
    expect(Object.keys(saved.undo!.to)).toHaveLength(2);
    expect(rowOf(workbook, PLANS, 1)).toMatchObject({
      起点: '约45',
      目标值: '+15',
      措施: '改为每周两次',
      状态: '已达成',
    });
    expect(rowOf(workbook, PLANS, 0)).toMatchObject({ 措施: '每周辅导一次' });
  });

  test('that somebody has changed in the same place is not written over; in another place both changes stand', () => {
    const { host, colleague, ...workbook } = alone({ [PLANS]: ledgerTab('plan', [planRow(5)]) });
    const [shown] = readPlan(host, 5).plans;
    const change = { id: shown!.id, cells: shown!.cells };
    const of = (given: object) => ({ ...FORM, ...shown!, state: 'active' as const, ...given });
    savePlan(colleague(), { ...newPlan(5), change, plan: of({ risk: '同事写的' }) });
    expect(codeOf(() => savePlan(host, { ...newPlan(5), change, plan: of({ risk: '我写的' }) }))).toBe(
      'ROW_CHANGED',
    );
    savePlan(host, { ...newPlan(5), change, plan: of({ budget: '我写的' }) });
    expect(rowOf(workbook, PLANS, 0)).toMatchObject({
      风险预案: '同事写的',
      经费物资: '我写的',
    });
  });

  test('is found by its columns wherever they stand, and a formula beside them stays one', () => {
    const table = ledgerTab('plan', [planRow(5)]).map((row) => row.slice().reverse());
    const workbook = alone({ [PLANS]: table });
    const sheet = workbook.engine.univerAPI.getActiveWorkbook()!.getSheetByName(PLANS)!;
    sheet.getRange('E2').setValue({ f: '=1+1' });
    const { host } = workbook;
    const [shown] = readPlan(host, 5).plans;
    const change = { id: shown!.id, cells: shown!.cells };
    savePlan(host, {
      ...newPlan(5),
      change,
      plan: { ...FORM, ...shown!, state: 'stopped', measures: '新措施' },
    });
    const [row] = readPlan(host, 5).plans;
    expect(row).toMatchObject({ state: 'stopped', measures: '新措施' });
    const { cells } = workbook.contents()[PLANS] as { cells: Record<number, Record<number, { f?: string }>> };
    expect(cells[1]![4]!.f).toBe('=1+1');
  });

  test('begins from the school’s own templates and stage lengths', () => {
    const { host } = bare();
    const usual = readPlan(host, 5);
    expect(usual.templates.map(({ name }) => name)).toContain('追上班级平均');
    const template = { ...usual.templates[0]!, name: '本校的样板', measures: '每天一题' };
    const stages = [{ stage: 'survey', count: 2, unit: 'week' }, ...usual.stageLengths.slice(1)];
    host.run('saveSettings', [{ changes: { templates: [template], stages } }]);
    const own = readPlan(host, 5);
    expect(own.templates).toEqual([template]);
    expect(own.stageLengths[0]).toEqual(stages[0]);
  });

  test('that is sent twice is one plan, and each save can be taken back', () => {
    const { host, ...workbook } = alone({ [PLANS]: ledgerTab('plan', [planRow(4)]) });
    const before = workbook.values(PLANS);
    const first = savePlan(host, newPlan(5));
    const second = savePlan(host, newPlan(5));
    expect(second).toMatchObject({ repeated: true, plan: { id: first.plan.id } });
    expect(readPlan(host, 5).plans).toHaveLength(1);
    host.run('undoSavePlan', [second.undo]);
    expect(workbook.values(PLANS)).toEqual(before);
    host.run('undoSavePlan', [second.undo]); // a second click changes nothing more
    expect(workbook.values(PLANS)).toEqual(before);
  });

  test('is not taken back once somebody has gone on with it', () => {
    const { host } = alone({ [PLANS]: ledgerTab('plan', [planRow(4)]) });
    const saved = savePlan(host, newPlan(5));
    const change = { id: saved.plan.id, cells: saved.plan.cells };
    savePlan(host, { ...newPlan(5), change, plan: { ...FORM, risk: '又写了一句' } });
    expect(codeOf(() => host.run('undoSavePlan', [saved.undo]))).toBe('ROW_CHANGED');
    expect(readPlan(host, 5).plans).toHaveLength(1);
  });

  test.each([
    [{ goal: { ...FORM.goal, target: null } }, 'BAD_PLAN'],
    [{ goal: { ...FORM.goal, measure: 'percentile', target: 120 } }, 'BAD_PLAN'],
    [{ goal: { ...FORM.goal, measure: 'words', words: ' ' } }, 'BAD_PLAN'],
    [{ goal: { ...FORM.goal, by: '2026-02-30' } }, 'BAD_DATE'],
    [{ stages: { ...FORM.stages, survey: { from: '2026-09-07', to: '2026-09-20' } } }, 'BAD_PLAN'],
    [{ by: ' ' }, 'BAD_PLAN'],
    [{ measures: '长'.repeat(50_001) }, 'TEXT_TOO_LONG'],
    [{ risk: 'a\u0000b' }, 'BAD_PLAN'],
    [{ goal: { ...FORM.goal, target: '60' } }, 'BAD_REQUEST'],
  ])('that cannot be kept is refused, and nothing is written: %j', (given, code) => {
    const { host, ...workbook } = bare();
    const before = workbook.contents();
    const request = { ...newPlan(5), plan: { ...FORM, ...given } };
    expect(codeOf(() => host.run('savePlan', [request]))).toBe(code);
    expect(workbook.contents()).toEqual(before);
  });
});

describe('an evaluation', () => {
  test('stands beside the facts of its month', () => {
    const record = (date: string, kind: string, id: string, more: object = {}) => ({
      ...cellsOfPupil(5),
      date,
      kind,
      minutes: '40',
      by: '王老师',
      id,
      ...more,
    });
    const { host } = open({
      [LOG]: ledgerTab('log', [
        record('2026-07-03', '辅导', 'r-1'),
        record('2026-07-10', '谈话', 'r-2'),
        record('2026-07-10', '谈话', 'r-3', { corrects: 'r-2', minutes: '15' }),
        record('2026-07-11', '辅导', 'r-4'),
        record('2026-07-12', '撤回', 'r-5', { corrects: 'r-4' }),
        record('2026-06-30', '家访', 'r-6'),
        { ...record('2026-07-10', '谈话', 'r-7'), ...cellsOfPupil(6) },
      ]),
      [PLANS]: ledgerTab('plan', [planRow(5)]),
      [EVALUATIONS]: ledgerTab('evaluation', [evaluationRow(5, '2026-06'), evaluationRow(6, '2026-07')]),
    });
    const data = readEvaluation(host, 5, '2026-07');
    expect(data.facts).toMatchObject({
      records: 2,
      byKind: [
        { kind: 'tutoring', count: 1 },
        { kind: 'talk', count: 1 },
      ],
      minutes: 55,
      lastContact: { date: '2026-07-10', kind: 'talk' },
    });
    expect(data.facts.exams.map(({ exam, subject }) => [exam.name, subject])).toEqual([
      ['八下期末', null],
      ['八下期末', '数学'],
    ]);
    expect(data).toMatchObject({
      evaluation: null,
      doubles: [],
      previous: { month: '2026-06', words: '按时交作业' },
    });
  });

  test('is one a student and month: a second one changes the row', () => {
    const { host, ...workbook } = open();
    saveEvaluation(host, newEvaluation(5));
    const { evaluation } = readEvaluation(host, 5);
    expect(evaluation).toMatchObject({
      month: '2026-11',
      scales: { study: 3, mind: null },
      decision: 'continue',
    });
    const shown = { id: evaluation!.id, cells: evaluation!.cells };
    const second = {
      ...newEvaluation(5, 'second-time'),
      decision: 'adjust' as const,
      words: '换个办法',
      shown,
    };
    const saved = saveEvaluation(host, second);
    expect(workbook.values(EVALUATIONS)).toHaveLength(2);
    expect(readEvaluation(host, 5).evaluation).toMatchObject({ decision: 'adjust', words: '换个办法' });
    host.run('undoSaveEvaluation', [saved.undo]);
    expect(readEvaluation(host, 5).evaluation).toMatchObject({ decision: 'continue', words: '数学有进步' });
  });

  test('of a month that a colleague has just evaluated is not written over', () => {
    const { host, colleague, ...workbook } = alone({
      [EVALUATIONS]: ledgerTab('evaluation', [evaluationRow(4)]),
    });
    saveEvaluation(colleague(), { ...newEvaluation(5, 'colleague-1'), by: '李老师' });
    expect(codeOf(() => saveEvaluation(host, newEvaluation(5)))).toBe('ROW_CHANGED');
    expect(workbook.values(EVALUATIONS)).toHaveLength(3);
    expect(readEvaluation(host, 5).evaluation?.by).toBe('李老师');
  });

  test.each([
    [{ scales: {} }, 'BAD_EVALUATION'],
    [{ decision: null }, 'BAD_EVALUATION'],
    [{ decision: 'adjust', words: '' }, 'BAD_EVALUATION'],
    [{ decision: 'exit', words: '' }, 'BAD_EVALUATION'],
    [{ decision: 'exit', words: '', exitProposed: true }, 'ok'],
    [{ month: '2026-12' }, 'BAD_EVALUATION'],
    [{ month: '11月' }, 'BAD_DATE'],
    [{ scales: { study: 5 } }, 'BAD_REQUEST'],
    [{ words: '长'.repeat(50_001) }, 'TEXT_TOO_LONG'],
  ])('is refused or kept: %j %s', (given, code) => {
    const { host } = bare();
    expect(codeOf(() => host.run('saveEvaluation', [{ ...newEvaluation(5), ...given }]))).toBe(code);
  });

  test('proposes an end when the goal was met in two exams running, and not before', () => {
    const { host } = open({
      [PLANS]: ledgerTab('plan', [
        { ...planRow(5), target: '1', surveyFrom: '2026-01-01', surveyTo: '2026-01-07' },
        { ...planRow(6), target: '1', surveyFrom: '2026-02-01', surveyTo: '2026-02-07', subject: '数学' },
      ]),
    });
    const twice = readEvaluation(host, 5).exit;
    expect(twice.proposed).toBe(true);
    expect(twice.plans[0]!.reasons.map(({ code }) => code)).toContain('goal-twice');
    const once = readEvaluation(host, 6).exit;
    expect(once.plans[0]!.reasons.map(({ code }) => code)).not.toContain('goal-twice');
  });
});

describe('whatever is written', () => {
  const HOSTILE = [
    '=1+1',
    "'单引号",
    '+15',
    '@SUM(A1)',
    '<img src=x onerror=alert(1)>',
    '三行\n三行\r\n三行',
    '👩‍👧‍👦 努力 🎉',
    'عربي ‏RTL‎',
    '001',
    '2026-01-02',
    'TRUE',
    '长'.repeat(30_000),
  ];

  test('stays the text it is in every field', () => {
    const { host, ...workbook } = bare();
    HOSTILE.forEach((text, at) => {
      const by = text.slice(0, 200);
      const plan = {
        ...FORM,
        goal: { ...FORM.goal, words: text },
        measures: text,
        risk: text,
        budget: text,
        by,
      };
      savePlan(host, { ...newPlan(at + 1), plan });
      saveEvaluation(host, { ...newEvaluation(at + 1), words: text, by });
    });
    HOSTILE.forEach((text, at) => {
      const kept = text.replace(/\r\n/g, '\n');
      const [read] = readPlan(host, at + 1).plans;
      expect(read, text).toMatchObject({ measures: kept, risk: kept, budget: kept, goal: { words: kept } });
      expect(readEvaluation(host, at + 1).evaluation, text).toMatchObject({ words: kept });
    });
    for (const tab of [PLANS, EVALUATIONS]) {
      const { cells } = workbook.contents()[tab] as {
        cells: Record<number, Record<number, { f?: string } | null>>;
      };
      const formulas = Object.values(cells).flatMap((row) =>
        Object.values(row).flatMap((cell) => cell?.f ?? []),
      );
      expect(formulas).toEqual([]);
    }
  });

  test('is found again for a student called so', () => {
    const { host } = bare();
    const students = HOSTILE.slice(0, -1).map((name) => ({ name, class: '八(1)班', ids: {} }));
    students.forEach((student, at) => {
      host.run('savePlan', [{ ...newPlan(at + 1), student }]);
    });
    for (const student of students) {
      const data = host.run('readPlan', [{ student }]) as ReturnType<typeof readPlan>;
      expect(data.plans, student.name).toHaveLength(1);
    }
  });
});
