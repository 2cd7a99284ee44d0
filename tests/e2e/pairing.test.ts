import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { pairingWordsOf } from '../../src/locale/pairingWords.js';
import { Session } from './session.js';
import { cellTexts, chooseMenu, idle, openTab, sidebarFrame, tabNames } from './workbench.js';

const session = new Session();
const say = pairingWordsOf('zh-CN');
const words = say.page;
const PAIRS = '结对帮扶';

const ARCHIVE = [
  '学号,姓名,班级,薄弱学科,帮扶状态',
  '080201,赵明,八(2)班,数学,帮扶中',
  '080202,钱静,八(2)班,数学、英语,帮扶中',
  '080203,孙强,八(2)班,数学,帮扶中',
  '080204,李芳,八(2)班,英语,帮扶中',
];
const NAMES = [
  '赵明',
  '钱静',
  '孙强',
  '李芳',
  '周伟',
  '吴雨',
  '郑涵',
  '王浩',
  '冯琪',
  '陈桐',
  '褚佳',
  '卫怡',
];
const EXAM = [
  '学号,姓名,班级,数学,英语',
  ...NAMES.map(
    (name, at) => `0802${String(at + 1).padStart(2, '0')},${name},八(2)班,${40 + 5 * at},${45 + 4 * at}`,
  ),
];

/** Sets a tab up as a table, as the page 设定 would. */
async function adopt(frame: Frame, request: object): Promise<void> {
  await frame.evaluate(
    (what) =>
      new Promise<void>((resolve, reject) => {
        const { google } = window as unknown as {
          // biome-ignore lint/suspicious/noExplicitAny: the service's own shape
          google: { script: { run: any } };
        };
        google.script.run
          .withSuccessHandler(() => resolve())
          .withFailureHandler(reject)
          .adoptTab(what);
      }),
    request,
  );
}

test('from nobody known to pairs in a new pairing table, ended with a day', async () => {
  const files = { 档案: ARCHIVE, 期中: EXAM };
  const paths: string[] = [];
  for (const [name, lines] of Object.entries(files)) {
    const file = path.join(session.folder, `${name}.csv`);
    await writeFile(file, `\ufeff${lines.join('\r\n')}\r\n`);
    paths.push(file);
  }
  const workbench = await session.start({
    language: 'zh',
    files: paths,
    stateFolder: path.join(session.folder, 'state'),
  });
  const { page, errors } = await session.openPage(workbench.address);
  await idle(page);
  await chooseMenu(page, '打开帮扶面板');
  const before = await sidebarFrame(page);
  await before.waitForSelector('nav');
  await adopt(before, { tab: '档案', role: 'archive', confirm: true });
  await adopt(before, { tab: '期中', role: 'exam', confirm: true });
  await idle(page);
  await chooseMenu(page, '打开帮扶面板');
  await expect.poll(() => before.isDetached()).toBe(true);
  const frame = await sidebarFrame(page);
  await frame.getByRole('navigation').getByText('更多', { exact: true }).click();
  await frame.getByRole('button', { name: words.title }).first().click();
  await frame.getByText(words.noPairs).waitFor();

  // A teacher of mathematics with two places.
  await frame.getByText(words.people).click();
  await frame.getByLabel(words.name, { exact: true }).fill('顾老师');
  await frame.getByLabel(words.subjects).fill('数学');
  await frame.getByLabel(words.places).fill('2');
  await frame.getByRole('button', { name: words.savePerson }).click();
  await frame.getByRole('heading', { name: say.helperSaved('顾老师', '帮扶人') }).waitFor();
  await idle(page);

  await frame.getByRole('button', { name: words.suggest, exact: true }).click();
  await frame.locator('.facts').waitFor();
  const mine = frame.locator('.pairs > li', { hasText: '顾老师' });
  await expect.poll(() => mine.count()).toBe(2);
  const classmates = await frame.locator('.pairs > li', { hasText: say.kinds.peer }).count();
  expect(classmates).toBe(4);
  await frame.locator('button.main').click();
  await frame.getByRole('heading', { name: new RegExp(`已在「${PAIRS}」写入 \\d+ 个结对`) }).waitFor();
  await idle(page);

  await expect.poll(() => tabNames(page)).toContain(PAIRS);
  await openTab(page, PAIRS);
  const rows = (await cellTexts(page, 'A1:I60')).filter((row) => row.some((text) => text !== ''));
  expect(rows[0]!.slice(1, 6)).toEqual(['姓名', '班级', '结对方式', '帮扶人', '帮扶学科']);
  const ofGu = rows.filter((row) => row[4] === '顾老师');
  expect(ofGu.map((row) => [row[3], row[5]])).toEqual([
    ['包人', '数学'],
    ['包人', '数学'],
  ]);
  // Numbers keep their zeros, days are days.
  expect(ofGu[0]![0]).toMatch(/^0\d+$/);
  expect(ofGu[0]![7]).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  const [first] = ofGu;
  await frame.getByText(`${say.kinds.teacher} · ${words.of(2)}`).click();
  await frame.getByRole('button', { name: words.endOne(first![1]!, '顾老师') }).click();
  await frame.getByLabel(words.endOn).fill('2099-12-31');
  await frame.getByRole('button', { name: words.endNow }).click();
  await frame.getByRole('heading', { name: say.ended(first![1]!, '顾老师', '2099-12-31') }).waitFor();
  await idle(page);
  const ended = async () => (await cellTexts(page, 'A1:I60')).filter((row) => row[8] === '2099-12-31');
  await expect.poll(async () => (await ended()).map((row) => row[1])).toEqual([first![1]]);

  await frame.getByRole('button', { name: words.undo }).click();
  await frame.getByRole('heading', { name: say.reopened(first![1]!, '顾老师') }).waitFor();
  await idle(page);
  await expect.poll(async () => (await ended()).length).toBe(0);
  expect(errors).toEqual([]);
});
