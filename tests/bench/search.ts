/** How long finding a child takes at each key, in an index of 5,000 students. */
import { indexStudents, searchStudents } from '../../src/sidebar/students/searchStudents.js';
import { milliseconds } from './lib/measure.js';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高单曾解查翟欧'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英思散四三雄志文'];
const students = Array.from({ length: 5000 }, (_, at) => ({
  name:
    SURNAMES[at % SURNAMES.length]! +
    GIVEN[(at * 7) % GIVEN.length]! +
    (at % 3 === 0 ? '' : GIVEN[(at * 11 + 5) % GIVEN.length]!),
  class: `${['七', '八', '九'][at % 3]}(${(at % 16) + 1})班`,
  ids: { studentId: String(20250000 + at) },
  active: at % 9 !== 0,
}));

const indexing = milliseconds(5, () => indexStudents(students));
const index = indexStudents(students);
for (const query of [
  '',
  'z',
  'zs',
  'zhangsan',
  'zhangsanmingjie',
  '张',
  '2025',
  '八(2)班 w',
  'nanananananananana',
]) {
  const time = milliseconds(15, () => searchStudents(index, query));
  console.log(`search 5,000 students for "${query}": ${time.toFixed(1)} ms (at most 50)`);
}
console.log(`index of 5,000 students: ${indexing.toFixed(1)} ms`);
