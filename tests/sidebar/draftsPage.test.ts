/** Half-written forms of every page, as built, in a real browser: closing the panel loses none of them. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SavePlanRequest } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { pairingWordsOf } from '../../src/locale/pairingWords.js';
import { evaluationWordsOf, planWordsOf } from '../../src/locale/planWords.js';
import { settingsWordsOf } from '../../src/locale/settingsWords.js';
import { studentsWordsOf } from '../../src/locale/studentsWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
import { inspect } from './harness/inspect.js';
import { builtSidebar, goTo, type OpenPanel, openBrowser, openPanel } from './harness/panelPage.js';

const { words: common } = pageCatalogueOf('zh-CN');
const plan = planWordsOf('zh-CN').page;
const evaluation = evaluationWordsOf('zh-CN').page;
const pairing = pairingWordsOf('zh-CN').page;
const settings = settingsWordsOf('zh-CN').page;
const students = studentsWordsOf('zh-CN').page;
const CHILD = '赵明';
const OTHER = '周强';
const TEXT = '写到一半 =1+1 <b>';

let browser: Browser;
let html: string;
beforeAll(async () => {
  html = builtSidebar();
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function withPanel(
  options: Partial<FakeOptions>,
  steps: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const panel = await openPanel(browser, html, { language: 'zh-CN', ...options });
  try {
    await steps(panel);
    expect(panel.faults).toEqual([]);
  } finally {
    await panel.close();
  }
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('input[role=combobox]').fill(name);
  await page.locator('div[role=option]').first().click();
}

const unfold = (page: Page, title: string | RegExp) =>
  page.locator('details:not([open]) > summary', { hasText: title }).first().click();

interface Form {
  /** Goes to the form; `back`: what was begun opens by itself. */
  open(page: Page, back: boolean): Promise<void>;
  field(page: Page): Locator;
  write(field: Locator, page: Page): Promise<void>;
  holds(field: Locator): Promise<void>;
  save(page: Page): Promise<void>;
}

const fill = (text: string) => async (field: Locator) => field.fill(text);
const says = (text: string) => async (field: Locator) =>
  expect.poll(() => field.inputValue().catch(() => null)).toBe(text);
const main = (page: Page) => page.locator('button.main').click();

async function toChild(page: Page, name: string): Promise<void> {
  await goTo(page, name);
  await choose(page, CHILD);
}

