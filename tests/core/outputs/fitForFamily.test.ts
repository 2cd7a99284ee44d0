import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FamilyRules,
  fitForFamily,
  whyUnfit,
  whyUnfitName,
} from '../../../src/core/outputs/fitForFamily.js';
import { type Named, NameIndex } from '../../../src/core/outputs/nameIndex.js';

const CLASS = '八(2)班';
const child = (name: string, className: string | null = CLASS): Named => ({ name, className });
const rulesWith = (people: readonly Named[], more: Partial<FamilyRules> = {}): FamilyRules => ({
  names: new NameIndex(people),
  label: '帮扶对象',
  ...more,
});
const WIDE = 1000;
const OWN = child('张文博');
const kept = (text: string, people: readonly Named[] = [], own = OWN) =>
  fitForFamily(text, own, rulesWith([own, ...people]), WIDE).text;

describe('the names of other children', () => {
  test.each([
    ['李明', '和李明一起背单词。'],
    ['李明', '和李 明一起背单词。'],
    ['李明', '和李\u200b明、大家一起背单词。'],
    ['李 明', '和李明一起背单词。'],
    ['买买提·艾力', '和买买提艾力一起背单词。'],
    ['李明轩', '多请教明轩。'],
    ['Ann', 'Read it to Ann first.'],
    ['ann', 'Read it to ANN.'],
    ['Li Ming', 'Read it to Li  Ming.'],
    ['学生1', '和学生１一起读。'],
    ['李', '请教“李”。'],
  ])('%s in “%s” leaves the sentence out, and the others stay', (name, sentence) => {
    expect(kept(`字写得端正。${sentence}接着读下去。`, [child(name)])).toBe('字写得端正。接着读下去。');
  });

  test.each([
    ['Ann', 'It was planned well.'],
    ['学生1', '和学生甲一起读。'],
    ['李', '李子红了。'],
    ['王明轩', '请教明轩。', '七(1)班'],
  ])('%s is not in “%s”', (name, sentence, className = CLASS) => {
    expect(kept(sentence, [child(name, className)])).toBe(sentence);
  });

  test('that lie inside the child’s own name are the child’s own; a longer name around it is not', () => {
    const own = child('李明轩');
    expect(kept('李明轩读得很认真。', [child('李明'), child('明轩')], own)).toBe('李明轩读得很认真。');
    expect(kept('李明也很认真。', [child('李明')], own)).toBe('');
    expect(kept('李明轩借了书。', [child('李明轩')], child('李明'))).toBe('');
    expect(kept('李明借了书。', [child('李明轩')], child('李明'))).toBe('李明借了书。');
  });

  test('a name that only overlaps the child’s own is another’s', () => {
    expect(kept('李明轩也来了。', [child('明轩也')], child('李明轩'))).toBe('');
  });

  test('the teacher is told which sentence and which name', () => {
    const { unfit } = fitForFamily('请教李 明。', OWN, rulesWith([OWN, child('李明')]), WIDE);
    expect(unfit).toEqual([{ why: 'otherChild', sentence: '请教李 明。', found: '李明' }]);
  });
});

describe('words that a family does not read', () => {
  test.each([
    ['学困生的进步', 'label'],
    ['学 困 生的进步', 'label'],
    ['學困生', 'label'],
    ['差生也能行', 'label'],
    ['后进生转化', 'label'],
    ['他是帮扶对象', 'label'],
    ['he is a slow learner', 'label'],
    ['父母离异后话少了', 'private'],
    ['他有点焦虑', 'private'],
    ['his parents are divorced', 'private'],
    ['数学退步了', 'discouraging'],
    ['his marks declined', 'discouraging'],
    ['班级第三名', 'rank'],
    ['进步了五名', 'rank'],
    ['考了八分', 'rank'],
    ['得了八十五分', 'rank'],
    ['in the top rank', 'rank'],
    ['考了85', 'number'],
    ['考了８５', 'number'],
    ['第②名', 'number'],
    ['he got 85.5', 'number'],
  ])('“%s” is left out: %s', (text, why) => {
    expect(whyUnfit(text, OWN, rulesWith([]))?.why).toBe(why);
  });

  test.each([
    '数学困难的地方先标出来',
    '然后进步就看得见了',
    '课后进行订正',
    '误差生成的原因讲得清楚',
    '写字十分认真',
    '三名同学一组',
    '第一步先审题',
    '一分耕耘，一分收获',
    '每天读 20 分钟',
    '到 2026-07-01 再看一看',
    '到7月1日再看',
    '改一改病句',
    'compare the two texts',
    'slow or separate steps',
    'read 20 minutes a day',
  ])('“%s” stays', (text) => {
    expect(whyUnfit(text, OWN, rulesWith([]))).toBeNull();
  });

  test('the school’s own label is left out, unless it is a word for any child', () => {
    const rules = (label: string) => rulesWith([], { label });
    expect(whyUnfit('这位小星 星很努力', OWN, rules('小星星'))).toEqual({ why: 'label', found: '小星星' });
    expect(whyUnfit('这位同学很努力', OWN, rules('同学'))).toBeNull();
    expect(whyUnfit('这位帮扶对象很努力', OWN, rules('同学'))?.why).toBe('label');
  });

  test('the name of a class or a term may hold numbers, and nothing else of it', () => {
    const rules = rulesWith([child('李明')]);
    expect(whyUnfitName('八(2)班', OWN, rules)).toBeNull();
    expect(whyUnfitName('李明8班', OWN, rules)?.why).toBe('otherChild');
    expect(whyUnfitName('学困2班', OWN, rules)?.why).toBe('label');
  });
});

describe('a text that is fit', () => {
  test('stays as typed, on one line, without marks that turn it', () => {
    expect(kept('=A+x <b>好</b>\u202e\u0007，\t读 \n接着读。')).toBe('=A+x <b>好</b>， 读接着读。');
  });

  test('is cut by whole sentences where there is no room', () => {
    const { text, unfit } = fitForFamily('读书。写字。画画。', OWN, rulesWith([]), 12);
    expect(text).toBe('读书。写字。');
    expect(unfit).toEqual([{ why: 'long', sentence: '画画。', found: '' }]);
  });

  test('names nobody else, whatever was typed', () => {
    const letter = fc.constantFrom(...'李明轩博文张 ');
    const name = fc
      .array(fc.constantFrom(...'李明轩博文张'), { minLength: 2, maxLength: 3 })
      .map((letters) => letters.join(''));
    const typed = fc.array(fc.oneof(letter, fc.constantFrom('。', '\u200b', '　', '\n')), { maxLength: 30 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), typed, (names, letters) => {
        const [own, ...others] = names.map((one) => child(one));
        const { text } = fitForFamily(letters.join(''), own!, rulesWith([own!, ...others]), WIDE);
        const plain = text.replace(/\s|\u200b/g, '');
        for (const { name: other } of others) {
          if (own!.name.includes(other)) continue;
          expect(plain).not.toContain(other);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('holds no digit but in a day, an hour, or how long or how much to do', () => {
    const part = fc.constantFrom(
      '考了',
      '第',
      '名',
      '分',
      '分钟',
      '天',
      '2026-07-01',
      '8',
      '85',
      '85.5',
      '。',
      ' ',
      '读',
      '页',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = kept(parts.join(''));
        const rest = text.replace(/20\d\d-\d\d?(?:-\d\d?)?/g, '').replace(/\d+\s*(?:分钟|天|页)/g, '');
        expect(rest).not.toMatch(/\d/);
      }),
      { numRuns: 2000 },
    );
  });
});
