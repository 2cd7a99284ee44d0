import type { Language } from './api.js';

/** The language of the person at the screen: Chinese, or English for everyone else. */
export function userLanguage(): Language {
  return Session.getActiveUserLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
