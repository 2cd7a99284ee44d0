import { AWARD_KIND_WORDS, AWARD_STATE_WORDS } from '../tabs/awardWords.js';
import type { LedgerKey, LedgerRole } from '../tabs/ledgerTables.js';
import { LOG_KIND_WORDS } from '../tabs/recordWords.js';
import type { Language } from './catalogue.js';

type Choices = Partial<Record<LedgerKey, readonly string[]>>;

/** The words of the tables of the support ledger; their headers stand in `tabs/ledgerHeaders.ts`. */
export interface LedgerTableWords {
  /** What a new table's tab is called. */
  tabs: Record<LedgerRole, string>;
  /** Where the answers are few: what the drop-down offers. Anything else may be typed as well. */
  choices: Record<LedgerRole, Choices>;
  /** Shown at a cell with a drop-down. */
  help: string;
}

const LOG_KINDS = Object.values(LOG_KIND_WORDS);
const wordsIn = (words: Readonly<Record<string, readonly string[]>>, language: 0 | 1): string[] =>
  Object.values(words).map((word) => word[language]!);
const SCALE_ZH = ['有待关注', '稳定', '有进步', '进步明显'];
const SCALE_EN = ['needs attention', 'steady', 'some progress', 'clear progress'];

const zhCN: LedgerTableWords = {
  tabs: {
    log: '帮扶记录',
    plan: '帮扶计划',
    evaluation: '月度评估',
    habit: '习惯养成',
    layer: '分层教学',
    helpers: '帮扶人',
    award: '奖项总表',
  },
  choices: {
    log: {
      kind: LOG_KINDS.map(({ zh }) => zh),
    },
    plan: {
      measure: ['分数', '班级平均', '百分位', '文字'],
      state: ['进行中', '已达成', '已调整', '已停止'],
    },
    evaluation: {
      study: SCALE_ZH,
      habits: SCALE_ZH,
      mind: SCALE_ZH,
      family: SCALE_ZH,
      decision: ['继续', '调整', '加强', '转出'],
    },
    habit: {},
    layer: { layer: ['A', 'B', 'C'] },
    helpers: { role: ['包班', '包人'] },
    award: { kind: wordsIn(AWARD_KIND_WORDS, 0), state: wordsIn(AWARD_STATE_WORDS, 0) },
  },
  help: '请从列表里选；列表里没有的也可以直接写。',
};

const en: LedgerTableWords = {
  tabs: {
    log: 'Support log',
    plan: 'Support plans',
    evaluation: 'Monthly evaluation',
    habit: 'Habits',
    layer: 'Layers',
    helpers: 'Helpers',
    award: 'Award register',
  },
  choices: {
    log: {
      kind: LOG_KINDS.map(({ en: word }) => word),
    },
    plan: {
      measure: ['score', 'class mean', 'percentile', 'words'],
      state: ['active', 'met', 'adjusted', 'stopped'],
    },
    evaluation: {
      study: SCALE_EN,
      habits: SCALE_EN,
      mind: SCALE_EN,
      family: SCALE_EN,
      decision: ['continue', 'adjust', 'intensify', 'exit'],
    },
    habit: {},
    layer: { layer: ['A', 'B', 'C'] },
    helpers: { role: ['Class lead', 'Personal tutor'] },
    award: { kind: wordsIn(AWARD_KIND_WORDS, 1), state: wordsIn(AWARD_STATE_WORDS, 1) },
  },
  help: 'Pick from the list; what is not in it may be typed as well.',
};

export function ledgerTableWordsOf(language: Language): LedgerTableWords {
  return language === 'en' ? en : zhCN;
}

/** Every language's words: a table made in one is known in the other. */
export const ALL_LEDGER_TABLE_WORDS: readonly LedgerTableWords[] = [zhCN, en];
