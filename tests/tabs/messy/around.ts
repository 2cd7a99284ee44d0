import type { PlannedColumn } from './examColumns.js';
import type { ExamPlan } from './examPlan.js';
import type { Random } from './random.js';
import { BLANK, type Cell, cell, type Sheet } from './sheet.js';

/** Where a table stands: 0-based, columns inclusive. */
export interface Place {
  left: number;
  right: number;
}

const EXAMS = ['期中考试', '期末考试', '第一次月考', '9月月考', '期末质量检测', '第三单元测试', '一模'];
const ENGLISH_EXAMS = ['Midterm Exam', 'Final Exam', 'Unit 3 Test', 'Monthly Test', 'Mock Exam'];

export function examName(random: Random, english: boolean): string {
  return random.pick(english ? ENGLISH_EXAMS : EXAMS);
}

/** Title rows and notes. Returns the row after them. */
export function writeTitles(
  random: Random,
  sheet: Sheet,
  { english }: { english: boolean },
  { left, right }: Place,
  className: string | null,
): number {
  let row = random.pick([0, 0, 0, 1]);
  const exam = examName(random, english);
  const titled = className !== null || random.chance(0.55);
  if (titled) {
    const year = random.pick(['2025—2026学年度第一学期', '2025-2026学年', '2026年春季', '']);
    const school = random.pick(['育才中学', '实验学校', '']);
    const text = english
      ? `${className === null ? '' : `${className} `}${exam} ${random.pick(['Results', 'Score Sheet', '2025-2026'])}`
      : `${school}${year}${className ?? ''}${exam}成绩${random.pick(['表', '统计表', '汇总', '单', ''])}`;
    line(row++, text);
  }
  if (titled && random.chance(0.25)) line(row++, english ? 'Hill School' : '育才中学教务处');
  if (random.chance(0.25)) {
    const notes = english
      ? ['Note: write "absent" for absent pupils', 'Date: 15 January 2026', 'Class teacher: Ms Green']
      : [
          '说明：缺考写“缺考”，免考写“免考”',
          '考试时间：2026年1月15日',
          '班主任：王老师',
          '注：语文、数学、英语满分均为120分，其余100分',
          '1. 请勿改动表头；\n2. 成绩保留一位小数。',
          '制表：教务处　　单位：分',
        ];
    for (const note of random.some(notes, random.int(1, 3))) sheet.put(row++, left, cell(note));
  }
  if (row > 0 && random.chance(0.25)) row++;
  return row;

  function line(at: number, text: string): void {
    const merged = random.chance(0.6);
    const column = merged ? left : random.chance(0.7) ? left : Math.min(right, left + 2);
    sheet.put(at, column, cell(text));
    if (merged) sheet.merge(at, left, 1, right - left + 1);
  }
}

/** Averages, highest marks, rates, signatures. Returns the row after them. */
export function writeFooters(
  random: Random,
  sheet: Sheet,
  plan: ExamPlan,
  columns: readonly PlannedColumn[],
  row: number,
  left: number,
): number {
  const labels = random.some(plan.words.statistics, random.int(1, 5));
  const nameAt = columns.findIndex(({ holds }) => holds === 'label');
  const at = random.chance(0.5) ? nameAt : 0;
  const across = at === 0 && random.chance(0.5) ? nameAt + 1 : 1;
  let next = row + (random.chance(0.3) ? 1 : 0);
  for (const label of labels) {
    sheet.put(next, left + at, cell(label));
    if (across > 1) sheet.merge(next, left + at, 1, across);
    const rate = /率|rate/i.test(label);
    columns.forEach(({ holds }, index) => {
      if (holds !== 'mark' && holds !== 'total') return;
      sheet.put(
        next,
        left + index,
        rate ? random.pick([cell('85%'), cell(0.85), cell(85.7)]) : cell(random.int(200, 1100) / 10),
      );
    });
    next++;
  }
  plan.mess.push('footers');
  if (random.chance(0.3)) {
    const lines = plan.english
      ? ['Prepared by: Ms Green', 'Note: provisional']
      : [
          '班主任签字：',
          '注：以上成绩仅供参考',
          '制表人：李老师　　审核：',
          '以上为本次考试成绩，请家长签字。',
        ];
    sheet.put(next + random.int(0, 1), left + random.pick([0, at]), cell(random.pick(lines)));
    next += 2;
  }
  return next;
}

