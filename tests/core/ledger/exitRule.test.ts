import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExamRecord } from '../../../src/core/exam.js';
import { proposeExit } from '../../../src/core/ledger/exitRule.js';
import { readGoal } from '../../../src/core/ledger/goalProgress.js';
import type { SupportPlan } from '../../../src/core/ledger/plan.js';
import type { Mark } from '../../../src/core/marks.js';
import { mathExam, ofPupil, plan } from './support.js';

/** Marks of the classmates: their mean is out of reach of the goals below. */
const STRONG = [95, 95, 95, 95];

/** Exams one after the other since the plan began, one mark of the pupil each. */
function year(marks: readonly Mark[], others: readonly Mark[] = STRONG): ExamRecord[] {
  return marks.map((mark, at) =>
    mathExam(`第${at + 1}次月考`, mark, others, { date: `2026-10-${String(at + 1).padStart(2, '0')}` }),
  );
}

const exit = (exams: readonly ExamRecord[], plans: SupportPlan[] = [plan({ goal: { target: 60 } })]) =>
  proposeExit(plans, ofPupil(exams));

describe('a goal met in two exams running', () => {
  test.each<[Mark[], boolean]>([
    [[60, 60], true],
    [[60], false],
    [[60, 59.5], false],
    [[59.5, 60], false],
    [[60, 59.5, 60], false],
    [[20, 60, 70], true],
    [[60, 60, 59.5], false],
    [[60, 'absent', 60], true], // being away is no failure
    [[60, 60, 'absent'], true],
    [[60, 'absent', 'absent'], false],
    [['absent', 'absent'], false],
    [[60, 'deferred', 'exempt', 65], true],
    [[60, 'invalid', 60], true],
    [[60, 'disqualified', 60], false],
    [[60, 60, 'disqualified'], false],
    [['disqualified', 60, 60], true],
  ])('marks %j: %s', (marks, proposed) => {
    expect(exit(year(marks)).proposed).toBe(proposed);
  });

  test('names the two exams and those that were passed over', () => {
    const [judged] = exit(year([40, 60, 'absent', 65])).plans;
    expect(judged!.reasons).toEqual([
      {
        code: 'goal-twice',
        exams: [
          expect.objectContaining({ name: '第2次月考' }),
          expect.objectContaining({ name: '第4次月考' }),
        ],
      },
    ]);
    expect(judged!.skipped).toEqual([
      { exam: expect.objectContaining({ name: '第3次月考' }), why: 'absent' },
    ]);
  });

  test('does not count exams before the plan', () => {
    const before = mathExam('期末', 80, STRONG, { date: '2026-07-01' });
    expect(exit([before, ...year([60])]).proposed).toBe(false);
    expect(exit([before, ...year([60, 60])]).proposed).toBe(true);
  });

  test('does not count an exam that may have been before the plan, and names it', () => {
    const undated = mathExam('小测', 80, STRONG);
    const found = exit([undated, ...year([60])]);
    expect(found.proposed).toBe(false);
    expect(found.plans[0]!.undated.map(({ name }) => name)).toEqual(['小测']);
  });

  test('does not count contests', () => {
    const contest = mathExam('挑战赛', 10, STRONG, { date: '2026-10-20', kind: 'contest' });
    expect(exit([...year([60, 60]), contest]).proposed).toBe(true);
  });
});

describe('the class mean reached', () => {
  test('is enough once, whatever the goal, and says that it was once', () => {
    const found = exit(year([75], [70, 80]), [plan({ goal: { measure: 'words', words: '按时交作业' } })]);
    expect(found).toMatchObject({ proposed: true, oneExam: true });
    expect(found.plans[0]!.reasons).toEqual([
      expect.objectContaining({ code: 'class-mean', subject: '数学', mark: 75, mean: 75, of: 3 }),
    ]);
  });

  test('counts in the latest exam with a mark only', () => {
    const marks = (list: Mark[]) => exit(year(list, [70, 80]), [plan({ goal: { target: 100 } })]).proposed;
    expect(marks([75, 60])).toBe(false);
    expect(marks([60, 75])).toBe(true);
    expect(marks([75, 'absent'])).toBe(true);
    expect(marks([75, 'disqualified'])).toBe(false);
  });

  test('is nothing where nobody else has a mark', () => {
    expect(exit(year([75], ['absent']), [plan({ goal: { target: 100 } })]).proposed).toBe(false);
  });
});

