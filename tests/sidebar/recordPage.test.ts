/** The page 记录 as built, in a real browser, 300 px wide, in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { recordWordsOf } from '../../src/locale/recordWords.js';
import { studentsWordsOf } from '../../src/locale/studentsWords.js';
import type { FakeOptions } from './harness/fakeAddon.js';
import { inspect, openEverything } from './harness/inspect.js';
import { builtSidebar, type OpenPanel, openBrowser, openPanel } from './harness/panelPage.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

let browser: Browser;
let html: string;
beforeAll(async () => {
  html = builtSidebar();
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens the panel at the page, runs the steps, and requires that nothing went wrong behind the scenes. */
async function atRecords(options: FakeOptions, steps: (panel: OpenPanel) => Promise<void>): Promise<void> {
  const panel = await openPanel(browser, html, options);
  try {
    await toRecords(panel.page, options.language);
    await steps(panel);
    expect(panel.faults).toEqual([]);
  } finally {
    await panel.close();
  }
}

async function toRecords(page: Page, language: Language): Promise<void> {
  const { nav } = pageCatalogueOf(language).words;
  await page.getByRole('navigation').getByText(nav.records, { exact: true }).click();
}

const picker = (page: Page) => page.getByRole('combobox', { name: /给谁|For whom/ });
const note = (page: Page) => page.locator('.written');
const sent = ({ addon }: OpenPanel, name: string) =>
  addon.calls.filter((call) => call.name === name).map(({ argument }) => argument as Record<string, unknown>);

async function choose(page: Page, typed: string): Promise<void> {
  await picker(page).click();
  await page.keyboard.type(typed);
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = recordWordsOf(language);
  const { page: say, fields } = words;
  const field = (page: Page, name: keyof typeof fields) => page.getByLabel(fields[name], { exact: true });

  test('violates no rule of accessibility and cuts nothing off: empty, wrong, written, corrected, taken back', async () => {
    await atRecords({ language, records: 14, me: null }, async ({ page }) => {
      await page.locator('.runs > li').first().waitFor();
      await inspect(page);
      await page.locator('button.main').click();
      await page.locator('.wrong').first().waitFor();
      await inspect(page);
      await page.getByRole('button', { name: fields.date }).click();
      await choose(page, 'zm');
      await page.locator('.last-record').waitFor();
      await field(page, 'by').fill('王老师');
      await field(page, 'content').fill('讲了一元一次方程，做了三道题。');
      await page.locator('button.main').click();
      await note(page).waitFor();
      await inspect(page);
      await page.getByRole('button', { name: say.correct }).first().click();
      await page.locator('.correcting').waitFor();
      await page.getByRole('radio', { name: words.kinds.counselling }).check();
      await page.getByText(say.confidentialBefore).waitFor();
      await inspect(page);
      await page.locator('button.main').click();
      await page.locator('summary').first().waitFor();
      await openEverything(page);
      await inspect(page);
      await page.getByRole('button', { name: say.takeBack }).first().click();
      await page.getByRole('button', { name: say.restore }).waitFor();
      await inspect(page);
    });
  });

  test('nor with several children, without an archive, and when a write is refused', async () => {
    await atRecords({ language, records: 3 }, async ({ page }) => {
      await page.getByRole('button', { name: say.many }).click();
      await choose(page, 'zm');
      await choose(page, 'fw');
      await expect.poll(() => page.locator('.picked-list > li').count()).toBe(2);
      await inspect(page);
    });
    await atRecords({ language, archive: false }, async ({ page }) => {
      await page.locator('button.main').waitFor();
      await inspect(page);
    });
    await atRecords({ language, writeError: '[LOCKED] ×' }, async ({ page }) => {
      await choose(page, 'zm');
      await page.locator('button.main').click();
      await page.locator('.page-foot [role=alert]').waitFor();
      await inspect(page);
    });
  });
});

const zh = { language: 'zh-CN' } as const;
const words = recordWordsOf('zh-CN');
const say = words.page;
const field = (page: Page, name: keyof typeof words.fields) =>
  page.getByLabel(words.fields[name], { exact: true });

