export const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高单曾解查翟欧'];
export const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英思散四三雄志文'];

/** Invented students with the names, classes and numbers of a large school. */
export function manyStudents(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    name:
      SURNAMES[at % SURNAMES.length]! +
      GIVEN[(at * 7) % GIVEN.length]! +
      (at % 3 === 0 ? '' : GIVEN[(at * 11 + 5) % GIVEN.length]!),
    class: `${['七', '八', '九'][at % 3]}(${(at % 16) + 1})班`,
    ids: { studentId: String(20250000 + at) },
    active: at % 9 !== 0,
  }));
}