/** Another table below this one. */
export function writeSecondTable(
  random: Random,
  sheet: Sheet,
  plan: ExamPlan,
  row: number,
  left: number,
): void {
  plan.mess.push('a second table below');
  const bands = ['90-100', '80-89', '70-79', '60-69', '60分以下'];
  const [header, rows] = random.pick<[string[], unknown[][]]>(
    plan.english
      ? [
          [
            ['Band', 'Maths', 'English'],
            bands.slice(0, 4).map((band) => [band, random.int(0, 9), random.int(0, 9)]),
          ],
          [['Subject', 'Average', 'Highest'], ['Maths', 'English'].map((one) => [one, 71.5, 98])],
        ]
      : [
          [['分数段', '语文', '数学'], bands.map((band) => [band, random.int(0, 9), random.int(0, 9)])],
          [['分数段', '人数'], bands.map((band) => [band, random.int(0, 9)])],
          [['科目', '平均分', '最高分'], ['语文', '数学'].map((subject) => [subject, 71.5, 98])],
          [['班级', '平均分', '及格率'], ['八(1)班', '八(2)班'].map((one) => [one, 71.5, '85%'])],
          [
            ['科目', '任课教师'],
            [
              ['语文', '王老师'],
              ['数学', '李老师'],
            ],
          ],
          [
            ['科目', '及格人数', '及格率', '优秀人数'],
            [
              ['语文', 30, '75%', 9],
              ['数学', 28, '70%', 12],
            ],
          ],
        ],
  );
  let next = row + random.int(1, 2);
  if (random.chance(0.4))
    sheet.put(next++, left, cell(plan.english ? 'Summary' : random.pick(['分数段统计', '各科统计表'])));
  for (const cells of [header, ...rows]) {
    cells.forEach((value, index) => {
      sheet.put(next, left + index, cell(value));
    });
    next++;
  }
}

/** Statistics at the right of the table, behind a blank column or next to it. */
export function writeSideBlock(
  random: Random,
  sheet: Sheet,
  plan: ExamPlan,
  headerRow: number,
  right: number,
): void {
  plan.mess.push('statistics to the right');
  const bands = ['90-100', '80-89', '70-79', '60-69', '<60'];
  const blocks: Array<[string[], unknown[][]]> = plan.english
    ? [
        [['Band', 'Count'], bands.map((band) => [band, random.int(0, 9)])],
        [
          ['', 'Chinese', 'Maths'],
          [
            ['Average', 71.5, 80.1],
            ['Highest', 99, 100],
          ],
        ],
      ]
    : [
        [['分数段', '人数'], bands.map((band) => [band, random.int(0, 9)])],
        [
          ['项目', '语文', '数学'],
          [
            ['平均分', 71.5, 80.1],
            ['最高分', 99, 100],
            ['及格率', '90%', 0.8],
          ],
        ],
        [
          ['科目', '平均分'],
          [
            ['语文', 71.5],
            ['数学', 80.1],
          ],
        ],
        [['总分段', '人数', '累计'], bands.map((band, index) => [band, index, index * 2])],
      ];
  const [header, rows] = random.pick(blocks);
  const start = right + (random.chance(0.85) ? random.int(2, 3) : 2);
  [header, ...rows].forEach((cells, down) => {
    cells.forEach((value, index) => {
      if (value !== '') sheet.put(headerRow + down, start + index, cell(value));
    });
  });
}

/** A row of an invented child that shows how to fill the table in. */
export function sampleRow(random: Random, plan: ExamPlan, columns: readonly PlannedColumn[]): Cell[] {
  plan.mess.push('a sample row');
  const label = random.pick(plan.words.sample);
  const filled = random.chance(0.7);
  const asName = /张三/.test(label) || random.chance(0.5) || columns[0]?.holds !== 'serial';
  return columns.map(({ holds, points }, index) => {
    if (holds === 'label') return cell(asName ? label : plan.english ? 'Ann Sample' : '张三');
    if (index === 0 && !asName) return cell(label);
    if (holds === 'mark' && filled) return cell(Math.round((points ?? 100) * 0.8));
    return holds === 'total' && filled ? cell(320) : BLANK;
  });
}