test('a record takes nine keys beside what is written: two letters of the child, Enter, to the words, one key to save', async () => {
  await atRecords({ ...zh, records: 2 }, async (panel) => {
    const { page } = panel;
    await page.locator('.runs > li').first().waitFor();
    await expect.poll(() => picker(page).evaluate((node) => node === document.activeElement)).toBe(true);
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    for (const key of ['z', 'm', 'Enter']) await press(key);
    await page.locator('.child-name').waitFor();
    const onContent = () => field(page, 'content').evaluate((node) => node === document.activeElement);
    while (!(await onContent())) await press('Tab');
    await page.keyboard.type('讲了两道题');
    await press('Control+Enter');
    await note(page).getByText(say.saved('赵明', 1)).waitFor();
    expect(keys).toBe(9);
    expect(sent(panel, 'saveRecord')).toHaveLength(1);
    expect(sent(panel, 'saveRecord')[0]).toMatchObject({
      students: [{ name: '赵明', class: '八(2)班', ids: { studentId: '2024001' } }],
      kind: 'tutoring',
      date: '2026-11-23',
      content: '讲了两道题',
      by: '王老师',
    });
    // Ready for the next child.
    await expect.poll(() => picker(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await expect.poll(() => field(page, 'content').inputValue()).toBe('');
  });
});

test('remembers kind and subject for the next record, and nothing else', async () => {
  await atRecords(zh, async ({ page }) => {
    await choose(page, 'zm');
    await page.getByRole('radio', { name: words.kinds.homeVisit }).check();
    await field(page, 'subject').fill('英语');
    await field(page, 'minutes').fill('25');
    await field(page, 'content').fill('去了家里');
    await page.keyboard.press('Control+Enter');
    await note(page).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: words.kinds.homeVisit }).isChecked()).toBe(true);
    await expect.poll(() => field(page, 'subject').inputValue()).toBe('英语');
    await expect.poll(() => field(page, 'minutes').inputValue()).toBe('');
  });
});

test('what is missing is said beside its field, and nothing is sent', async () => {
  await atRecords(zh, async (panel) => {
    const { page } = panel;
    await field(page, 'minutes').fill('x');
    await page.getByRole('button', { name: words.fields.date }).click();
    await field(page, 'date').fill('2026-11-24');
    await page.keyboard.press('Control+Enter');
    for (const code of ['no-student', 'day-to-come', 'bad-minutes'] as const) {
      await page.getByText(words.problem(code, '')).first().waitFor();
    }
    await expect.poll(() => picker(page).evaluate((node) => node === document.activeElement)).toBe(true);
    expect(sent(panel, 'saveRecord')).toEqual([]);
  });
});

test('a record is undone with a row more, and restored', async () => {
  await atRecords(zh, async (panel) => {
    const { page, addon } = panel;
    await choose(page, 'zm');
    await page.locator('button.main').click();
    await page.getByRole('button', { name: say.undo, exact: true }).click();
    await note(page).getByText(say.undone).waitFor();
    await expect.poll(() => page.locator('.runs > li').count()).toBe(0);
    expect(addon.records.rows).toHaveLength(2);
    await page.getByRole('button', { name: say.restore }).click();
    await expect.poll(() => page.locator('.runs > li').count()).toBe(1);
  });
});

test('a correction is what the page shows, with what it said before a click away, and its undo brings that back', async () => {
  await atRecords({ ...zh, records: 1 }, async ({ page }) => {
    await page.getByRole('button', { name: say.correct }).click();
    await expect.poll(() => field(page, 'minutes').inputValue()).toBe('40');
    await field(page, 'content').fill('其实讲了二元一次方程');
    await page.keyboard.press('Control+Enter');
    await note(page).getByText(say.corrected('赵明')).waitFor();
    await page.locator('.runs').getByText('其实讲了二元一次方程').waitFor();
    await page.getByText(say.earlier(1)).click();
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    await expect.poll(() => page.locator('img').count()).toBe(0);
    await page.getByRole('button', { name: say.undo, exact: true }).click();
    await expect.poll(() => page.getByText('其实讲了二元一次方程').count()).toBe(0);
  });
});

test('a half-written form waits while a record is corrected, and comes back', async () => {
  await atRecords({ ...zh, records: 1 }, async ({ page }) => {
    await field(page, 'content').fill('写到一半');
    await page.getByRole('button', { name: say.correct }).click();
    await page.locator('.correcting').waitFor();
    await expect.poll(() => field(page, 'content').inputValue()).not.toBe('写到一半');
    await page.getByRole('button', { name: say.cancel }).click();
    await expect.poll(() => field(page, 'content').inputValue()).toBe('写到一半');
  });
});

