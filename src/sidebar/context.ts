import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, PanelState } from '../addon/api.js';
import { AppError } from '../core/appError.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import type { AwardWords } from '../locale/awardWords.js';
import { type PageCatalogue, pageCatalogueOf } from '../locale/pageWords.js';
import type { TabRole } from '../tabs/reading.js';
import { type Bridge, CallError } from './bridge.js';

export const PAGES = ['awards', 'adopt', 'history', 'help'] as const;
export type PageName = (typeof PAGES)[number];

/** Where to go, and for the `adopt` page which tab and role to begin with. */
export interface Destination {
  page: PageName;
  tab?: string;
  role?: TabRole;
}

/** What every page works with. */
export interface Panel extends PageCatalogue {
  bridge: Bridge;
  state: PanelState;
  awardWords: AwardWords;
  go(destination: Destination): void;
  /** Asks the add-on for the state anew, after a tab was adopted or released. Throws what the call throws. */
  refresh(): Promise<PanelState>;
  /** Says a sentence in the live region. */
  announce(sentence: string): void;
}

const PanelContext = createContext<Panel | null>(null);
export const PanelProvider = PanelContext.Provider;

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('A page stands outside the panel.');
  return panel;
}

export interface Speech extends PageCatalogue {
  awardWords: AwardWords;
}

export function speechOf(language: Language): Speech {
  return { ...pageCatalogueOf(language), awardWords: awardWordsOf(language) };
}

/** The sentence for anything that was thrown, in the teacher's language. */
export function sentenceFor(error: unknown, { words, errors }: PageCatalogue): string {
  if (error instanceof CallError) {
    if (error.code === 'PERMISSION_DENIED') return words.app.permissionDenied;
    if (error.code !== 'UNEXPECTED') return error.message;
    return errors.UNEXPECTED({ message: error.message });
  }
  if (error instanceof AppError) return errors[error.code](error.params);
  return errors.UNEXPECTED({ message: error instanceof Error ? error.message : String(error) });
}
