import type { Certificate } from '../core/outputs/certificate.js';
import type { Slip } from '../core/outputs/slip.js';
import type { Language } from './catalogue.js';
import { paperWordsOf } from './paperWords.js';
import { subjectWord } from './subjectWords.js';

/** The parts of a slip in words. An empty list leaves lines to write on. */
export interface SlipText {
  strengths: string;
  achieved: string[];
  next: string[];
}

/** What a slip says, in the order in which it stands on paper. */
export function slipTextOf(slip: Slip, language: Language): SlipText {
  const { slip: words, certificate } = paperWordsOf(language);
  const { result, subject, prize, own, goal, next } = slip;
  const said = words.result[result];
  const achieved = [subject === null ? said.all : said.of(subjectWord(subject, language))];
  if (prize !== null) achieved.push(words.prize(certificate.progress, certificate.grades[prize]));
  if (own !== null) {
    const figures = [words.own(String(own.total), String(own.rank))];
    if (own.rise !== null) figures.push(words.ownRise(String(own.rise)));
    achieved.push(`${figures.join(words.comma === '、' ? '，' : ', ')}${words.comma === '、' ? '。' : '.'}`);
  }
  achieved.push(...slip.praise.map((text) => words.praise(text)));
  const ahead: string[] = [];
  if (goal !== null) {
    const aim =
      goal.words === null ? words.goalIn(subjectWord(goal.subject ?? '', language)) : words.goal(goal.words);
    ahead.push(goal.by === null ? aim : joined(aim, words.by(goal.by)));
  }
  if (next !== null) ahead.push(words.nextStep(next));
  return { strengths: slip.strengths.join(words.comma), achieved, next: ahead };
}

/** A sentence may have been typed without its end. */
function joined(one: string, other: string): string {
  if (/[。！？；.!?;]$/.test(one)) return /[.!?;]$/.test(one) ? `${one} ${other}` : `${one}${other}`;
  return /[\u2e80-\uffff]/.test(other) ? `${one}。${other}` : `${one}. ${other}`;
}

/** A slip as a message: what stands on it, without the lines to write on. */
export function slipMessage(slip: Slip, language: Language): string {
  const { slip: words } = paperWordsOf(language);
  const { strengths, achieved, next } = slipTextOf(slip, language);
  const name = slip.className === null ? slip.name : `${slip.name} ${slip.className}`;
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  return [
    `${words.title} · ${name}`,
    ...part(words.strengths, strengths === '' ? [] : [strengths]),
    ...part(words.achieved, achieved),
    ...part(words.next, next),
  ].join('\n');
}

/** The sentences of a certificate between the name and the signature. */
export function certificateTextOf(
  { title, prize, reason }: Certificate,
  language: Language,
): { reason: string; award: string; closing: string } {
  const { certificate: words } = paperWordsOf(language);
  return {
    reason,
    award: words.award(title, prize === null ? null : words.grades[prize]),
    closing: words.closing,
  };
}
