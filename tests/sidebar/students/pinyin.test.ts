import { pinyin } from 'pinyin-pro';
import { describe, expect, test, vi } from 'vitest';
import { initialsOf, initialsOfName } from '../../../src/sidebar/students/pinyin.js';

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗' +
  '凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹' +
  '狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞' +
  '支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄麹家封芮羿储靳汲邴糜松' +
  '井段富巫乌焦巴弓牧山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从' +
  '鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴' +
  '瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛' +
  '阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆游竺权逯盖益桓公区朴覃佘冼占员折秘洗繁召黑郇令呙谌句尉迟长孙墨哈谯年爱' +
  '阳佟福肖闫付代仝丘苟候买麦过仉迮行训妫揭牟盘芦衣';

/** The initial by an independent dictionary of readings. */
const initial = (syllable: string) => /^[zcs]h/.exec(syllable)?.[0] ?? syllable[0]!;
const dictionary = (name: string) =>
  pinyin(name, { toneType: 'none', type: 'array', mode: 'surname' }).map(initial);

/** The 3,755 characters of everyday use, in the order of the national standard (GB 2312, level 1). */
function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.from([high, low]));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

describe('initialsOf', () => {
  test('knows the initial of every usual surname as a dictionary of readings does', () => {
    const other = [...SURNAMES].filter((one) => !initialsOf(one).includes(dictionary(`${one}明`)[0]!));
    expect(other).toEqual([]);
  });

  test('agrees with a dictionary of readings on the characters of everyday use, but for a few with two readings', () => {
    const characters = everydayCharacters();
    expect(characters).toHaveLength(3755);
    const other = characters.filter(
      (character) => !initialsOf(character).includes(dictionary(character)[0]!),
    );
    // 囤, 伺, 匙 …: the dictionary lists the other reading first. None of them is a usual part of a name.
    expect(other.join('')).toBe('耙匙囤镐貉咀埔刹伺嚣栅辗');
  });

  test('gives every initial of a character with a second reading as a surname', () => {
    expect(initialsOf('单')).toEqual(['d', 'sh']);
    expect(initialsOf('曾')).toEqual(['c', 'z']);
  });

  test('tells ch from c, sh from s and zh from z', () => {
    expect(['陈', '蔡', '史', '孙', '赵', '邹', '崔', '苏', '左'].map((one) => initialsOf(one)[0])).toEqual([
      'ch',
      'c',
      'sh',
      's',
      'zh',
      'z',
      'c',
      's',
      'z',
    ]);
  });

  test('has none for what is no Chinese character', () => {
    expect(['a', '·', '1', '😀', ''].map(initialsOf)).toEqual([[], [], [], [], []]);
  });

  test('tells none where the browser has no pinyin order, instead of wrong ones', async () => {
    vi.resetModules();
    const byCode = function Collator() {
      return { compare: (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0) };
    };
    vi.stubGlobal('Intl', { ...Intl, Collator: byCode });
    try {
      const without = await import('../../../src/sidebar/students/pinyin.js');
      expect(without.initialsOf('张')).toEqual([]);
      expect(without.initialsOfName('张三')).toEqual([[], []]);
    } finally {
      vi.unstubAllGlobals();
      vi.resetModules();
    }
  });
});

describe('initialsOfName', () => {
  test.each([
    '欧阳娜娜',
    '尉迟恭',
    '万俟雪',
    '长孙无忌',
    '司马光',
    '诸葛亮',
    '單雄信',
    '曾國藩',
    '张三',
    '区桂芝',
  ])('reads %s as a dictionary of readings does', (name) => {
    const parts = initialsOfName(name);
    const wanted = dictionary(name);
    expect(parts).toHaveLength(wanted.length);
    expect(parts.filter((part, at) => !part.includes(wanted[at]!))).toEqual([]);
  });

  test('takes the first letter of each word of a name in Latin letters, and leaves dots out', () => {
    expect(initialsOfName('Li Ming')).toEqual([['l'], ['m']]);
    expect(initialsOfName('阿依·买买提')).toHaveLength(5);
  });

  test('reads a character from beyond the basic plane as one', () => {
    expect(initialsOfName('王𠮷')).toHaveLength(2);
  });
});
