import { AWARD_KINDS, AWARD_STATES, type AwardKind, type AwardState } from '../core/ledger/award.js';
import { compactText } from './view.js';

/** What is written in Chinese and in English, then what people write in their place. */
type Words = readonly [zh: string, en: string, ...also: string[]];

export const AWARD_KIND_WORDS: Readonly<Record<AwardKind, Words>> = {
  classStar: ['班级十星', 'Class star', '十星', '班级之星'],
  conduct: ['品德优秀生', 'Good conduct', '品德优秀'],
  academicProgress: ['学业进步生', 'Academic progress', '学业进步'],
  scholarship: ['奖学金', 'Scholarship'],
  contest: ['竞赛奖', 'Contest prize', '竞赛'],
  progress: ['学习进步奖', 'Progress prize', '进步奖'],
  praise: ['及时表扬', 'Praise', '表扬'],
};

export const AWARD_STATE_WORDS: Readonly<Record<AwardState, Words>> = {
  nominated: ['提名', 'nominated', '待定', '候选', 'proposed'],
  granted: ['通过', 'granted', '已通过', '获奖', '同意', 'approved'],
  declined: ['未通过', 'declined', '不通过', '没有通过', 'not granted'],
  withdrawn: ['撤回', 'withdrawn', '已撤回'],
};

const key = (text: string) => compactText(text).toLowerCase();

/** The kind that a cell says; a longer name that ends in one of the kinds (阳光奖学金) is of that kind. */
export function awardKindOf(text: string): AwardKind | null {
  const wanted = key(text);
  const isWord = (kind: AwardKind) => AWARD_KIND_WORDS[kind].some((word) => key(word) === wanted);
  const ends = (kind: AwardKind) =>
    AWARD_KIND_WORDS[kind].slice(0, 2).some((word) => wanted.endsWith(key(word)));
  return AWARD_KINDS.find(isWord) ?? AWARD_KINDS.find(ends) ?? null;
}

export function awardStateOf(text: string): AwardState | null {
  const wanted = key(text);
  return AWARD_STATES.find((state) => AWARD_STATE_WORDS[state].some((word) => key(word) === wanted)) ?? null;
}

export function awardKindWord(kind: AwardKind, language: 'zh-CN' | 'en'): string {
  return AWARD_KIND_WORDS[kind][language === 'en' ? 1 : 0];
}

export function awardStateWord(state: AwardState, language: 'zh-CN' | 'en'): string {
  return AWARD_STATE_WORDS[state][language === 'en' ? 1 : 0];
}
