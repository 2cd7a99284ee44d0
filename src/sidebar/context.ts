import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { Language, PanelPage, PanelState, StudentHandle } from '../addon/api.js';
import { AppError } from '../core/appError.js';
import type { RecordKind } from '../core/ledger/record.js';
import { awardWordsOf } from '../locale/awardCatalogue.js';
import type { AwardWords } from '../locale/awardWords.js';
import { type PageCatalogue, pageCatalogueOf } from '../locale/pageWords.js';
import type { TabRole } from '../tabs/reading.js';
import { type Bridge, CallError } from './bridge.js';
import type { Drafts } from './drafts.js';

/** Every page by its name; some are reached from the panel only. */
export type PageName = PanelPage | 'newTable' | 'pairing' | 'plan' | 'evaluation';

/** Where to go, and for the `adopt` page which tab and role to begin with. */
export interface Destination {
  page: PageName;
  tab?: string;
  role?: TabRole;
  /** The child that a page of the ledger is to be about. */
  student?: StudentHandle;
  /** For the page 记录: what the new record is to begin with. */
  kind?: RecordKind;
  subject?: string;
  /** For the page 记录: the day of the new record, an ISO day; today when left out. */
  day?: string;
  /** For the page 记录: who did it, where the panel does not know who uses it. */
  by?: string;
  /** For the page 评估: `2026-11`. */
  month?: string;
  /** The page that led here, for a way back. */
  from?: PageName;
}

/** What every page works with. */
export interface Panel extends PageCatalogue {
  bridge: Bridge;
  state: PanelState;
  awardWords: AwardWords;
  go(destination: Destination): void;
  /** The page that led to the one that is shown, where that page said so. */
  from: PageName | null;
  /** Whether there is such a page. */
  has(page: PageName): boolean;
  /** Asks the add-on for the state anew, after a tab was adopted or released. Throws what the call throws. */
  refresh(): Promise<PanelState>;
  /** Keeps who the user is. Throws what the call throws. */
  setMe(name: string): Promise<string | null>;
  /** The same after a save, for the first name that is written; asked again with the next save if it fails. */
  rememberMe(name: string): void;
  /** Says a sentence in the live region. */
  announce(sentence: string): void;
  /** What half-written forms hold; see `useDraft`. */
  drafts: Drafts;
  /** What pages keep while another page is shown; see `useKept`. */
  kept: Map<string, unknown>;
}

const PanelContext = createContext<Panel | null>(null);
export const PanelProvider = PanelContext.Provider;

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('A page stands outside the panel.');
  return panel;
}

/** As `useState`, but what was set stays while other pages are shown. `name` is unique among the pages. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const { kept } = usePanel();
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const keep = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [kept, name],
  );
  return [value, keep];
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
