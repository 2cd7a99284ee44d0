/** Plans and evaluations of the fake add-on, in memory; goals, facts and the exit rule are the real ones. */
import type {
  EvaluationData,
  Language,
  PlanData,
  PlanShown,
  PlanStateUndo,
  SavedEvaluation,
  SavedPlan,
  SaveEvaluationRequest,
  SavePlanRequest,
  SaveUndo,
  StudentNamed,
} from '../../../src/addon/api.js';
import type { ArchiveRecord, ExamRecord } from '../../../src/core/exam.js';
import { proposeExit } from '../../../src/core/ledger/exitRule.js';
import { marksOverTime } from '../../../src/core/ledger/marksOverTime.js';
import { monthFacts } from '../../../src/core/ledger/monthFacts.js';
import type { PlanState } from '../../../src/core/ledger/plan.js';
import { layOutStages, startOf } from '../../../src/core/ledger/planStages.js';
import { settingsWordsOf } from '../../../src/locale/settingsWords.js';
import { type EvaluationCells, evaluationCells } from '../../../src/tabs/evaluationRows.js';
import { type PlanCells, planCells, stateWord } from '../../../src/tabs/planRows.js';
import { stateOf } from '../../../src/tabs/planWords.js';
import { USUAL_STAGE_LENGTHS } from '../../core/ledger/support.js';

const TODAY = '2026-11-27';
const LONG = '每周五下午辅导一次，作业面批。\n第二行 <b>x</b> =1+1';
type Shown = NonNullable<EvaluationData['evaluation']>;

export class FakePlans {
  readonly plans = new Map<string, PlanShown[]>();
  readonly evaluations = new Map<string, Shown[]>();
  private count = 0;

  constructor(
    private readonly language: Language,
    private readonly archive: () => ArchiveRecord | null,
    private readonly exams: () => ExamRecord[],
  ) {}

  readPlan({ student }: { student: StudentNamed }): PlanData {
    return {
      student,
      today: TODAY,
      tab: '帮扶计划',
      plans: this.of(student),
      exams: this.places(student),
      templates: settingsWordsOf(this.language).defaults.templates.map((template) => ({ ...template })),
      stageLengths: USUAL_STAGE_LENGTHS.slice(),
      notes: [],
    };
  }

  savePlan({ student, change, replaces, plan }: SavePlanRequest): SavedPlan {
    const plans = replaces == null ? [] : this.give(student, [replaces], 'adjusted');
    const mine = this.of(student);
    const before = mine.find(({ id }) => id === change?.id);
    if (before !== undefined && JSON.stringify(before.cells) !== JSON.stringify(change!.cells)) {
      throw new Error('[ROW_CHANGED] 这一处刚被别人改过。');
    }
    const by = plan.by ?? '';
    const cells = planCells({ ...plan, by }, this.language);
    this.count += 1;
    const id = before?.id ?? `plan-${this.count}`;
    const shown: PlanShown = {
      ...plan,
      by,
      id,
      student: { name: student.name, className: student.class, ids: student.ids },
      start: startOf(plan.stages),
      tab: '帮扶计划',
      row: 2,
      cells,
    };
    this.plans.set(keyOf(student), [shown, ...mine.filter((one) => one.id !== id)]);
    const undo = { tab: '帮扶计划', id, added: before === undefined, from: before?.cells ?? {}, to: cells };
    return { tab: '帮扶计划', plan: shown, repeated: false, undo: { ...undo, plans } };
  }

  /** Other states for some of a student's plans, and what takes them back. */
  private give(
    student: StudentNamed,
    named: ReadonlyArray<{ tab: string; id: string; state: string }>,
    state: PlanState,
  ): PlanStateUndo[] {
    const text = stateWord(state, this.language);
    const ids = new Set(named.map(({ id }) => id));
    const given = (plan: PlanShown) => ({ ...plan, state, cells: { ...plan.cells, state: text } });
    this.plans.set(
      keyOf(student),
      this.of(student).map((plan) => (ids.has(plan.id) ? given(plan) : plan)),
    );
    return named.map(({ tab, id, state: from }) => ({ tab, id, from, to: text }));
  }

  private takeBack(states: readonly PlanStateUndo[]): void {
    for (const [key, plans] of this.plans) {
      const was = (plan: PlanShown) => states.find(({ id }) => id === plan.id);
      const back = (plan: PlanShown): PlanShown => ({
        ...plan,
        state: stateOf(was(plan)!.from),
        cells: { ...plan.cells, state: was(plan)!.from },
      });
      this.plans.set(
        key,
        plans.map((plan) => (was(plan) === undefined ? plan : back(plan))),
      );
    }
  }

