import { labelIn } from '../labelWords.js';
import type { Named, NameIndex } from './nameIndex.js';
import { plainText, printable } from './plainText.js';

/**
 * Why a sentence is left off what a family reads: it names another child · holds a label · says something of the family,
 * of health or of the mind · discourages · tells a mark or a place · holds a number that could be one · leaves no room.
 */
export const UNFIT_REASONS = [
  'otherChild',
  'label',
  'private',
  'discouraging',
  'rank',
  'number',
  'long',
] as const;
export type UnfitReason = (typeof UNFIT_REASONS)[number];

export interface Unfit {
  why: UnfitReason;
  sentence: string;
  /** What was found; empty where it is the length. */
  found: string;
}

export interface FamilyRules {
  names: NameIndex;
  /** What the school calls these children (设置: 称呼). */
  label: string;
}

/**
 * A text that a teacher typed, as far as a child's family may read it. Each sentence that is not fit is left out whole and
 * told; nothing is reworded.
 *
 * @param own whose family reads it
 * @param room how wide it may be, in widths of a Latin letter
 */
export function fitForFamily(
  text: string,
  own: Named,
  rules: FamilyRules,
  room: number,
): { text: string; unfit: Unfit[] } {
  const unfit: Unfit[] = [];
  let kept = '';
  for (const sentence of sentencesOf(text)) {
    const bad = whyUnfit(sentence, own, rules);
    const joined = kept === '' ? sentence : `${kept}${needsSpace(kept, sentence) ? ' ' : ''}${sentence}`;
    if (bad !== null) unfit.push({ ...bad, sentence });
    else if (widthOf(joined) > room) unfit.push({ why: 'long', sentence, found: '' });
    else kept = joined;
  }
  // Two halves of a word that hurts, or of a name, must not meet where a sentence between them was left out.
  const together = kept === '' ? null : whyUnfit(kept, own, rules);
  if (together !== null) return { text: '', unfit: [...unfit, { ...together, sentence: kept }] };
  return { text: kept, unfit };
}

/** What keeps a sentence off what a family reads; null: nothing does. A figure in it may be anybody's. */
export function whyUnfit(sentence: string, own: Named, rules: FamilyRules): Omit<Unfit, 'sentence'> | null {
  return whyUnfitName(sentence, own, rules) ?? figureIn(sentence);
}

/** The same for a name of something, of a class or a term, which may hold numbers. */
export function whyUnfitName(
  sentence: string,
  own: Named,
  rules: FamilyRules,
): Omit<Unfit, 'sentence'> | null {
  const { raw, text } = plainText(sentence);
  const label = labelIn(text, rules.label);
  if (label !== null) return { why: 'label', found: label };
  const [other] = rules.names.othersIn(sentence, own);
  if (other !== undefined) return { why: 'otherChild', found: other };
  // Chinese words however they are spaced, Latin ones by their bounds.
  const find = (words: RegExp) => (words.exec(text) ?? words.exec(raw))?.[0];
  const said = find(PRIVATE);
  if (said !== undefined) return { why: 'private', found: said };
  const hard = find(DISCOURAGING);
  if (hard !== undefined) return { why: 'discouraging', found: hard };
  return null;
}

function figureIn(sentence: string): Omit<Unfit, 'sentence'> | null {
  const { raw, text } = plainText(sentence);
  const rank = (RANK.exec(text) ?? RANK.exec(raw))?.[0];
  if (rank !== undefined) return { why: 'rank', found: rank };
  const number = numberIn(raw);
  return number === null ? null : { why: 'number', found: number };
}

/** Family, health and mind are for few eyes, and paper lies about. */
const PRIVATE =
  /离[婚异]|单亲|重组家庭|[继后][父母妈爸]|留守|孤儿|寄养|低保|贫困|特困|服刑|家暴|打骂|抑郁|焦虑|自卑|自残|自杀|心理|咨询|医院|住院|诊断|确诊|[服吃]药|看病|生病|患病|疾病|病情|多动|自闭|残疾|智力|障碍|\b(?:divorc|single parent|orphan|foster (?:home|care|family|child)|poverty|welfare|prison|depress|anxi|suicid|counsel|therap|psych|hospital|diagnos|medicat|illness|adhd|autis|disab)/i;
const DISCOURAGING =
  /退步|倒退|退后|下降|下滑|掉队|垫底|拖后腿|跟不上|[太很最较真]差|差劲|[太很真]?笨|[太很真]懒|懒惰|没救|没希望|不及格|\b(?:declin|worse|worst|lazy|stupid|hopeless|fell behind|fallen behind|dropped to|failing)/i;

const COUNT = '[零〇一二两三四五六七八九十百千]';
/** Places and marks in words. 十分认真, 三名同学 and 第一步 are none. */
const RANK = new RegExp(
  [
    '名次|排名|位次|[班级年校]排|倒数|并列|百分之|分数线',
    `第${COUNT}+[名位]`,
    `前${COUNT}+名`,
    `(?:进步|提高|上升|前进|提升)了?${COUNT}+个?[名位]`,
    `${COUNT}{2,}分(?!钟|之|[析享组工])`,
    `(?:考|得|拿|扣|满)了?${COUNT}+分(?!钟|之)`,
    '\\b(?:rank|ranks|ranked|ranking|percentiles?|(?:first|second|third|fourth|fifth|last) place)\\b',
  ].join('|'),
  'i',
);

/** Days and hours, and how long or how much to do: none of these can be taken for a mark or a place. */
const HARMLESS = [
  /(?:19|20)\d{2}\s*(?:[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*[日号]?|\s*月)|年)/g,
  /\d{1,2}\s*月\s*\d{1,2}\s*[日号]?/g,
  /\d{1,2}:\d{2}(?!\d)/g,
  /\d+\s*(?:分钟|个?小时|天|周|个?星期|个月|页|遍|篇|首|minutes?|mins?|hours?|days?|weeks?|months?|pages?)(?![a-z])/gi,
];

function numberIn(raw: string): string | null {
  const rest = HARMLESS.reduce((text, pattern) => text.replace(pattern, ' '), raw);
  return /\p{N}[\p{N}.,/%]*/u.exec(rest)?.[0] ?? null;
}

/** Sentences with the signs that end them. */
function sentencesOf(text: string): string[] {
  return (text.match(/[^。！？!?；;\n\r]*?(?:[。！？!?；;\n\r]+|\.(?![\w.])|$)/g) ?? [])
    .map(printable)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function needsSpace(before: string, after: string): boolean {
  return /[!-~]$/.test(before) && /^[!-~]/.test(after);
}

/** Half-width letters count one, all others two. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);
}