describe('several plans, or none', () => {
  const met = plan({ id: 'plan-met1', goal: { target: 60 } });
  const open = plan({ id: 'plan-open', goal: { target: 90 } });

  test('every plan in force must give a reason', () => {
    expect(exit(year([60, 60]), [met, open]).proposed).toBe(false);
    expect(exit(year([60, 60]), [met, { ...open, state: 'adjusted' }]).proposed).toBe(true);
    expect(exit(year([60, 60]), [met, { ...open, state: 'stopped' }]).plans).toHaveLength(1);
  });

  test('without a plan in force nothing is proposed', () => {
    expect(exit(year([100, 100]), [])).toEqual({ proposed: false, plans: [], oneExam: false });
    expect(exit(year([100, 100]), [{ ...met, state: 'stopped' }]).proposed).toBe(false);
  });
});

describe('for any year', () => {
  const away = fc.constantFrom<Mark>('absent', 'deferred', 'exempt', 'blank', 'invalid', 'not-taken');
  const mark = fc.oneof(fc.integer({ min: 40, max: 80 }), away);
  const marks = fc.array(mark, { maxLength: 8 });

  test('absences between the exams change nothing', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const present = list.filter((one) => typeof one === 'number');
        expect(exit(year(list)).proposed).toBe(exit(year(present)).proposed);
      }),
    );
  });

  test('it is proposed exactly when the last two marks are at the goal', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const lastTwo = list.filter((one) => typeof one === 'number').slice(-2);
        const holds = lastTwo.length === 2 && lastTwo.every((one) => one >= 60);
        expect(exit(year(list)).proposed).toBe(holds);
      }),
    );
  });

  test('a better last mark never takes the proposal away', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 40, max: 80 }), fc.nat({ max: 20 }), (list, last, more) => {
        if (exit(year([...list, last])).proposed) {
          expect(exit(year([...list, last + more])).proposed).toBe(true);
        }
      }),
    );
  });
});

describe('the worked example of docs/plans.md', () => {
  /** Strong classmates: the class mean is not what decides. */
  const exams = (marks: ReadonlyArray<[string, Mark]>) =>
    ofPupil(marks.map(([date, mark]) => mathExam(`考试 ${date}`, mark, STRONG, { date })));
  const goalPlan = plan({ goal: { from: 45, target: 60 } });
  const START: Array<[string, Mark]> = [
    ['2026-07-02', 45],
    ['2026-10-10', 61],
    ['2026-11-10', 'absent'],
    ['2026-12-10', 58.5],
  ];

  test('stands where the table says', () => {
    expect(proposeExit([goalPlan], exams(START.slice(0, 2))).proposed).toBe(false);
    const progress = readGoal(goalPlan.goal, goalPlan.start, exams(START));
    expect(progress).toMatchObject({ met: false, way: 0.9, latest: { reading: { gap: 1.5 } } });
    const year: Array<[string, Mark]> = [...START, ['2027-01-15', 63], ['2027-03-10', 66]];
    expect(proposeExit([goalPlan], exams(year.slice(0, 5))).proposed).toBe(false);
    expect(proposeExit([goalPlan], exams(year)).proposed).toBe(true);
  });

  test('December stands between October and March', () => {
    const away: Array<[string, Mark]> = [...START, ['2027-01-15', 'absent'], ['2027-03-10', 66]];
    expect(proposeExit([goalPlan], exams(away)).proposed).toBe(false);
  });
});
