import type { HeaderColumn } from './findHeader.js';
import { readHeaderWord } from './headerWords.js';
import { compactText, type TabView } from './view.js';

/** Headers that other programs (DBF exports) write as the first letters of their pinyin. */
const WORDS = new Map<string, string>(
  (
    'XM:姓名 XSXM:姓名 XH:编号 XSXH:学号 KH:考号 ZKZH:准考证号 KSH:考生号 BMH:报名号 XJH:学籍号 SFZH:身份证号 ' +
    'BJ:班级 BH:班级 BJMC:班级名称 NJ:年级 XX:学校 XXMC:学校名称 XB:性别 MZ:民族 CSRQ:出生日期 BZ:备注 ' +
    'KCH:考场号 ZWH:座位号 ZH:座号 XUH:序号 KM:科目 KMMC:科目名称 DF:得分 CJ:成绩 FS:分数 ' +
    'YW:语文 SX:数学 YY:英语 WY:外语 WL:物理 HX:化学 SW:生物 ZZ:政治 LS:历史 DL:地理 KX:科学 TY:体育 ' +
    'MS:美术 XXJS:信息技术 WZ:文综 LZ:理综 ZF:总分 ZCJ:总成绩 ' +
    'PM:排名 MC:名次 BJPM:班级排名 NJPM:年级排名 BPM:班排名 NPM:年排名 XPM:校排名'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const SUBJECT_MARKS = /^([A-Z]{2})_?(?:CJ|DF|FS)$/;
const LETTERS = /^\s?[a-z_]{2,6}\s?$/i;
/** One such word alone may be anything in a tab in English. */
const ENOUGH_WORDS = 3;
const ROWS_LOOKED_AT = 30;
const HAN_NAME = /^\p{Script=Han}[\p{Script=Han}·•.]{1,12}$/u;
const ID_SHAPE = /^[a-z]?\d{5,20}[a-z]?$/i;

/**
 * Gives a header row of such abbreviations (XM, BJ, ZKZH, YW, SX …) their meanings: several of them together, above
 * Chinese names or numbers of the shape that candidates have.
 */
export function readPinyinHeaders(view: TabView, row: number, columns: HeaderColumn[]): void {
  const found = columns.flatMap((column) => {
    const word = column.meaning.known ? null : wordOf(column.parts);
    return word === null ? [] : [{ column, word }];
  });
  if (found.length < ENOUGH_WORDS) return;
  const sure = found.some(
    ({ column: { column }, word }) =>
      (word === '姓名' && holds(view, row, column, HAN_NAME)) ||
      (/^(?:准考证号|考生号|考号)$/.test(word) && holds(view, row, column, ID_SHAPE)),
  );
  if (!sure) return;
  for (const { column, word } of found) column.meaning = readHeaderWord(word);
}

function wordOf(parts: readonly string[]): string | null {
  const last = parts[parts.length - 1] ?? '';
  if (!LETTERS.test(last)) return null;
  const text = last.trim().toUpperCase();
  const subject = SUBJECT_MARKS.exec(text)?.[1];
  return WORDS.get(text) ?? (subject === undefined ? null : (WORDS.get(subject) ?? null));
}

/** Nearly everything below is of that form. */
function holds(view: TabView, headerRow: number, column: number, form: RegExp): boolean {
  let filled = 0;
  let fits = 0;
  for (let row = headerRow + 1; row < view.rows && filled < ROWS_LOOKED_AT; row++) {
    if (view.isBlank(row, column)) continue;
    filled++;
    if (form.test(compactText(view.text(row, column)))) fits++;
  }
  return fits > 0 && fits * 10 >= filled * 8;
}
