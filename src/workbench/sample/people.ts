import { Random } from './random.js';

/** An invented student. Nobody of this name and number exists. */
export interface SampleStudent {
  id: string;
  zh: string;
  en: string;
  /** 0 is the class's middle, 1 one standard deviation above. */
  ability: number;
  /** The same for each subject, on top of the ability. */
  leanings: number[];
  /** What the second term brings, in standard deviations. */
  growth: number;
  /** Came at the start of the second term. */
  isNew: boolean;
}

const CLASS_SIZE = 46;
export const SUBJECT_COUNT = 8;
const SUPPORTED_COUNT = 12;
const SEED = 20_260_118;

const SURNAMES = '陈 林 黄 吴 周 徐 孙 马 朱 胡 郭 何 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹'.split(' ');
const GIVEN =
  '雨桐 子涵 一诺 浩宇 思远 佳怡 俊杰 梓萱 若曦 博文 诗涵 天佑 语嫣 明轩 静怡 嘉豪 欣妍 宇航 可馨 志强 晓彤 泽宇 梦瑶 家乐 雅琪 凯文 紫涵 文博 心怡 立新 小满 冬阳'.split(
    ' ',
  );
const FIRST =
  'Ava Ben Clara Daniel Elsie Felix Grace Henry Isla Jonah Kate Leo Mila Noah Olive Peter Quinn Rosa Sam Tessa Victor Wendy Zoe Alan Bella Colin Dora Evan Flora George Hannah Ian'.split(
    ' ',
  );
const LAST =
  'Abbott Barlow Carver Dalton Ellery Fenwick Garland Hartley Ingram Jarvis Kendall Lowry Marlow Norwood Osborne Penrose Quigley Ramsey Sutton Thorne Upton Vickers Whitlow Yardley'.split(
    ' ',
  );

/** Places in the class list of two pairs who share a name. */
const NAMESAKES: ReadonlyArray<readonly [number, number]> = [
  [6, 31],
  [17, 39],
];

export function makeStudents(): SampleStudent[] {
  const random = new Random(SEED);
  const surnames = random.shuffled([...SURNAMES, ...SURNAMES]);
  const given = random.shuffled([...GIVEN, ...GIVEN]);
  const first = random.shuffled([...FIRST, ...FIRST]);
  const last = random.shuffled([...LAST, ...LAST]);
  const taken = new Set<string>();
  const pick = (heads: string[], tails: string[], glue: string, index: number): string => {
    // A name that is taken moves on to the next tail: only the pairs below may share one.
    for (let step = 0; ; step++) {
      const name = `${heads[index]}${glue}${tails[(index + step) % tails.length]}`;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  };
  const students = Array.from({ length: CLASS_SIZE }, (_, index): SampleStudent => {
    return {
      id: `0802${String(index + 1).padStart(2, '0')}`,
      zh: pick(surnames, given, '', index),
      en: pick(first, last, ' ', index),
      ability: random.normal(),
      leanings: Array.from({ length: SUBJECT_COUNT }, () => random.normal() * 0.45),
      growth: random.normal() * 0.12,
      isNew: index === CLASS_SIZE - 1,
    };
  });
  for (const [one, other] of NAMESAKES) {
    const twin = students[other] as SampleStudent;
    const model = students[one] as SampleStudent;
    twin.zh = model.zh;
    twin.en = model.en;
  }
  return students;
}

/** The twelve with the hardest time in the first term, by class-list number. */
export function supportedOf(students: readonly SampleStudent[]): SampleStudent[] {
  return students
    .filter((student) => !student.isNew)
    .sort((a, b) => a.ability - b.ability)
    .slice(0, SUPPORTED_COUNT)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