test('of counselling nothing that was said is sent, nor kept with the half-written form', async () => {
  await atRecords(zh, async (panel) => {
    const { page, addon } = panel;
    await choose(page, 'zm');
    await field(page, 'content').fill('不该写下的话');
    await page.getByRole('radio', { name: words.kinds.counselling }).check();
    await expect.poll(() => field(page, 'content').count()).toBe(0);
    await page.getByText(say.confidential).waitFor();
    await field(page, 'nextStep').fill('下周三再来');
    await field(page, 'minutes').focus();
    await expect.poll(() => addon.records.drafts.record).toContain('下周三再来');
    await expect.poll(() => addon.records.drafts.record).not.toContain('不该写下的话');
    await page.keyboard.press('Control+Enter');
    await note(page).waitFor();
    expect(sent(panel, 'saveRecord')[0]).toMatchObject({ content: '', nextStep: '下周三再来' });
  });
});

test('a half-written form survives closing the panel; saving it forgets it', async () => {
  let drafts: Record<string, string> = {};
  await atRecords(zh, async ({ page, addon }) => {
    await choose(page, 'zm');
    await field(page, 'content').fill('写到一半');
    await field(page, 'nextStep').fill('再说');
    await expect.poll(() => addon.records.drafts.record ?? '', { timeout: 8_000 }).toContain('再说');
    drafts = { ...addon.records.drafts };
  });
  await atRecords({ ...zh, drafts }, async (panel) => {
    const { page, addon } = panel;
    await page.getByText(pageCatalogueOf('zh-CN').words.draft.back).waitFor();
    await expect.poll(() => field(page, 'content').inputValue()).toBe('写到一半');
    await page.locator('.child-name', { hasText: '赵明' }).waitFor();
    await page.locator('button.main').click();
    await note(page).waitFor();
    await expect.poll(() => addon.records.drafts.record).not.toContain('写到一半');
    expect(sent(panel, 'saveRecord')[0]).toMatchObject({ nextStep: '再说', date: '2026-11-23' });
  });
});

test('keeps what is typed with at most one call every few seconds', async () => {
  await atRecords(zh, async (panel) => {
    const { page } = panel;
    await field(page, 'content').click();
    await page.keyboard.type('一二三四五六七八九十', { delay: 30 });
    await expect.poll(() => sent(panel, 'keepDraft').length, { timeout: 8_000 }).toBeGreaterThan(0);
    expect(sent(panel, 'keepDraft').length).toBeLessThanOrEqual(2);
  });
});

test('a send whose answer got lost is sent again under the same name, and kept once', async () => {
  await atRecords(zh, async (panel) => {
    const { page, addon } = panel;
    await choose(page, 'zm');
    await field(page, 'content').fill('讲了两道题');
    const save = addon.records.save.bind(addon.records);
    let lost = true;
    addon.records.save = (request) => {
      const answer = save(request);
      if (!lost) return answer;
      lost = false;
      throw new Error('[UNEXPECTED] lost');
    };
    await page.keyboard.press('Control+Enter');
    await page.locator('.page-foot [role=alert]').waitFor();
    await expect.poll(() => field(page, 'content').inputValue()).toBe('讲了两道题');
    await field(page, 'content').fill('讲了三道题');
    await page.keyboard.press('Control+Enter');
    // It had arrived: what was changed since becomes a correction, not a second record.
    await note(page).getByText(say.sentBefore).waitFor();
    await page.keyboard.press('Control+Enter');
    await note(page).getByText(say.corrected('赵明')).waitFor();
    const names = sent(panel, 'saveRecord').map(({ requestId }) => requestId);
    expect(new Set(names).size).toBe(1);
    expect(addon.records.rows.map(({ content, corrects }) => [content, corrects === null])).toEqual([
      ['讲了两道题', true],
      ['讲了三道题', false],
    ]);
  });
});

test('with one child its last record stands beside the form, and its records below; earlier ones on request', async () => {
  await atRecords({ ...zh, records: 40 }, async ({ page }) => {
    await expect.poll(() => page.locator('.runs > li').count()).toBe(10);
    await page.getByRole('button', { name: say.more }).click();
    await expect.poll(() => page.locator('.runs > li').count()).toBe(20);
    await choose(page, 'fw');
    await page.getByText(say.latestOf('冯伟')).waitFor();
    await page.locator('.last-record').getByText('做 3 道题').waitFor();
    await expect.poll(() => page.locator('.runs .strong', { hasText: '赵明' }).count()).toBe(0);
  });
});

