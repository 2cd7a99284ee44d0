/** How long finding a child takes at each key, in an index of 5,000 students. */
import { indexStudents, searchStudents } from '../../src/sidebar/students/searchStudents.js';
import { milliseconds } from './lib/measure.js';
import { manyStudents } from './lib/students.js';

const students = manyStudents(5_000);
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
