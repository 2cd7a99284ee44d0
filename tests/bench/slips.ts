/**
 * Slips for a grade of 600 in one document, from the click in the panel's page to the PDF: the workbench in a real
 * browser, the add-on as built, 5,000 rows of records and a plan for each child.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { saveXlsx } from '../../src/workbench/files/index.js';
import {
  chooseMenu,
  dialogFrame,
  idle,
  launchBrowser,
  openPage,
  sidebarFrame,
  startWorkbench,
} from '../e2e/workbench.js';
import { classOf } from '../support/classes.js';
import { runFamilyAwards } from '../support/familySchool.js';
import { ledgerTabs } from '../support/ledger.js';
import { openWorkbook } from '../support/workbook.js';

const STUDENTS = 600;
const RECORDS = 5_000;
const SECONDS = 20;

const who = (at: number) => ({
  name: `学生${(at % STUDENTS) + 1}`,
  class: `八(${((at % STUDENTS) % 10) + 1})班`,
  studentId: String(20250001 + (at % STUDENTS)),
});

/** The grade with its awards computed, as a file. */
async function gradeFile(): Promise<Uint8Array> {
  const { 八上期末: before, 八下期末: now } = classOf(STUDENTS, 6);
  const all = Array.from({ length: STUDENTS }, (_, at) => who(at));
  const open = openWorkbook(readFileSync('dist/Code.js', 'utf8'), {
    八上期末: before!,
    八下期末: now!,
    学困生档案: [
      ['学号', '姓名', '班级', '闪光点', '薄弱学科'],
      ...all.map((one) => [one.studentId, one.name, one.class, '热心、会照顾植物角', '数学']),
    ],
    ...ledgerTabs(['log'], RECORDS, who),
    ...ledgerTabs(['plan'], STUDENTS, who),
  });
  runFamilyAwards(open);
  await open.host.settled();
  const bytes = await saveXlsx(open.snapshot());
  open.dispose();
  return bytes;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bangfu-bench-'));
  const browser = await launchBrowser();
  try {
    const file = path.join(folder, 'grade.xlsx');
    writeFileSync(file, await gradeFile());
    const workbench = await startWorkbench({ files: [file], stateFolder: path.join(folder, 'state') });
    try {
      const { page } = await openPage(browser, workbench.address);
      await chooseMenu(page, '报告', '个人成长单');
      const frame = await sidebarFrame(page);
      await frame.locator('.paper-preview article').waitFor();
      await idle(page);
      const start = performance.now();
      await frame.locator('button.main').click();
      const dialog = await dialogFrame(page);
      await dialog.locator('.tools .main').waitFor();
      const laid = performance.now() - start;
      const html = (await dialog.content()).replace(/<script>[\s\S]*?<\/script>/g, '');
      const paper = await page.context().newPage();
      await paper.setContent(html);
      const printing = performance.now();
      const pdf = await paper.pdf({ preferCSSPageSize: true });
      const printed = performance.now() - printing;
      const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
      const slips = await dialog.locator('.slip').count();
      console.log(
        `${slips} slips for ${STUDENTS} students, ${RECORDS} records, in one document of ${pages} A4 pages`,
      );
      console.log(`  fetched and laid out  ${(laid / 1000).toFixed(1)} s`);
      console.log(
        `  printed to PDF        ${(printed / 1000).toFixed(1)} s, ${(pdf.length / 1e6).toFixed(1)} MB`,
      );
      console.log(`  together              ${((laid + printed) / 1000).toFixed(1)} s (under ${SECONDS} s)`);
    } finally {
      await workbench.stop();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
