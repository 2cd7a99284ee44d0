import fc from 'fast-check';
import { archiveTab, examTab, type Grid, type TabOf } from './tables.js';

const GIVEN = [...'明静强芳伟娜军洋勇艳杰磊'];
const FAMILY = [...'赵钱孙李周吴郑王'];

interface Child {
  id: string;
  name: string;
  className: number;
}

const child = (at: number): Child => ({
  id: `0${1001 + at}`,
  name: FAMILY[at % FAMILY.length]! + GIVEN[Math.floor(at / FAMILY.length) % GIVEN.length]!,
  className: 1 + (at % 2),
});

/** How one cell may have been written: by `how`, a number that fast-check chooses. */
const written = {
  id: ({ id }: Child, how: number): string | number => [id, id, Number(id), `${id} `, ` ${id}`, ''][how % 6]!,
  name: ({ name }: Child, how: number): string =>
    [name, name, `${name[0]} ${name[1]}`, `${name[0]}　${name[1]}`, `${name}\u200b`][how % 5]!,
  className: ({ className }: Child, how: number): string | number =>
    [
      `七(${className})班`,
      `七（${className}）班`,
      700 + className,
      `七年级${className}班`,
      `七(${className})班 `,
    ][how % 5]!,
  mark: (points: number, how: number): string | number =>
    [points, points, String(points), `${points}分`, ` ${points}`, '缺考'][how % 6]!,
};

function rowOf(who: Child, how: readonly number[]): Grid[number] {
  return [
    written.id(who, how[0]!),
    written.name(who, how[1]!),
    written.className(who, how[2]!),
    written.mark(60 + (how[3]! % 40), how[3]!),
    written.mark(50 + (how[4]! % 40), how[4]!),
  ];
}

const hows = fc.array(fc.nat(59), { minLength: 5, maxLength: 5 });
const rows = fc.array(hows, { minLength: 3, maxLength: 12 });
/** Two exams and an archive of one class, each cell written in one of many ways. */
export const workbook = fc.tuple(rows, rows, rows).map(([first, second, third]): TabOf[] => [
  examTab(
    '期中',
    first.map((how, at) => rowOf(child(at), how)),
  ),
  examTab(
    '期末',
    second.map((how, at) => rowOf(child(at), how)),
    { kind: 'final' },
  ),
  archiveTab(
    '档案',
    third.map((how, at) => [...rowOf(child(at), how).slice(0, 3), '数学', ['已签', '', '否'][how[3]! % 3]!]),
  ),
]);
