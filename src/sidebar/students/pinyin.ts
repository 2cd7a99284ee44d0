/**
 * The initial of a character's pinyin, told by the browser's own order of characters (CLDR's pinyin collation) instead
 * of a table: a character belongs to the last of these that does not come after it. Each stands at the beginning of
 * its initial; c, s and z are divided, since ch, sh and zh stand in their middle.
 */
const BEGINNINGS = '吖八嚓叉呲咑妸发旮哈讥咔垃呣拏喔妑七呥仨杀厶他穵夕丫帀扎孜';
const INITIALS = 'a b c ch c d e f g h j k l m n o p q r s sh s t w x y z zh z'.split(' ');

/** Further readings, by initial: surnames read otherwise (单 Shan, 曾 Zeng …) and characters of names with two. */
const ALSO: Readonly<Record<string, string>> = {
  b: '泊秘柏',
  c: '偲',
  ch: '长种重朝传盛乘禅谌晁',
  g: '句炅',
  h: '行鹄还',
  j: '祭校',
  k: '隗',
  l: '靓',
  m: '玟',
  n: '乜佴粘',
  o: '区',
  p: '繁朴屏',
  q: '仇覃荨茄',
  r: '葚',
  s: '宿',
  sh: '单折召晟盛莘谌省',
  t: '钭澹苕调弹',
  w: '莞',
  x: '解郇莘降茜圩歙',
  y: '乐尉剡於',
  z: '曾藏',
  zh: '查翟长祭琢溱圳幢',
};

/** Surnames of two characters that are read otherwise than either character alone. */
const COMPOUNDS: Readonly<Record<string, readonly [string, string]>> = {
  万俟: ['m', 'q'],
  尉迟: ['y', 'ch'],
};

const HAN = /\p{Script=Han}/u;
/** A Chinese character, or a word in another script. */
const NAME_PARTS = /\p{Script=Han}|[^\p{Script=Han}\s·.,‧•・-]+/gu;

const collator = new Intl.Collator('zh-u-co-pinyin');
/** Without the pinyin order the beginnings stand in another order, and no initial can be told. */
const canTell = [...BEGINNINGS].every(
  (character, at, all) => at === 0 || collator.compare(all[at - 1]!, character) < 0,
);

const known = new Map<string, readonly string[]>();

/** Every initial a Chinese character may have (`zh`, `sh` …, or its first vowel); none where it cannot be told. */
export function initialsOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before !== undefined) return before;
  const initials = canTell && HAN.test(character) ? [...new Set(readings(character))] : [];
  known.set(character, initials);
  return initials;
}

function readings(character: string): string[] {
  let low = -1;
  for (let high = BEGINNINGS.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (collator.compare(BEGINNINGS[middle]!, character) <= 0) low = middle;
    else high = middle;
  }
  const also = Object.keys(ALSO).filter((initial) => ALSO[initial]!.includes(character));
  return low < 0 ? also : [INITIALS[low]!, ...also];
}

/**
 * What a name can be found by, part by part: the initials of each Chinese character, the first letter of each other
 * word. 张三 is `[[zh], [s]]`.
 */
export function initialsOfName(name: string): Array<readonly string[]> {
  const parts = name.normalize('NFKC').match(NAME_PARTS) ?? [];
  const compound = COMPOUNDS[parts.slice(0, 2).join('')];
  return parts.map((part, at) => {
    const initials = HAN.test(part) ? initialsOf(part) : [[...part.toLowerCase()][0]!];
    const other = compound?.[at];
    return other === undefined ? initials : [...initials, other];
  });
}

/** Names in the order of their pinyin, where the browser knows it. */
export const compareNames: (x: string, y: string) => number = collator.compare;
