/** How long it takes from a key in the field that finds a child to the painted list, of 5,000 students, in a browser. */
import type { StudentListRow } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { builtSidebar, goTo, openBrowser, openPanel } from '../sidebar/harness/panelPage.js';
import { median } from './lib/measure.js';
import { manyStudents } from './lib/students.js';

/** Twenty keys: names by their letters, a class, a number, and a correction. */
const KEYS = [...'zhangsan', 'Backspace', 'Backspace', ...' 8', ...'2025', ...'0123'];

const students = manyStudents(5_000).map(
  (student, at): StudentListRow => ({ ...student, weakSubjects: ['数学'], tab: '档案', row: at + 2 }),
);

async function main(): Promise<void> {
  const browser = await openBrowser();
  const { page, addon, close } = await openPanel(browser, builtSidebar(), { language: 'zh-CN' });
  addon.students.list = () => students;
  await goTo(page, pageCatalogueOf('zh-CN').words.nav.students);
  const field = page.getByRole('combobox');
  await field.click();
  await page.getByRole('option').first().waitFor();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    // What is posted while a frame is made ready comes after it has been painted.
    const painted = new MessageChannel();
    let pressed = 0;
    painted.port1.onmessage = () => times.push(performance.now() - pressed);
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
        requestAnimationFrame(() => painted.port2.postMessage(null));
      },
      true,
    );
  });
  const times = () => page.evaluate(() => (window as unknown as { times: number[] }).times.length);
  for (const [at, key] of KEYS.entries()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    while ((await times()) <= at) await page.waitForTimeout(5);
  }
  const all = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await close();
  await browser.close();
  const worst = Math.max(...all);
  console.log(
    `key to painted list, 5,000 students: median of ${all.length} keys ${median(all).toFixed(1)} ms, longest ${worst.toFixed(1)} ms (at most 50)`,
  );
}

void main();
