/** What the panel needs to open, and the page it opens with. */
import type { AwardPolicy } from '../../core/awardPolicy.js';
import type { ExamInfo } from '../../core/exam.js';
import type { SettingValues } from '../../core/ledger/settingValues.js';
import type { LedgerRole } from '../../tabs/ledgerTables.js';
import type { TabRole } from '../../tabs/reading.js';
import type { AdoptedTab } from './adoption.js';

export type Language = 'zh-CN' | 'en';

/** An exam that can be chosen: one tab, or several tabs adopted under one name and term. */
export interface ExamChoice {
  /** How to name it to `computeAwards`: unique among the exams. */
  key: string;
  info: ExamInfo;
  tabs: string[];
}

/** The panel's pages that a menu item can open. */
export type PanelPage =
  | 'today'
  | 'settings'
  | 'students'
  | 'records'
  | 'awards'
  | 'honours'
  | 'adopt'
  | 'screening'
  | 'pairing'
  | 'check'
  | 'tabs'
  | 'history'
  | 'slips'
  | 'certificates'
  | 'help'
  | 'more';

/** Everything the panel needs to open, in one call. */
export interface PanelState {
  language: Language;
  /** What the school calls the children it supports (设置): 帮扶对象, supported student. */
  label: string;
  schooling: SettingValues['schooling'];
  /** Award rules that the school keeps under a name. */
  policies: AwardPolicy[];
  /** The page a menu item asked for; null opens the first page. */
  page: PanelPage | null;
  /** The role the menu item asked for on the `adopt` page. */
  pageRole: TabRole | null;
  activeTab: string;
  /** Visible tabs in order; the add-on's own left out. */
  tabs: Array<{ tab: string; adopted: AdoptedTab | null }>;
  exams: ExamChoice[];
  hasArchive: boolean;
  /** Guess: the latest exam, and the latest of the same kind in the term before. Keys, or null. */
  guess: { baseline: string | null; current: string | null };
  /** Whether an earlier run can be opened. */
  runs: number;
  /** Who the user has said to be: written as the author of records; null until they have. */
  me: string | null;
  /** The tables of the support ledger that there are, by the names of their tabs now. */
  ledger: Partial<Record<LedgerRole, string>>;
}

export interface PanelApi {
  getPanelState(): PanelState;
  showTab(request: { tab: string; cell?: string }): { tab: string };
}
