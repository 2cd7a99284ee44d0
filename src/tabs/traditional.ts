/** Characters of header words, traditional and simplified by turns. Names are never touched. */
const PAIRS =
  '學学號号級级別别語语數数總总績绩體体歷历國国會会經经濟济藝艺書书術术樂乐訊讯電电腦脑聯联絡络話话監监護护長长備备註注狀状態态類类項项課课試试場场證证報报編编師师導导幫帮對对結结標标準准與与單单優优點点興兴愛爱習习慣惯問问題题歲岁齡龄機机補补應应實实綜综選选測测驗验評评賦赋換换質质簽签聽听說说讀读寫写兒儿園园資资戶户業业時时間间層层進进違违轉转親亲詢询責责團团隊队內内區区縣县減减獎奖懲惩記记錄录費费陸陆現现從从';

const SIMPLIFIED = new Map<string, string>();
const CHARACTERS = Array.from(PAIRS);
for (let at = 0; at + 1 < CHARACTERS.length; at += 2) SIMPLIFIED.set(CHARACTERS[at]!, CHARACTERS[at + 1]!);

const NEEDS_IT = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** 學號 → 学号, for words of headers. */
export function simplified(text: string): string {
  return text.replace(NEEDS_IT, (character) => SIMPLIFIED.get(character) ?? character);
}
