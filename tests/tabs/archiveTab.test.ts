import { describe, expect, test } from 'vitest';
import { readArchiveTab } from '../../src/tabs/archiveTab.js';
import { recogniseTab } from '../../src/tabs/recognise.js';
import { codes, fields, tab } from './grids.js';

const ARCHIVE = tab(
  '学困生档案',
  `
学号|姓名|班级|学困类型|成因分析|家庭背景|学习习惯|兴趣爱好|监护人|是否留守|薄弱学科|帮扶状态|备注
'0101|张三|八(1)班|学习|基础薄弱|父母外出|拖拉|篮球|爷爷|是|数学|帮扶中|
'0102|李四|八(1)班|行为习惯||||||否|英语|已转化|
'0103|王五|八(2)班|心理||||||否|英语||好转
`,
);

describe('an archive', () => {
  test('is recognised by its columns', () => {
    expect(recogniseTab(ARCHIVE)).toMatchObject({
      role: 'archive',
      students: 3,
      classes: ['八(1)班', '八(2)班'],
    });
    expect(recogniseTab(ARCHIVE).confidence).toBeGreaterThanOrEqual(0.8);
    expect(fields(ARCHIVE)).toMatchObject({
      学号: 'studentId',
      学困类型: 'difficulty',
      成因分析: 'cause',
      家庭背景: 'background',
      学习习惯: 'habit',
      兴趣爱好: 'interest',
      监护人: 'guardian',
      是否留守: 'welfare',
      薄弱学科: 'weakSubject',
      帮扶状态: 'state',
    });
  });

  test('a student whose support has ended is inactive; nothing written means active', () => {
    expect(readArchiveTab(ARCHIVE).students.map(({ name, active }) => [name, active])).toEqual([
      ['张三', true],
      ['李四', false],
      ['王五', true],
    ]);
  });

  test.each(['已转化', '退出', '已退出', '结束', '转学', '毕业', '停止', 'Exited', 'inactive', '退 出'])(
    '%s means that the support has ended',
    (state) => {
      const grid = {
        name: '档案',
        values: [
          ['姓名', '状态'],
          ['张三', state],
        ],
      };
      expect(readArchiveTab(grid).students[0]?.active).toBe(false);
    },
  );

  test.each(['在帮', '未转化', '转化中', '未退出', '不退出', 'active', '观察', ''])(
    '%s means that it goes on',
    (state) => {
      const grid = {
        name: '档案',
        values: [
          ['姓名', '状态'],
          ['张三', state],
        ],
      };
      expect(readArchiveTab(grid).students[0]?.active).toBe(true);
    },
  );

  test('any roster without marks is one', () => {
    const roster = tab(
      '名单',
      `
八年级（2）班学生名单
学号|姓名|性别|家长电话
'01|张三|男|000
'02|李四|女|000
`,
    );
    const reading = recogniseTab(roster);
    expect(reading).toMatchObject({ role: 'archive', students: 2, classes: ['八年级(2)班'] });
    expect(reading.confidence).toBeGreaterThanOrEqual(0.8);
    expect(readArchiveTab(roster).idKinds).toEqual(['studentId']);
  });

  test('a list of nothing but names is one, and says that it has no numbers', () => {
    const list = tab('帮扶名单', '\n姓名\n张三\n李四\n');
    expect(readArchiveTab(list).students.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(codes(list)).toEqual(['ARCHIVE_WITHOUT_IDS']);
  });

  test('an exam tab can be used as a roster when a person says so', () => {
    const exam = tab('期中', '\n学号|姓名|语文\n1|张三|90\n2|李四|\n');
    expect(recogniseTab(exam).role).toBe('exam');
    expect(readArchiveTab(exam).students.map(({ name }) => name)).toEqual(['张三', '李四']);
  });
});

test('a given and a family name in two columns are one name', () => {
  const roster = tab(
    'Students',
    `
Student ID|Last Name|First Name|Gender
'1|Li|Ann|F
'2|Wu|Bo|M
`,
  );
  expect(readArchiveTab(roster).students.map(({ name }) => name)).toEqual(['Ann Li', 'Bo Wu']);
  expect(fields(roster)).toMatchObject({ 'First Name': 'name', 'Last Name': 'name' });
});

test('a pairing table is told from an archive', () => {
  const pairing = tab(
    '结对帮扶',
    `
班级|姓名|帮扶教师|帮扶学科|转化目标|起止时间
八(1)班|张三|王老师|数学|及格|三月到六月
`,
  );
  expect(recogniseTab(pairing)).toMatchObject({ role: 'pairing', students: 1 });
  expect(fields(pairing)).toMatchObject({ 帮扶教师: 'helper', 转化目标: 'goal', 起止时间: 'period' });
});
