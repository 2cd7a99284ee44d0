import type { RecordKind } from '../core/ledger/record.js';

/** What the cell 类型 of a log can say: a kind of record, or that a record is taken back. */
export type LogKind = RecordKind | 'retraction';

interface KindWords {
  zh: string;
  en: string;
  /** Other words for it, as schools write them. */
  also: readonly string[];
}

/** The word written into a log of each language, and the words read in any log. */
export const LOG_KIND_WORDS: Readonly<Record<LogKind, KindWords>> = {
  tutoring: {
    zh: '辅导',
    en: 'tutoring',
    also: ['补课', '面批', '补差', '答疑', '培优', 'tutorial', 'tutored', 'remedial', 'extra lesson'],
  },
  talk: {
    zh: '谈话',
    en: 'talk',
    also: ['谈心', '沟通', '面谈', '约谈', 'conversation', 'chat', 'talked'],
  },
  homeVisit: { zh: '家访', en: 'home visit', also: ['上门', '入户', 'visited home'] },
  familyContact: {
    zh: '家长联系',
    en: 'family contact',
    also: [
      '联系家长',
      '家长',
      '家校',
      '电访',
      '电话',
      '微信',
      'parent contact',
      'contacted parents',
      'parents',
      'phone call',
    ],
  },
  counselling: {
    zh: '心理疏导',
    en: 'counselling',
    also: ['心理', '疏导', 'counseling', 'counsel', 'psychological'],
  },
  praise: { zh: '表扬', en: 'praise', also: ['表彰', '鼓励', '奖励', '激励', 'praised', 'commendation'] },
  feedback: { zh: '反馈', en: 'feedback', also: ['意见'] },
  meeting: { zh: '交流会', en: 'meeting', also: ['会议', '座谈', '碰头会', '研讨', '例会', 'conference'] },
  referral: { zh: '转介', en: 'referral', also: ['转诊', 'referred'] },
  other: { zh: '其他', en: 'other', also: ['其它', 'others', 'misc'] },
  retraction: { zh: '撤回', en: 'retracted', also: ['已撤回', '作废', 'taken back', 'withdrawn'] },
};

/** Longer words first: of two that begin at one place the longer one is meant. */
const WORDS: ReadonlyArray<{ word: string; kind: LogKind; within: RegExp }> = (
  Object.entries(LOG_KIND_WORDS) as Array<[LogKind, KindWords]>
)
  .flatMap(([kind, { zh, en, also }]) => [zh, en, ...also].map((text) => ({ word: wordKey(text), kind })))
  .sort((a, b) => b.word.length - a.word.length)
  // An English word stands alone: a mother is no 'other'.
  .map(({ word, kind }) => ({
    word,
    kind,
    within: new RegExp(/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word),
  }));

function wordKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/**
 * The kind that a cell says, in either language, also within a few words (课后数学辅导); the one named first when it
 * names several. Taking back is only ever the whole word. null: none.
 */
export function logKindOf(text: string): LogKind | null {
  const key = wordKey(text);
  let first: { at: number; kind: LogKind } | null = null;
  for (const { word, kind, within } of WORDS) {
    if (key === word) return kind;
    if (kind === 'retraction') continue;
    const at = within.exec(key)?.index ?? -1;
    if (at >= 0 && (first === null || at < first.at)) first = { at, kind };
  }
  return first === null ? null : first.kind;
}