test('several children at once are one request', async () => {
  await atRecords(zh, async (panel) => {
    const { page } = panel;
    await page.getByRole('button', { name: say.many }).click();
    await choose(page, 'zm');
    await choose(page, 'fw');
    await page.locator('button.main').click();
    await note(page).getByText(say.saved('赵明、冯伟', 2)).waitFor();
    const [request] = sent(panel, 'saveRecord');
    expect((request!.students as Array<{ name: string }>).map(({ name }) => name)).toEqual(['赵明', '冯伟']);
    await page.getByRole('button', { name: say.undo, exact: true }).click();
    await note(page).getByText(say.undone).waitFor();
    expect(sent(panel, 'retractRecord')[0]!.ids).toHaveLength(2);
  });
});

test('⌖ takes the child of the selected row, and in 多人 all children of the selected rows', async () => {
  const take = studentsWordsOf('zh-CN').page.fromSelection;
  await atRecords(zh, async ({ page, addon }) => {
    const [first, second, third] = addon.students.list();
    const names = () => page.locator('.picked .child-name').allTextContents();
    addon.students.selected = 2;
    await page.getByRole('button', { name: take }).click();
    await expect.poll(names).toEqual([third!.name]);
    await page.getByRole('button', { name: say.many }).click();
    addon.students.selectedRows = [0, 1];
    await page.getByRole('button', { name: take }).click();
    await expect
      .poll(async () => (await names()).sort())
      .toEqual([first!, second!, third!].map(({ name }) => name).sort());
    // Taken again, nobody is there twice.
    await page.getByRole('button', { name: take }).click();
    await expect.poll(async () => (await names()).length).toBe(3);
    await inspect(page);
  });
});

describe('who writes', () => {
  const by = () => recordWordsOf('zh-CN').fields.by;
  const always = pageCatalogueOf('zh-CN').words.app.alwaysName;

  test('is kept from the first record on, and asked no more', async () => {
    await atRecords({ ...zh, me: null }, async (panel) => {
      const { page } = panel;
      await choose(page, 'zm');
      await page.getByLabel(by(), { exact: true }).fill('孙老师');
      await field(page, 'content').fill('讲了两道题');
      await page.keyboard.press('Control+Enter');
      await note(page).waitFor();
      await expect.poll(() => sent(panel, 'setMe')).toMatchObject([{ name: '孙老师' }]);
      await page.getByText(`${by()} 孙老师`).waitFor();
      expect(await page.getByLabel(by(), { exact: true }).count()).toBe(0);
      await choose(page, 'fw');
      await field(page, 'content').fill('谈了作业');
      await page.keyboard.press('Control+Enter');
      await expect
        .poll(() => sent(panel, 'saveRecord').map((request) => request.by))
        .toEqual(['孙老师', '孙老师']);
      expect(sent(panel, 'setMe')).toHaveLength(1);
    });
  });

  test('may be another on one record, which changes nothing for the next unless it is asked for', async () => {
    await atRecords(zh, async (panel) => {
      const { page } = panel;
      const write = async (child: string) => {
        await choose(page, child);
        await field(page, 'content').fill('讲了两道题');
        await page.getByRole('button', { name: say.otherBy }).click();
        await page.getByLabel(by(), { exact: true }).fill('代课老师');
      };
      await write('zm');
      await inspect(page);
      await page.keyboard.press('Control+Enter');
      await note(page).waitFor();
      expect(sent(panel, 'saveRecord')[0]).toMatchObject({ by: '代课老师' });
      expect(sent(panel, 'setMe')).toEqual([]);
      await page.getByText(`${by()} 王老师`).waitFor();
      await write('fw');
      await page.getByRole('button', { name: always }).click();
      await expect.poll(() => sent(panel, 'setMe')).toMatchObject([{ name: '代课老师' }]);
      await expect.poll(() => page.getByRole('button', { name: always }).count()).toBe(0);
    });
  });
});

test('the form stays while another page is shown', async () => {
  await atRecords(zh, async ({ page }) => {
    await field(page, 'content').fill('写到一半');
    const { nav } = pageCatalogueOf('zh-CN').words;
    await page.getByRole('navigation').getByText(nav.awards, { exact: true }).click();
    await toRecords(page, 'zh-CN');
    await expect.poll(() => field(page, 'content').inputValue()).toBe('写到一半');
  });
});
