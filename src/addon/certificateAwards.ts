import type { CertificateAward } from '../core/outputs/certificate.js';
import { paperWordsOf } from '../locale/paperWords.js';
import { subjectWord } from '../locale/subjectWords.js';
import type { LedgerFinder } from '../sheets/ledgerFinder.js';
import { awardsOf } from '../tabs/awardRows.js';
import { awardKindWord } from '../tabs/awardWords.js';
import type { Language } from './api.js';
import { grantedAwards } from './grantedAwards.js';
import { readLedgerOf } from './ledger.js';
import type { AwardRun } from './storedRun.js';

/** The prizes of a run as its list has them: where that holds everybody's, so do these, and to get one outs nobody. */
export function awardsOfRun(run: AwardRun, language: Language): CertificateAward[] {
  const { certificate: words } = paperWordsOf(language);
  const { subject } = run.outcome.rule;
  const reasonWords = subject === null ? words.reason.all : words.reason.of(subjectWord(subject, language));
  return run.published.map(({ name, className, prize }) => ({
    name,
    className,
    awardTitle: words.progress,
    prize,
    reasonWords,
    day: run.at.slice(0, 10),
  }));
}

/** What the register of awards (奖项总表) says was granted in a term. */
export function awardsOfTerm(
  finder: LedgerFinder,
  term: string,
  scholarshipName: string,
  language: Language,
): CertificateAward[] {
  const { certificate: words } = paperWordsOf(language);
  return grantedAwards(finder, term, language).map(({ kind, title, student, decidedDay, publicReason }) => {
    const called = awardKindWord(kind, language);
    return {
      name: student.name,
      className: student.className,
      awardTitle: kind === 'scholarship' ? title || scholarshipName : words.titled(called, title),
      prize: null,
      reasonWords: publicReason ?? '',
      day: decidedDay,
    };
  });
}

/** The terms of the register in which something was granted, the latest first. */
export function termsWithAwards(finder: LedgerFinder, language: Language): string[] {
  const open = readLedgerOf(finder, 'award', language);
  const latest = new Map<string, string>();
  for (const { term, kind, state, decidedOn } of open === null ? [] : awardsOf(open.table)) {
    if (term === '' || kind === null || state !== 'granted') continue;
    const day = decidedOn ?? '';
    if (day >= (latest.get(term) ?? '')) latest.set(term, day);
  }
  return [...latest.keys()].sort((x, y) => (latest.get(x)! < latest.get(y)! ? 1 : -1));
}