  undoSavePlan({ tab, id, plans: states = [] }: SaveUndo<PlanCells>): { tab: string } {
    this.takeBack(states);
    for (const [key, plans] of this.plans) {
      this.plans.set(
        key,
        plans.filter((plan) => plan.id !== id),
      );
    }
    return { tab };
  }

  readEvaluation({ student, month }: { student: StudentNamed; month?: string | null }): EvaluationData {
    const of = month ?? TODAY.slice(0, 7);
    const mine = this.evaluations.get(keyOf(student)) ?? [];
    const plans = this.of(student);
    const exams = this.places(student);
    const who = { name: student.name, className: student.class, ids: student.ids };
    const record = (date: string, minutes: number | null) => ({
      ...{ id: date, student: who, date, kind: 'tutoring' as const, subject: '数学', minutes },
      ...{ content: '', wentWell: '', toImprove: '', nextStep: '', by: '王老师', corrects: null },
      ...{ retracts: false, tab: '帮扶记录', row: 2 },
    });
    return {
      student,
      today: TODAY,
      month: of,
      tab: '月度评估',
      evaluation: mine.find((one) => one.month === of) ?? null,
      doubles: [],
      previous: mine.find((one) => one.month !== null && one.month < of) ?? null,
      facts: monthFacts({
        month: of,
        today: TODAY,
        records: [record('2026-11-06', 40), record('2026-11-13', null), record('2026-01-09', 30)],
        habits: [{ week: '2026-11-09', kept: ['课前准备'], notKept: ['按时作业'] }],
        plans,
        exams,
      }),
      exit: proposeExit(plans, exams),
      plans,
      exams,
      notes: [],
    };
  }

  saveEvaluation(request: SaveEvaluationRequest): SavedEvaluation {
    const { student, month, scales, words, decision, by = '', date = TODAY } = request;
    const state = request.exitProposed ? 'met' : 'stopped';
    const plans = decision === 'exit' ? this.give(student, request.plans ?? [], state) : [];
    const mine = this.evaluations.get(keyOf(student)) ?? [];
    const before = mine.find((one) => one.month === month);
    if (before !== undefined && request.shown?.id !== before.id) {
      throw new Error('[ROW_CHANGED] 这一处刚被别人改过。');
    }
    this.count += 1;
    const cells = evaluationCells({ scales, words, decision, by, date }, this.language);
    const id = before?.id ?? `evaluation-${this.count}`;
    const evaluation: Shown = {
      ...{ id, month, scales, words, decision, by, date, cells, tab: '月度评估', row: 2 },
      student: { name: student.name, className: student.class, ids: student.ids },
    };
    this.evaluations.set(keyOf(student), [evaluation, ...mine.filter((one) => one.id !== id)]);
    const undo = { tab: '月度评估', id, added: before === undefined, from: {}, to: cells };
    return { tab: '月度评估', evaluation, repeated: false, undo: { ...undo, plans } };
  }

  undoSaveEvaluation({ tab, id, plans: states = [] }: SaveUndo<EvaluationCells>): { tab: string } {
    this.takeBack(states);
    for (const [key, rows] of this.evaluations) {
      this.evaluations.set(
        key,
        rows.filter((row) => row.id !== id),
      );
    }
    return { tab };
  }

  private places({ name, class: className, ids }: StudentNamed) {
    return marksOverTime(this.exams(), { name, className, ids }, this.archive());
  }

  /** The first student of the archive has a plan whose goal was met in both exams; the others have none. */
  private of(student: StudentNamed): PlanShown[] {
    const known = this.plans.get(keyOf(student));
    if (known !== undefined) return known;
    if (student.ids.studentId !== this.archive()?.students[0]?.ids.studentId) return [];
    const { plan } = this.savePlanOnce(student);
    return [plan];
  }

  private savePlanOnce(student: StudentNamed): SavedPlan {
    this.plans.set(keyOf(student), []);
    return this.savePlan({
      student,
      plan: {
        goal: { subject: '数学', measure: 'score', from: 0, target: 1, words: '期末及格', by: '2026-12-31' },
        measures: LONG,
        stages: layOutStages('2025-01-06', USUAL_STAGE_LENGTHS),
        risk: '',
        budget: '',
        state: 'active',
        by: '王老师',
      },
    });
  }
}

function keyOf({ name, ids }: StudentNamed): string {
  return `${name} ${ids.studentId}`;
}
