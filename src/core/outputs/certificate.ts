import type { Prize } from '../prizes.js';
import { type FamilyRules, fitForFamily, type Unfit, whyUnfitName } from './fitForFamily.js';
import { printable } from './plainText.js';

/** An award that a child was given, from whatever it was given by: a run of the rank prizes, or a nomination. */
export interface CertificateAward {
  name: string;
  className: string | null;
  /** What it is called, in the words of the language. */
  awardTitle: string;
  /** 1 to 3 where the award has grades; null: it has none. */
  prize: Prize | null;
  /** Why, as typed; empty: the usual words stand. */
  reasonWords: string;
  /** ISO day; null: not known. */
  day: string | null;
}

/** 奖状: one child's, fit to hang on a wall. */
export interface Certificate {
  name: string;
  className: string | null;
  title: string;
  prize: Prize | null;
  reason: string;
  day: string | null;
}

const ROOM = 120;

/**
 * Makes a certificate: no marks and no places whatever the schooling, since it hangs where others see it. A title or a
 * reason that is not fit is left off, and `leftOff` says what was found.
 *
 * @param usualTitle what an award is called whose own title is not fit
 */
export function makeCertificate(
  award: CertificateAward,
  rules: FamilyRules,
  usualTitle: string,
): { certificate: Certificate; leftOff: Unfit[] } {
  const own = { name: award.name, className: award.className };
  const title = fitForFamily(award.awardTitle, own, rules, ROOM);
  const reason = fitForFamily(award.reasonWords, own, rules, ROOM);
  const { className } = award;
  const classBad = className === null ? null : whyUnfitName(className, own, rules);
  return {
    certificate: {
      name: printable(award.name),
      className: classBad === null && className !== null ? printable(className) : null,
      title: title.text || usualTitle,
      prize: award.prize,
      reason: reason.text,
      day: award.day,
    },
    leftOff: [
      ...title.unfit,
      ...reason.unfit,
      ...(classBad === null ? [] : [{ ...classBad, sentence: className! }]),
    ],
  };
}
