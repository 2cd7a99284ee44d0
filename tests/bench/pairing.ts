/** How long the best pairing of a large school takes: 600 children, 80 teachers, 600 classmates. */
import type { Helper } from '../../src/core/pairing/helper.js';
import type { SupportedStudent } from '../../src/core/pairing/proposal.js';
import type { Peer } from '../../src/core/pairing/strongPeers.js';
import { suggestPairs } from '../../src/core/pairing/suggestPairs.js';
import { milliseconds } from './lib/measure.js';

const SUBJECTS = ['语文', '数学', '英语', '物理', '化学', '生物', '政治', '历史', '地理'];
const CLASSES = Array.from({ length: 24 }, (_, at) => `${'七八九'[at % 3]}(${Math.floor(at / 3) + 1})班`);

/** A fixed sequence of numbers that looks like chance. */
let state = 7;
function upTo(n: number): number {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * n);
}
const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
const some = <T>(list: readonly T[], n: number) => [...new Set(Array.from({ length: n }, () => pick(list)))];

const students: SupportedStudent[] = Array.from({ length: 600 }, (_, at) => ({
  ids: { studentId: String(1000 + at) },
  name: `学生${at}`,
  className: CLASSES[at % CLASSES.length]!,
  weakSubjects: some(SUBJECTS, 3),
}));
const peers: Peer[] = Array.from({ length: 600 }, (_, at) => ({
  ids: { studentId: String(5000 + at) },
  name: `同学${at}`,
  className: CLASSES[at % CLASSES.length]!,
  strong: some(SUBJECTS, 4).map((subject) => ({ subject, percentile: 70 + upTo(31) })),
}));

function school(cap: number, varied: boolean): Helper[] {
  return [
    ...Array.from({ length: 80 }, (_, at): Helper => {
      const subject = SUBJECTS[at % SUBJECTS.length]!;
      const subjects = at % 10 === 0 ? [subject, pick(SUBJECTS)] : [subject];
      const classes = varied ? some(CLASSES, 3) : [];
      return { name: `教师${at}`, kind: 'teacher', subjects: [...new Set(subjects)], classes, cap };
    }),
    ...Array.from(
      { length: 12 },
      (_, at): Helper => ({ name: `主任${at}`, kind: 'class', subjects: [], classes: [], cap: 3 }),
    ),
  ];
}

for (const [what, helpers] of [
  ['caps of 8, fewer places than needs', school(8, true)],
  ['caps of 30, room for all', school(30, true)],
  ['caps of 30, all teachers alike', school(30, false)],
] as const) {
  let placed = 0;
  const time = milliseconds(3, () => {
    const { pairs } = suggestPairs({
      day: '2026-11-28',
      students,
      pairs: [],
      helpers,
      peers,
      examClasses: CLASSES,
      caps: { class: 2, teacher: 5, peer: 1 },
    });
    placed = pairs.length;
  });
  console.log(`pairing, ${what}: ${placed} pairs in ${time.toFixed(0)} ms (at most 3,000)`);
}
