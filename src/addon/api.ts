/**
 * What a sidebar page may ask of the add-on: the functions by name, their argument and their result.
 * Types only, so that the pages and the add-on are checked against one another.
 *
 * Everything here crosses `google.script.run`: plain objects, arrays, strings, numbers, booleans and null.
 * Dates are ISO strings. Each function takes one argument (or none) and returns one value. Beside what is typed here
 * a request may say `language` (`zh-CN`, `en`), as the panel does with each: see `language.ts`. A save that does not
 * say it uses the account's.
 */
import type { AdoptionApi } from './api/adoption.js';
import type { AwardsApi } from './api/awards.js';
import type { ChecksApi } from './api/checks.js';
import type { HonoursApi } from './api/honours.js';
import type { PairingApi } from './api/pairing.js';
import type { PanelApi } from './api/panel.js';
import type { PaperApi } from './api/paper.js';
import type { PlansApi } from './api/plans.js';
import type { RecordsApi } from './api/records.js';
import type { ScreeningApi } from './api/screening.js';
import type { SettingsApi } from './api/settings.js';
import type { StudentsApi } from './api/students.js';
import type { TodayApi } from './api/today.js';

export type * from './api/adoption.js';
export type * from './api/awards.js';
export type * from './api/checks.js';
export type * from './api/honours.js';
export type * from './api/pairing.js';
export type * from './api/panel.js';
export type * from './api/paper.js';
export type * from './api/plans.js';
export type * from './api/records.js';
export type * from './api/screening.js';
export type * from './api/settings.js';
export type * from './api/students.js';
export type * from './api/today.js';

export interface SidebarApi
  extends PanelApi,
    SettingsApi,
    TodayApi,
    StudentsApi,
    RecordsApi,
    PairingApi,
    PlansApi,
    AdoptionApi,
    AwardsApi,
    HonoursApi,
    ScreeningApi,
    ChecksApi,
    PaperApi {}
