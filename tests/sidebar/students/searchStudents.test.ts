import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexStudents, searchStudents } from '../../../src/sidebar/students/searchStudents.js';

const student = (name: string, className: string | null = '八(2)班', studentId?: string, active = true) => ({
  name,
  class: className,
  ids: studentId === undefined ? {} : { studentId },
  active,
});

const SCHOOL = [
  student('张三', '八(2)班', '20250203'),
  student('张明', '八(3)班', '20250311'),
  student('周思', '八(2)班', '20250204'),
  student('邹散', '八(2)班', '20250205'),
  student('李四', '八(2)班', '20250209'),
  student('单雄', '七(1)班', '20260101'),
  student('欧阳娜娜', '七(1)班', '20260102'),
  student('Li Ming', '七(1)班', '20260103'),
  student('张立', '八(2)班', '20250299', false),
];
const index = indexStudents(SCHOOL);
const find = (query: string) => searchStudents(index, query).map(({ name }) => name);

describe('searchStudents', () => {
  test('finds everyone when nothing is typed, those whose support has ended last', () => {
    expect(find(' ').join(' ')).toBe('单雄 欧阳娜娜 Li Ming 李四 张三 周思 邹散 张明 张立');
  });

  test('finds by the name, by its beginning and by a part of it, the whole name first', () => {
    expect(find('张三')).toEqual(['张三']);
    expect(find('张 三')).toContain('张三');
    expect(find('张')).toEqual(['张三', '张明', '张立']);
    expect(find('娜')).toEqual(['欧阳娜娜']);
  });

  test('finds by the initials of the pinyin, whether zh is typed as z or zh', () => {
    expect(find('zs')).toEqual(['张三', '周思', '邹散']);
    expect(find('zhs')).toEqual(['张三', '周思']);
    expect(find('oynn')).toEqual(['欧阳娜娜']);
    expect(find('oy')).toEqual(['欧阳娜娜']);
  });

  test('finds by whole syllables, as an input method shows them while a name is being written', () => {
    expect(find('zhangsan')).toContain('张三');
    expect(find("zhang'san")).toContain('张三');
    expect(find('zhangs')).toContain('张三');
    expect(find('zhan')).toEqual(expect.arrayContaining(['张三', '张明']));
    expect(find('zousan')).toEqual(['邹散']);
  });

  test('finds a surname by its reading as a surname', () => {
    expect(find('sx')).toEqual(['单雄']);
    expect(find('shanxiong')).toEqual(['单雄']);
  });

  test('finds by the number, its beginning and its end', () => {
    expect(find('20250203')).toEqual(['张三']);
    expect(find('0311')).toEqual(['张明']);
    expect(find('2026')).toEqual(expect.arrayContaining(['单雄', '欧阳娜娜', 'Li Ming']));
  });

  test('finds by the class in any spelling, and narrows a class by a name', () => {
    expect(find('八2')).toEqual(find('八(2)班'));
    expect(find('802')).toHaveLength(5);
    expect(find('八(2)班 zs')).toEqual(['张三', '周思', '邹散']);
    expect(find('zs 八3')).toEqual([]);
  });

  test('finds a name in Latin letters by its words and their first letters', () => {
    expect(find('ming')).toContain('Li Ming');
    expect(find('LM')).toEqual(['Li Ming']);
    expect(find('liming')).toEqual(['Li Ming']);
  });

  test('finds a name by its letters where nothing tells its initials', () => {
    expect(find('雄')).toEqual(['单雄']);
  });

  test('finds nobody for what nobody is called', () => {
    expect(find('=1+1')).toEqual([]);
    expect(find('xyzw')).toEqual([]);
  });

  test('the order of the students given never shows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(SCHOOL, { minLength: SCHOOL.length }),
        fc.constantFrom('', 'z', 'zs', '八', '2025', 'l', '张', 'm'),
        (shuffled, query) => {
          expect(searchStudents(indexStudents(shuffled), query).map(({ name }) => name)).toEqual(find(query));
        },
      ),
    );
  });

  test('whatever is typed, each found student is one of those given, once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (query) => {
        const names = find(query);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => SCHOOL.some((one) => one.name === name))).toBe(true);
      }),
    );
  });

  test('one more letter finds nobody whom the letters before did not find', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'zhangsioulemxcd'), { minLength: 1, maxLength: 12 }),
        (letters) => {
          const shorter = find(letters.slice(0, -1).join(''));
          expect(shorter).toEqual(expect.arrayContaining(find(letters.join(''))));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
