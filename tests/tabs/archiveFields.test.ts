import { describe, expect, test } from 'vitest';
import { profileCells, subjectsIn, weakSubjectsByRow } from '../../src/tabs/archiveFields.js';
import { readArchiveTab } from '../../src/tabs/archiveTab.js';

const values: unknown[][] = [
  ['学号', '姓名', '班级', '家庭情况', '学困类型', '兴趣爱好', '闪光点', '薄弱学科', '是否留守', '备注二'],
  ['0101', '张三', '八(2)班', '和奶奶住', '学习', '画画', ' 热心 ', '数学、外语', true, '无'],
  ['0102', '李四', '八(2)班', '', '', '', '', '', false, ''],
];
const grid = { name: '档案', values };
const { reading } = readArchiveTab(grid);

describe('what an archive says of a student', () => {
  test('begins with strengths, then interests, and leaves who it is and unknown columns out', () => {
    expect(profileCells(grid, reading, 2).map(({ header, text }) => [header, text])).toEqual([
      ['闪光点', '热心'],
      ['兴趣爱好', '画画'],
      ['学困类型', '学习'],
      ['薄弱学科', '数学、外语'],
      ['家庭情况', '和奶奶住'],
      ['是否留守', 'TRUE'],
    ]);
  });

  test('a box to tick is no plain text', () => {
    const plain = profileCells(grid, reading, 3).filter((cell) => !cell.plain);
    expect(plain.map(({ header }) => header)).toEqual(['是否留守']);
  });

  test('weak subjects go by their usual names', () => {
    expect(weakSubjectsByRow(grid, reading)(2)).toEqual(['数学', '英语']);
    expect(weakSubjectsByRow(grid, reading)(3)).toEqual([]);
    expect(subjectsIn('数学, 物理/化学；数学\n奥数')).toEqual(['数学', '物理', '化学', '奥数']);
  });
});