const FORMS: Record<string, Form> = {
  plan: {
    open: (page) => toChild(page, common.more.plan.title),
    field: (page) => page.getByLabel(plan.measuresText),
    write: fill(TEXT),
    holds: says(TEXT),
    save: main,
  },
  evaluation: {
    open: (page) => toChild(page, common.more.evaluation.title),
    field: (page) => page.getByLabel(evaluation.words),
    write: async (field, page) => {
      await page.getByText(evaluationWordsOf('zh-CN').steps[3], { exact: true }).first().click();
      await page.getByText(evaluationWordsOf('zh-CN').decisions.continue.name, { exact: true }).click();
      await field.fill(TEXT);
    },
    holds: says(TEXT),
    save: main,
  },
  settings: {
    open: async (page) => {
      await goTo(page, common.more.settings.title);
      await unfold(page, settings.sections.general);
    },
    field: (page) => page.getByLabel(settings.fields.label),
    write: fill('同行的伙伴'),
    holds: says('同行的伙伴'),
    save: main,
  },
  pair: {
    open: async (page, back) => {
      await goTo(page, common.more.pairing.title);
      await page.getByRole('heading', { name: pairing.current }).waitFor();
      if (!back) await unfold(page, pairing.add);
    },
    field: (page) => page.getByLabel(pairing.goal),
    write: async (field, page) => {
      await choose(page, '李雨桐');
      await page.getByLabel(pairing.helper).fill('丙老师');
      await field.fill(TEXT);
    },
    holds: says(TEXT),
    save: (page) => page.getByRole('button', { name: pairing.save, exact: true }).click(),
  },
  'end of a pair': {
    open: async (page, back) => {
      await goTo(page, common.more.pairing.title);
      await page.getByRole('heading', { name: pairing.current }).waitFor();
      if (back) return;
      await unfold(page, /·/);
      await page
        .getByRole('button', { name: pairing.end, exact: true })
        .or(page.locator('button[aria-label*=结束]'))
        .first()
        .click();
    },
    field: (page) => page.getByLabel(pairing.endOn),
    write: fill('2026-11-20'),
    holds: says('2026-11-20'),
    save: (page) => page.getByRole('button', { name: pairing.endNow, exact: true }).click(),
  },
  helper: {
    open: async (page, back) => {
      await goTo(page, common.more.pairing.title);
      await page.getByRole('heading', { name: pairing.loads }).waitFor();
      if (!back) await unfold(page, pairing.people);
    },
    field: (page) => page.getByLabel(pairing.name, { exact: true }),
    write: fill('丁老师'),
    holds: says('丁老师'),
    save: (page) => page.getByRole('button', { name: pairing.savePerson }).click(),
  },
  'cell of the archive': {
    open: async (page, back) => {
      await toChild(page, common.nav.students);
      if (!back) await page.getByRole('button', { name: students.editOf('闪光点') }).click();
    },
    field: (page) => page.getByLabel('闪光点', { exact: true }),
    write: fill(TEXT),
    holds: says(TEXT),
    save: (page) => page.getByRole('button', { name: students.save, exact: true }).click(),
  },
  'week of habits': {
    open: (page) => toChild(page, common.nav.students),
    field: (page) => page.locator('.checks input').last(),
    write: (field) => field.check(),
    holds: async (field) => expect.poll(() => field.isChecked().catch(() => null)).toBe(true),
    save: (page) => page.getByRole('button', { name: students.saveHabits }).click(),
  },
  layer: {
    open: async (page, back) => {
      await toChild(page, common.nav.students);
      if (!back) await unfold(page, students.setLayer);
    },
    field: (page) => page.getByLabel(students.target, { exact: true }),
    write: fill('会解方程'),
    holds: says('会解方程'),
    save: (page) => page.getByRole('button', { name: students.saveLayer }).click(),
  },
};

/** What is kept of every form but the record's, which keeps what it begins with next time. */
const kept = ({ addon }: OpenPanel) => Object.keys(addon.records.drafts).filter((form) => form !== 'record');

describe.each(Object.entries(FORMS))('a half-written %s', (_name, form) => {
  test('survives closing the panel, says so, and is forgotten when it is given up', async () => {
    let drafts: Record<string, string> = {};
    await withPanel({}, async (panel) => {
      await form.open(panel.page, false);
      await form.write(form.field(panel.page), panel.page);
      await form.field(panel.page).blur();
      await expect.poll(() => kept(panel), { timeout: 8_000 }).toHaveLength(1);
      // The keeper may still be sending what came last.
      await form.holds(form.field(panel.page));
      await expect
        .poll(() => panel.addon.calls.filter(({ name }) => name === 'keepDraft').length)
        .toBeLessThanOrEqual(6);
      drafts = { ...panel.addon.records.drafts };
    });
    await withPanel({ drafts }, async (panel) => {
      await form.open(panel.page, true);
      await form.holds(form.field(panel.page));
      await inspect(panel.page);
      const discard = panel.page.getByRole('button', { name: common.draft.discard, exact: true });
      const cancel = panel.page.getByRole('button', { name: pairing.cancel, exact: true });
      await discard.or(cancel).first().click();
      await expect.poll(() => kept(panel)).toEqual([]);
    });
  });

  test('stays when its save fails, and is forgotten when it is saved', async () => {
    await withPanel({ writeError: '[LOCKED] ×' }, async (panel) => {
      await form.open(panel.page, false);
      await form.write(form.field(panel.page), panel.page);
      await form.save(panel.page);
      await panel.page.getByRole('alert').first().waitFor();
      await form.holds(form.field(panel.page));
      await expect.poll(() => kept(panel), { timeout: 8_000 }).toHaveLength(1);
      await form.save(panel.page);
      await expect.poll(() => kept(panel), { timeout: 8_000 }).toEqual([]);
    });
  });
});

