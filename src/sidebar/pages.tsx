import type { ComponentType } from 'preact';
import { AdoptPage } from './adopt/AdoptPage.js';
import { AwardsPage } from './awards/AwardsPage.js';
import { CheckPage } from './check/CheckPage.js';
import type { Destination, PageName } from './context.js';
import { EvaluationPage } from './evaluation/EvaluationPage.js';
import { HelpPage } from './help/HelpPage.js';
import { HistoryPage } from './history/HistoryPage.js';
import { HonoursPage } from './honours/HonoursPage.js';
import { MorePage } from './more/MorePage.js';
import { NewTablePage } from './newTable/NewTablePage.js';
import { PairingPage } from './pairing/PairingPage.js';
import { PlanPage } from './plans/PlanPage.js';
import { PrintPage } from './print/PrintPage.js';
import { RecordPage } from './records/RecordPage.js';
import { ScreeningPage } from './screening/ScreeningPage.js';
import { SettingsPage } from './settings/SettingsPage.js';
import { StudentsPage } from './students/StudentsPage.js';
import { TabsPage } from './tabs/TabsPage.js';
import { TodayPage } from './today/TodayPage.js';

/** The pages there are. A page in this list is in the bar or under 更多 by its name alone. */
export const PAGES: Partial<Record<PageName, ComponentType<Destination>>> = {
  today: TodayPage,
  students: StudentsPage,
  records: RecordPage,
  awards: AwardsPage,
  honours: HonoursPage,
  adopt: AdoptPage,
  check: CheckPage,
  tabs: TabsPage,
  newTable: NewTablePage,
  screening: ScreeningPage,
  settings: SettingsPage,
  plan: PlanPage,
  evaluation: EvaluationPage,
  pairing: PairingPage,
  history: HistoryPage,
  slips: () => <PrintPage kind="slips" />,
  certificates: () => <PrintPage kind="certificates" />,
  help: HelpPage,
  more: () => <MorePage pages={IN_MORE} />,
};

const existing = <Name extends PageName>(names: readonly Name[]) => names.filter((name) => name in PAGES);

/** The bar of pages, in order. */
export const BAR = existing(['today', 'students', 'records', 'awards', 'more'] as const);

/** The pages that 更多 leads to, in order. */
const IN_MORE = existing([
  'pairing',
  'plan',
  'evaluation',
  'honours',
  'adopt',
  'tabs',
  'newTable',
  'screening',
  'check',
  'settings',
  'history',
  'slips',
  'help',
] as const);

export function isInMore(page: PageName): boolean {
  // The menu opens the same page for certificates.
  return page === 'certificates' || IN_MORE.some((one) => one === page);
}
