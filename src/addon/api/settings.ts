/** What the school decides for itself (设置), and who the person at the screen is. */
import type { SettingKey, SettingValues } from '../../core/ledger/settingValues.js';

/** Something in the tab of the settings that is not as it should be, in words. */
export interface SpokenSettingProblem {
  code: string;
  /** null: a row that is no setting. */
  key: SettingKey | null;
  cell: string;
  message: string;
}

export interface SettingsState {
  /** null: nothing has been set yet, the usual values hold. */
  tab: string | null;
  values: SettingValues;
  problems: SpokenSettingProblem[];
}

export interface SavedSettings extends SettingsState {
  tab: string;
  /** What was changed, with what it was before: sent back, it takes the change back. */
  changed: SettingKey[];
  before: Partial<SettingValues>;
}

export interface SettingsApi {
  getSettings(request: { tab?: string | null }): SettingsState;
  /**
   * Writes the settings that are named and no other. `before` is what the page showed of them: where somebody has
   * changed one since, nothing is written. Sent again, it changes nothing more.
   */
  saveSettings(request: {
    requestId?: string;
    changes: Partial<SettingValues>;
    before?: Partial<SettingValues>;
    tab?: string | null;
  }): SavedSettings;
  /** A blank name forgets who it was. */
  setMe(request: { requestId?: string; name: string }): { me: string | null };
}
