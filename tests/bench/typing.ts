/** How long it takes from a key in the field that finds a child to the painted list, of 5,000 students, in a browser. */
import type { StudentListRow } from '../../src/addon/api.js';
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { builtSidebar, goTo, openBrowser, openPanel } from '../sidebar/harness/panelPage.js';
import { median } from './lib/measure.js';
import { keysToPaint } from './lib/painted.js';
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
  const all = await keysToPaint(page, KEYS);
  await close();
  await browser.close();
  const worst = Math.max(...all);
  console.log(
    `key to painted list, 5,000 students: median of ${all.length} keys ${median(all).toFixed(1)} ms, longest ${worst.toFixed(1)} ms (at most 50)`,
  );
}

void main();
