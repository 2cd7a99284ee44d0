import { afterEach, describe, expect, test } from 'vitest';
import { ledgerTab } from '../support/ledger.js';
import type { OpenWorkbook } from '../support/workbook.js';
import {
  codeOf,
  EVALUATIONS,
  evaluationRow,
  ledgerAlone,
  newEvaluation,
  newPlan,
  PLANS,
  planRow,
  readEvaluation,
  readPlan,
  saveEvaluation,
  savePlan,
} from './planning.js';

let open: OpenWorkbook;
afterEach(() => open.dispose());

/** Two plans of pupil 1, of which one says nothing of its state; one that was stopped; and somebody else's. */
function start(): void {
  open = ledgerAlone({
    [PLANS]: ledgerTab('plan', [
      planRow(1),
      { ...planRow(1), subject: '英语', state: '', id: 'english' },
      { ...planRow(1), subject: '语文', state: '已停止', id: 'stopped' },
      planRow(2),
    ]),
    [EVALUATIONS]: ledgerTab('evaluation', [evaluationRow(1)]),
  });
}

/** What a tab says, blank cells left out. */
const said = (tab: string) => open.values(tab).map((row) => row.filter((cell) => cell !== ''));
const states = () => {
  const [header, ...rows] = open.values(PLANS);
  const at = (header as string[]).indexOf('状态');
  return rows.map((row) => row[at] ?? '');
};
const shownPlans = () =>
  readPlan(open.host, 1).plans.map(({ tab, id, cells }) => ({ tab, id, state: cells.state ?? '' }));
const end = (more: object = {}) => ({
  ...newEvaluation(1),
  decision: 'exit' as const,
  words: '家长和老师都同意',
  ...more,
});

describe('an evaluation that ends the support', () => {
  test.each([
    ['已达成, where the exit rule holds', true, '已达成'],
    ['已停止, where people decide for other reasons', false, '已停止'],
  ])('gives the plans in force the state %s, and no other plan', (_name, exitProposed, state) => {
    start();
    saveEvaluation(open.host, end({ exitProposed, plans: shownPlans() }));
    expect(states()).toEqual([state, state, '已停止', '进行中']);
  });

  test('finds the plans in force when the request names none', () => {
    start();
    saveEvaluation(open.host, end({ exitProposed: true }));
    expect(states()).toEqual(['已达成', '已达成', '已停止', '进行中']);
  });

  test('is taken back with the states as they were, each in its own words', () => {
    start();
    const before = [said(PLANS), said(EVALUATIONS)];
    const { undo } = saveEvaluation(open.host, end({ exitProposed: true, plans: shownPlans() }));
    open.host.run('undoSaveEvaluation', [undo]);
    expect([said(PLANS), said(EVALUATIONS)]).toEqual(before);
    expect(codeOf(() => open.host.run('undoSaveEvaluation', [undo]))).toBe('ok');
    expect([said(PLANS), said(EVALUATIONS)]).toEqual(before);
  });

  test('sent again is one save with the same way back', () => {
    start();
    const request = end({ exitProposed: true, plans: shownPlans() });
    const first = saveEvaluation(open.host, request);
    const again = saveEvaluation(open.host, request);
    expect([again.repeated, again.undo?.plans]).toEqual([true, first.undo?.plans]);
    expect(open.values(EVALUATIONS)).toHaveLength(3);
  });

  test('is refused whole when a colleague has given a plan another state since', () => {
    start();
    const request = end({ exitProposed: true, plans: shownPlans() });
    const [plan] = readPlan(open.host, 1).plans;
    savePlan(open.host, {
      ...newPlan(1),
      change: { id: plan!.id, cells: plan!.cells },
      plan: { ...newPlan(1).plan, state: 'adjusted' },
    });
    const before = [said(PLANS), said(EVALUATIONS)];
    expect(codeOf(() => saveEvaluation(open.host, request))).toBe('ROW_CHANGED');
    expect([said(PLANS), said(EVALUATIONS)]).toEqual(before);
  });

  test('that is changed later leaves alone a plan that was begun since', () => {
    start();
    saveEvaluation(open.host, end({ exitProposed: true, plans: shownPlans() }));
    savePlan(open.host, newPlan(1, 'a-second-try'));
    const { evaluation } = readEvaluation(open.host, 1);
    const shown = { id: evaluation!.id, cells: evaluation!.cells };
    saveEvaluation(
      open.host,
      end({ requestId: 'changed-words', words: '补一句', shown, exitProposed: true }),
    );
    expect(states()).toEqual(['已达成', '已达成', '已停止', '进行中', '进行中']);
  });

  test('without a table of plans is an evaluation like any other', () => {
    open = ledgerAlone({ [EVALUATIONS]: ledgerTab('evaluation', [evaluationRow(1)]) });
    expect(codeOf(() => saveEvaluation(open.host, end()))).toBe('ok');
    expect(Object.keys(open.contents())).not.toContain(PLANS);
  });
});

describe('a plan saved as a new one', () => {
  test('leaves the old one, 已调整, in the same save, and both are taken back together', () => {
    start();
    const before = said(PLANS);
    const [replaces] = shownPlans();
    const { undo } = savePlan(open.host, { ...newPlan(1, 'the-next-plan'), replaces: replaces! });
    expect(states()).toEqual(['进行中', '已调整', '已停止', '进行中', '进行中']);
    open.host.run('undoSavePlan', [undo]);
    expect(said(PLANS)).toEqual(before);
  });

  test('gives no other state to a plan that has ended', () => {
    start();
    savePlan(open.host, {
      ...newPlan(1, 'the-next-plan'),
      replaces: { tab: PLANS, id: 'stopped', state: '已停止' },
    });
    expect(states()).toEqual(['进行中', '', '已停止', '进行中', '进行中']);
  });

  test('is refused whole when a colleague has ended the old one', () => {
    start();
    const before = said(PLANS);
    const stale = { tab: PLANS, id: 'plan-of-1', state: '' };
    expect(codeOf(() => savePlan(open.host, { ...newPlan(1, 'the-next-plan'), replaces: stale }))).toBe(
      'ROW_CHANGED',
    );
    expect(said(PLANS)).toEqual(before);
  });
});