describe('a plan that was half written', () => {
  async function begun(): Promise<Record<string, string>> {
    let drafts = {};
    await withPanel({}, async (panel) => {
      await FORMS.plan!.open(panel.page, false);
      await panel.page.getByLabel(plan.measuresText).fill(TEXT);
      await panel.page.getByLabel(plan.measuresText).blur();
      await expect
        .poll(() => JSON.stringify(panel.addon.records.drafts), { timeout: 8_000 })
        .toContain('写到一半');
      drafts = { ...panel.addon.records.drafts };
    });
    return drafts;
  }

  test('belongs to its child alone', async () => {
    await withPanel({ drafts: await begun() }, async ({ page }) => {
      await goTo(page, common.more.plan.title);
      await choose(page, OTHER);
      await expect.poll(() => page.getByLabel(plan.measuresText).inputValue()).not.toContain('写到一半');
      expect(await page.getByText(common.draft.back).count()).toBe(0);
    });
  });

  test('on a plan that a colleague has changed since is refused with what was typed still there, and saved after reading anew', async () => {
    const drafts = await begun();
    const [name] = Object.keys(drafts).filter((form) => form.startsWith('plan.'));
    // The form was filled from a row that said something else.
    const [version, parts] = JSON.parse(drafts[name!]!) as [
      number,
      Record<string, { shown: { cells: Record<string, string> } }>,
    ];
    for (const part of Object.values(parts)) part.shown.cells.measures = '同事改掉的旧话';
    await withPanel({ drafts: { [name!]: JSON.stringify([version, parts]) } }, async (panel) => {
      const { page, addon } = panel;
      await FORMS.plan!.open(page, true);
      await FORMS.plan!.holds(page.getByLabel(plan.measuresText));
      await main(page);
      await page.locator('.page-foot [role=alert]').waitFor();
      await FORMS.plan!.holds(page.getByLabel(plan.measuresText));
      await page.getByRole('button', { name: common.app.reload }).click();
      await expect.poll(() => addon.calls.filter((call) => call.name === 'readPlan').length).toBe(2);
      await FORMS.plan!.holds(page.getByLabel(plan.measuresText));
      await main(page);
      await page.locator('.written').waitFor();
      const saves = addon.calls.filter((call) => call.name === 'savePlan');
      expect((saves[1]!.argument as SavePlanRequest).plan.measures).toBe(TEXT);
    });
  });
});

test('a change to a cell that a colleague has changed since says what stands there now', async () => {
  let drafts: Record<string, string> = {};
  const cell = FORMS['cell of the archive']!;
  await withPanel({}, async (panel) => {
    await cell.open(panel.page, false);
    await cell.write(cell.field(panel.page), panel.page);
    await cell.field(panel.page).blur();
    await expect.poll(() => kept(panel), { timeout: 8_000 }).toHaveLength(1);
    drafts = { ...panel.addon.records.drafts };
  });
  const [name] = Object.keys(drafts).filter((form) => form.startsWith('student.'));
  const [version, parts] = JSON.parse(drafts[name!]!) as [number, Record<string, { from: string }>];
  const now = Object.values(parts)[0]!.from;
  for (const part of Object.values(parts)) part.from = '更早的话';
  await withPanel({ drafts: { [name!]: JSON.stringify([version, parts]) } }, async ({ page }) => {
    await cell.open(page, true);
    await page.getByText(students.changedSince(now || students.blank)).waitFor();
    await cell.holds(cell.field(page));
  });
});

test('what is too long to be kept is said', async () => {
  await withPanel({}, async (panel) => {
    panel.addon.keepDraft = () => ({ kept: false });
    await FORMS.plan!.open(panel.page, false);
    await FORMS.plan!.write(panel.page.getByLabel(plan.measuresText), panel.page);
    await panel.page.getByLabel(plan.measuresText).blur();
    await panel.page.getByText(common.draft.notKept).waitFor();
    await inspect(panel.page);
  });
});
