import type { Field, RankScope } from './reading.js';

const SCOPES: ReadonlyArray<readonly [RankScope, string, Field?]> = [
  ['class', '班级内|班级|班内|本班|全班|行政班|班|class|section|homeroom', 'class'],
  ['grade', '全年级|年级|全级|本级|年段|全段|级|年|段|grade|year|level|form', 'grade'],
  ['school', '全校|学校|校内|校|school', 'school'],
  ['district', '全区|区县|区|全县|县|district'],
  ['city', '全市|市|city'],
  [null, '[两三四五六七八九十]校|校际|集团|片区|全省|省|联考|总|全|原|原始|赋分|overall|stream'],
];
const RANK_WORD = '排名|名次|排序|位次|排位|排名次|排行|名列|rank|ranking|position|pos|pos.|place|placing';
/** 班名, 级次, 校排: ranks only behind a scope. */
const SHORT_WORD = '排|名|次|序';

const PLAIN = new RegExp(`^(?:${RANK_WORD}|排|名|次)$`);
const PATTERNS = SCOPES.map(
  ([scope, words, ifText]) =>
    [
      scope,
      new RegExp(`^(?:${words})[_\\-·]?(?:${RANK_WORD}|${scope === null ? '排' : SHORT_WORD})$`),
      new RegExp(`^(?:rank|ranking|position|place|order)(?:in|by)(?:the)?(?:${words})$`),
      new RegExp(`^(?:${words})(?:名|次)$`),
      ifText,
    ] as const,
);

/** Reads a rank header (班排, 年级名次, 校名 …) without its subject; null when it is none. */
export function rankOfHeader(word: string): { scope: RankScope; fieldIfText?: Field } | null {
  if (PLAIN.test(word)) return { scope: null };
  for (const [scope, pattern, english, ambiguous, ifText] of PATTERNS) {
    if (!pattern.test(word) && !english.test(word)) continue;
    // 校名 is a rank or a school's name: the values decide.
    return ifText !== undefined && ambiguous.test(word) ? { scope, fieldIfText: ifText } : { scope };
  }
  return null;
}
