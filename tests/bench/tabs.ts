/** How long it takes to understand large tabs. */
import type { TabGrid } from '../../src/tabs/reading.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { milliseconds } from './lib/measure.js';

const SUBJECTS = ['语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理'];
const marks = (row: number) => SUBJECTS.map((_, k) => (row * (k + 3)) % 101);

const wide: TabGrid = {
  name: '期中',
  values: [
    ['学号', '姓名', '班级', ...SUBJECTS, ...Array.from({ length: 28 }, (_, i) => `栏目${i}`)],
    ...Array.from({ length: 15_000 }, (_, row) => [
      `2024${String(row).padStart(5, '0')}`,
      `学生${row}`,
      `八(${(row % 20) + 1})班`,
      ...marks(row),
      ...Array.from({ length: 28 }, () => '文字'),
    ]),
  ],
};
const empty: TabGrid = {
  name: '期中',
  values: [
    ['学号', '姓名', ...SUBJECTS],
    ...Array.from({ length: 43 }, (_, row) => [`S${row}`, `学生${row}`, ...marks(row)]),
    ...Array.from({ length: 10_000 }, () => Array<string>(26).fill('')),
  ],
};

for (const [name, grid] of [
  ['15,000 students × 40 columns', wide],
  ['43 students above 10,000 empty rows', empty],
] as const) {
  console.log(`recognise ${name}: ${milliseconds(5, () => void recogniseTab(grid)).toFixed(0)} ms`);
}
