/** The pages 计划 and 评估 as built, in a real browser, 300 px wide, in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language, SaveEvaluationRequest, SavePlanRequest } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { evaluationWordsOf, planWordsOf } from '../../src/locale/planWords.js';
import { studentsWordsOf } from '../../src/locale/studentsWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
import { inspect, openEverything } from './harness/inspect.js';
import { builtSidebar, type OpenPanel, openBrowser, openPanel } from './harness/panelPage.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
/** The first child of the archive, and another. */
const FIRST = '赵明';
const OTHER = '周强';

let browser: Browser;
let html: string;
beforeAll(async () => {
  html = builtSidebar();
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function at(
  page: 'plan' | 'evaluation',
  options: FakeOptions,
  steps: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const panel = await openPanel(browser, html, options);
  try {
    await go(panel.page, page, options.language);
    await steps(panel);
    expect(panel.faults).toEqual([]);
  } finally {
    await panel.close();
  }
}

async function go(page: Page, name: 'plan' | 'evaluation', language: Language): Promise<void> {
  const { words } = pageCatalogueOf(language);
  await page.getByRole('navigation').getByText(words.nav.more, { exact: true }).click();
  await page.getByRole('button', { name: words.more[name].title }).click();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox').first().fill(name);
  await page.getByRole('option').first().click();
}

const main = (page: Page) => page.locator('button.main');
const sent = <Request>({ addon }: OpenPanel, name: string) =>
  addon.calls.filter((call) => call.name === name).map(({ argument }) => argument as Request);

describe.each(LANGUAGES)('in %s', (language) => {
  const plan = planWordsOf(language).page;
  const evaluation = evaluationWordsOf(language).page;

  test('a plan violates no rule of accessibility and cuts nothing off: choosing, form, refused, saved, taken back', async () => {
    await at('plan', { language }, async ({ page }) => {
      await page.getByRole('combobox').waitFor();
      await inspect(page);
      await choose(page, FIRST);
      await main(page).waitFor();
      await openEverything(page);
      await inspect(page);
      await page.getByLabel(plan.targetOf.score).fill('x');
      await main(page).click();
      await inspect(page);
      await page.getByLabel(plan.targetOf.score).fill('60');
      await main(page).click();
      await page.locator('.written').waitFor();
      await inspect(page);
      await page.getByRole('button', { name: plan.undo }).click();
      await page.locator('.written').waitFor({ state: 'detached' });
      await inspect(page);
    });
  });

  test('an evaluation violates no rule of accessibility and cuts nothing off: facts, form, refused, an end celebrated', async () => {
    await at('evaluation', { language }, async ({ page }) => {
      await choose(page, FIRST);
      await main(page).waitFor();
      await openEverything(page);
      await inspect(page);
      await main(page).click();
      await page.getByRole('alert').waitFor();
      await inspect(page);
      const { steps, decisions } = evaluationWordsOf(language);
      await page.getByText(steps[3], { exact: true }).first().click();
      await page.getByText(decisions.exit.name, { exact: true }).click();
      await page.getByLabel(evaluation.writer).fill('王老师');
      await main(page).click();
      await page.getByText(evaluation.ended(FIRST)).waitFor();
      await inspect(page);
      // What is celebrated does not name what it was called before.
      expect(await page.locator('.written').textContent()).not.toMatch(/学困|后进|差生|struggl/i);
    });
  });

  test('a write that is refused says so, and what was typed stays', async () => {
    await at('plan', { language, writeError: '[LOCKED] ×' }, async ({ page }) => {
      await choose(page, OTHER);
      await page.getByLabel(plan.measure).selectOption('words');
      await page.getByLabel(plan.goalWords).fill('=1+1 <b>');
      await page.getByLabel(plan.writer).fill('王老师');
      await main(page).click();
      await page.locator('.page-foot [role=alert]').waitFor();
      await inspect(page);
      await expect.poll(() => page.getByLabel(plan.goalWords).inputValue()).toBe('=1+1 <b>');
      await main(page).click();
      await page.locator('.written').waitFor();
    });
  });

  test('without an archive the next step is said', async () => {
    for (const page of ['plan', 'evaluation'] as const) {
      await at(page, { language, archive: false }, async ({ page: panel }) => {
        await main(panel).waitFor();
        await inspect(panel);
      });
    }
  });
});

const zh = { language: 'zh-CN' } as const;
const words = planWordsOf('zh-CN').page;
const say = evaluationWordsOf('zh-CN');

describe('计划', () => {
  test('is filled from a template, its stages laid out, and saved with one key', async () => {
    await at('plan', zh, async (panel) => {
      const { page } = panel;
      await choose(page, OTHER);
      await page.getByLabel(words.template).selectOption({ label: '名次往前走' });
      await expect.poll(() => page.getByLabel(words.targetOf.percentile).inputValue()).toBe('+15');
      const from = Number(await page.getByLabel(words.from).inputValue());
      await page.getByLabel(words.start).fill('2026-11-23');
      await expect.poll(() => page.getByText('● 摸底 2026-11-23 – 2026-11-29').count()).toBe(1);
      await page.getByLabel(words.writer).fill('王老师');
      await page.getByLabel(words.goalWords).press('Control+Enter');
      await page.locator('.written').waitFor();
      const [request] = sent<SavePlanRequest>(panel, 'savePlan');
      expect(request).toMatchObject({
        student: { name: OTHER },
        change: null,
        plan: { goal: { measure: 'percentile', from }, state: 'active', by: '王老师' },
      });
      expect(request!.plan.goal.target).toBeCloseTo(from + 15, 6);
      expect(request!.plan.stages.review).toEqual({ from: '2027-01-14', to: '2027-02-13' });
    });
  });

  test('draws the way to the goal anew with every change, and asks nobody', async () => {
    await at('plan', zh, async ({ page, addon }) => {
      await choose(page, FIRST);
      const way = page.locator('.goal-way');
      await expect.poll(() => way.getAttribute('value')).toBe('100');
      const asked = addon.calls.length;
      await page.getByLabel(words.targetOf.score).fill('100');
      await expect.poll(async () => Number(await way.getAttribute('value'))).toBeLessThan(100);
      expect(addon.calls.length).toBe(asked);
    });
  });

  test('keeps what is typed while another page is shown, for each child', async () => {
    await at('plan', zh, async ({ page }) => {
      await choose(page, OTHER);
      await page.getByLabel(words.measuresText).fill('写到一半');
      await go(page, 'evaluation', 'zh-CN');
      await go(page, 'plan', 'zh-CN');
      await expect.poll(() => page.getByLabel(words.measuresText).inputValue()).toBe('写到一半');
    });
  });

  test('saved as a new one leaves the old plan, marked as adjusted', async () => {
    await at('plan', zh, async (panel) => {
      const { page } = panel;
      await choose(page, FIRST);
      await page.getByLabel(words.targetOf.score).fill('70');
      await page.getByRole('button', { name: words.asNew }).click();
      await page.locator('.written').waitFor();
      const saves = sent<SavePlanRequest>(panel, 'savePlan');
      expect(saves).toHaveLength(1);
      expect(saves[0]).toMatchObject({
        change: null,
        replaces: { id: 'plan-1', state: '进行中' },
        plan: { goal: { target: 70 }, state: 'active' },
      });
      const states = () => [...panel.addon.plans.plans.values()][0]!.map(({ state }) => state);
      expect(states()).toEqual(['active', 'adjusted']);
      await page.getByRole('button', { name: words.undo }).click();
      await expect.poll(states).toEqual(['active']);
    });
  });

  test('takes the child of the selected row, and keeps the first name that is saved as the user’s own', async () => {
    await at('plan', { ...zh, me: null }, async (panel) => {
      const { page, addon } = panel;
      addon.students.selected = 1;
      await page.getByRole('button', { name: studentsWordsOf('zh-CN').page.fromSelection }).click();
      await page.locator('.child-name', { hasText: addon.students.list()[1]!.name }).waitFor();
      await page.getByLabel(words.measure).selectOption('words');
      await page.getByLabel(words.goalWords).fill('按时交作业');
      await page.getByLabel(words.writer).fill('孙老师');
      await main(page).click();
      await page.locator('.written').waitFor();
      await expect.poll(() => sent(panel, 'setMe')).toMatchObject([{ name: '孙老师' }]);
      await go(page, 'evaluation', 'zh-CN');
      await expect.poll(() => page.getByLabel(say.page.writer).inputValue()).toBe('孙老师');
    });
  });

  test('works by keyboard alone', async () => {
    await at('plan', zh, async (panel) => {
      const { page } = panel;
      await page.getByRole('combobox').focus();
      await page.keyboard.type(OTHER);
      await page.keyboard.press('Enter');
      await page.getByLabel(words.measure).focus();
      await page.getByLabel(words.measure).selectOption('words');
      await page.getByLabel(words.goalWords).focus();
      await page.keyboard.type('按时交作业');
      await page.getByLabel(words.writer).focus();
      await page.keyboard.type('王老师');
      await page.keyboard.press('Control+Enter');
      await page.locator('.written').waitFor();
      expect(sent<SavePlanRequest>(panel, 'savePlan')).toHaveLength(1);
    });
  });
});

describe('评估', () => {
  test('shows the facts of the month, and asks why before a change of course', async () => {
    await at('evaluation', zh, async (panel) => {
      const { page } = panel;
      await choose(page, OTHER);
      await page.getByText('记录 2 条：辅导 2，共 40 分钟（1 次辅导没有写时长）。').waitFor();
      await page.getByText(say.steps[3], { exact: true }).first().click();
      await page.getByText(say.decisions.adjust.name, { exact: true }).click();
      await page.getByLabel(say.page.writer).fill('王老师');
      await main(page).click();
      await page.getByText('请在评语里写一句为什么。').waitFor();
      expect(sent(panel, 'saveEvaluation')).toHaveLength(0);
      await page.getByLabel(say.page.words).fill('办法不见效');
      await main(page).click();
      // Adjusting opens the plan of the same child.
      await page.getByRole('heading', { name: words.title, exact: true }).waitFor();
      await page.locator('.child-name', { hasText: OTHER }).waitFor();
      const [request] = sent<SaveEvaluationRequest>(panel, 'saveEvaluation');
      expect(request).toMatchObject({
        month: '2026-11',
        scales: { study: 3, habits: null },
        decision: 'adjust',
        words: '办法不见效',
        shown: null,
      });
    });
  });

  test('has a form for each month', async () => {
    await at('evaluation', zh, async ({ page }) => {
      await choose(page, OTHER);
      await page.getByLabel(say.page.words).fill('十一月');
      await page.getByLabel(say.page.month).selectOption('2026-10');
      await page.getByText(say.page.noRecords).waitFor();
      await expect.poll(() => page.getByLabel(say.page.words).inputValue()).toBe('');
      await page.getByLabel(say.page.month).selectOption('2026-11');
      await expect.poll(() => page.getByLabel(say.page.words).inputValue()).toBe('十一月');
    });
  });

  test('proposes an end only where the rule holds, and decides nothing', async () => {
    await at('evaluation', zh, async ({ page }) => {
      await choose(page, FIRST);
      await page.getByText(say.page.exitTitle).waitFor();
      await page.getByText('连续两次达到目标').waitFor();
      await expect.poll(() => page.locator('input[type=radio]:checked').count()).toBe(4); // four sides not seen
      await page.getByRole('button', { name: /换/ }).click();
      await choose(page, OTHER);
      await page.getByText(say.page.noPlan).waitFor();
      await expect.poll(() => page.getByText(say.page.exitTitle).count()).toBe(0);
    });
  });

  test('an end sets the state in the archive, and both are taken back together', async () => {
    await at('evaluation', zh, async (panel) => {
      const { page, addon } = panel;
      await choose(page, FIRST);
      await page.getByText(say.steps[4], { exact: true }).first().click();
      await page.getByText(say.decisions.exit.name, { exact: true }).click();
      await page.getByLabel(say.page.writer).fill('王老师');
      await main(page).click();
      await page.getByText(say.page.ended(FIRST)).waitFor();
      const state = () => [...addon.students.cells.values()][0]!.帮扶状态;
      expect(state()).toBe('已转化');
      const plans = () => [...addon.plans.plans.values()][0]!.map((plan) => plan.state);
      expect(plans()).toEqual(['met']);
      await page.getByText(say.page.plansEnded(1)).waitFor();
      await page.getByRole('button', { name: say.page.undo }).click();
      await page.getByText(say.page.undone).waitFor();
      expect(state()).toBe('帮扶中');
      expect(sent(panel, 'undoSaveEvaluation')).toHaveLength(1);
      expect(plans()).toEqual(['active']);
    });
  });
});
