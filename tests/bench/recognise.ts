/** How well and how fast tabs are recognised: `npm run bench -- recognise`. */
import { recogniseTab } from '../../src/tabs/recognise.js';
import { type Figures, measure } from '../tabs/messy/figures.js';
import { milliseconds } from './lib/measure.js';

const SEEDS = [1, 2, 3];
const COUNT = 2000;
const FAULTS_SHOWN = 10;

function line(name: string, { right, asked, wrong }: Figures): string {
  const count = right + asked + wrong;
  const percent = (part: number) => `${((100 * part) / count).toFixed(2)} %`;
  return `recognise ${name}: ${count} tabs, fully right ${percent(right)}, asked (below 0.8) ${percent(asked)}, wrong at 0.8 or more ${wrong}`;
}

for (const seed of SEEDS) {
  const { all, byShape, faulty } = measure(seed, COUNT);
  console.log(line(`seed ${seed}`, all));
  for (const [shape, figures] of [...byShape].sort()) console.log(line(`  ${shape}`, figures));
  for (const { index, judgement } of faulty.slice(0, FAULTS_SHOWN)) {
    console.log(`  ${judgement.verdict} ${seed}/${index} at ${judgement.confidence}: ${judgement.faults[0]}`);
  }
}

const SUBJECTS = ['语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理'];
const marks = (row: number) => SUBJECTS.map((_, k) => (row * (k + 3)) % 101);
const large = [
  ['学号', '姓名', '班级', ...SUBJECTS, ...Array.from({ length: 28 }, (_, index) => `栏目${index}`)],
  ...Array.from({ length: 15_000 }, (_, row) => [
    `2024${String(row).padStart(5, '0')}`,
    `学生${row}`,
    `八(${(row % 20) + 1})班`,
    ...marks(row),
    ...Array.from({ length: 28 }, () => '文字'),
  ]),
];
const small = [
  ['学号', '姓名', ...SUBJECTS],
  ...Array.from({ length: 43 }, (_, row) => [`S${row}`, `学生${row}`, ...marks(row)]),
];
const empty = Array.from({ length: 10_000 }, () => Array<string>(26).fill(''));
for (const [name, values] of [
  ['15,000 rows × 40 columns', large],
  ['43 students', small],
  ['43 students above 10,000 empty rows', [...small, ...empty]],
] as const) {
  const time = milliseconds(5, () => void recogniseTab({ name: '期中', values: values as unknown[][] }));
  console.log(`recognise ${name}: ${time.toFixed(0)} ms`);
}
