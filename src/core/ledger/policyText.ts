import { AppError } from '../appError.js';
import type { AwardPolicy } from '../awardPolicy.js';
import {
  type AwardRule,
  type BandScheme,
  DEFAULT_BANDS,
  DEFAULT_RULE,
  type RiseMeasure,
  type Shares,
  thresholdUnitOf,
} from '../awardRule.js';
import { checkRule } from '../checkRule.js';
import { EXAM_KINDS, type ExamKind } from '../exam.js';
import { readLabelled, writeLabelled } from './labelledText.js';
import { sameWord } from './sameWord.js';

/** In the order in which a cell names them. */
export const POLICY_PARTS = [
  'name',
  'kinds',
  'cohort',
  'measure',
  'threshold',
  'shares',
  'ties',
  'rankAmong',
  'ranksIn',
  'prizesIn',
  'ranking',
  'total',
  'subject',
  'weights',
  'bands',
] as const;
export type PolicyPart = (typeof POLICY_PARTS)[number];

/** The words in which a rule stands in a cell that people read and change by hand. */
export interface PolicyWords {
  parts: Record<PolicyPart, string>;
  cohort: Record<AwardRule['cohort'], string>;
  rankAmong: Record<AwardRule['rankAmong'], string>;
  grouping: Record<AwardRule['ranksIn'], string>;
  measure: Record<RiseMeasure, string>;
  ties: Record<AwardRule['ties'], string>;
  ranking: Record<AwardRule['ranking'], string>;
  total: Record<NonNullable<AwardRule['total']>, string>;
  bandsBy: Record<BandScheme['by'], string>;
}

interface Words {
  policyWords: PolicyWords;
  examKinds: Record<ExamKind, string>;
  comma: string;
  colon: string;
}

/** A policy as a cell holds it: the name, the measure, the threshold and the shares, and what else is not as usual. */
export function writePolicy({ name, kinds, rule }: AwardPolicy, words: Words): string {
  const { policyWords: say, comma } = words;
  const unit = thresholdUnitOf(rule);
  const all: Record<PolicyPart, string> = {
    name,
    kinds: kinds.map((kind) => words.examKinds[kind]).join(comma),
    cohort: say.cohort[rule.cohort],
    measure: say.measure[rule.measure],
    threshold: `${rule.threshold} ${say.measure[unit]}`,
    shares: rule.shares.join('/'),
    ties: say.ties[rule.ties],
    rankAmong: unlessUsual(rule, 'rankAmong', say.rankAmong),
    ranksIn: unlessUsual(rule, 'ranksIn', say.grouping),
    prizesIn: unlessUsual(rule, 'prizesIn', say.grouping),
    ranking: unlessUsual(rule, 'ranking', say.ranking),
    total: rule.total === null ? '' : say.total[rule.total],
    subject: rule.subject ?? '',
    weights: Object.entries(rule.weights ?? {})
      .map(([subject, weight]) => `${subject} ${weight}`)
      .join(comma),
    bands:
      JSON.stringify(rule.bands) === JSON.stringify(DEFAULT_BANDS) ? '' : writeBands(rule.bands, say, comma),
  };
  const parts = POLICY_PARTS.filter((part) => part === 'name' || all[part] !== '').map(
    (part) => [part, all[part]] as const,
  );
  return writeLabelled(parts, say.parts, words.colon);
}

function unlessUsual<Field extends 'rankAmong' | 'ranksIn' | 'prizesIn' | 'ranking'>(
  rule: AwardRule,
  field: Field,
  say: Record<AwardRule[Field], string>,
): string {
  return rule[field] === DEFAULT_RULE[field] ? '' : say[rule[field]];
}

function writeBands({ by, names, cuts }: BandScheme, say: PolicyWords, comma: string): string {
  const bands = names.map((name, at) => (cuts[at] === undefined ? name : `${name} ${cuts[at]}`));
  return `${say.bandsBy[by]} ${bands.join(comma)}`;
}

/**
 * Reads such a cell, in whatever language. What it does not say is as usual.
 *
 * @returns undefined when it has no name, a word that none of the languages knows, or is no rule that can be used
 */
export function readPolicy(text: string, all: readonly Words[]): AwardPolicy | undefined {
  const of = readLabelled(
    text,
    POLICY_PARTS,
    all.map(({ policyWords }) => policyWords.parts),
  );
  if (of === undefined || of('name') === '') return undefined;
  try {
    const reader = new Reader(of, all);
    const measure = reader.word('measure', ({ measure: words }) => words, DEFAULT_RULE.measure);
    const rule: AwardRule = {
      ...DEFAULT_RULE,
      cohort: reader.word('cohort', ({ cohort }) => cohort, DEFAULT_RULE.cohort),
      measure,
      ...reader.threshold(measure),
      shares: reader.shares(),
      ties: reader.word('ties', ({ ties }) => ties, DEFAULT_RULE.ties),
      rankAmong: reader.word('rankAmong', ({ rankAmong }) => rankAmong, DEFAULT_RULE.rankAmong),
      ranksIn: reader.word('ranksIn', ({ grouping }) => grouping, DEFAULT_RULE.ranksIn),
      prizesIn: reader.word('prizesIn', ({ grouping }) => grouping, DEFAULT_RULE.prizesIn),
      ranking: reader.word('ranking', ({ ranking }) => ranking, DEFAULT_RULE.ranking),
      total: of('total') === '' ? null : reader.word('total', ({ total }) => total, 'stated'),
      subject: of('subject') || null,
      weights: reader.weights(),
      bands: reader.bands(),
    };
    checkRule(rule);
    return { name: of('name'), kinds: reader.kinds(), rule };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof AppError) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

class Reader {
  constructor(
    private readonly of: (part: PolicyPart) => string,
    private readonly all: readonly Words[],
  ) {}

  word<Word extends string>(
    part: PolicyPart,
    words: (say: PolicyWords) => Record<Word, string>,
    usual: Word,
  ): Word {
    const text = this.of(part);
    return text === '' ? usual : this.find(text, words);
  }

  private find<Word extends string>(text: string, words: (say: PolicyWords) => Record<Word, string>): Word {
    for (const { policyWords } of this.all) {
      const table = words(policyWords);
      const found = (Object.keys(table) as Word[]).find(
        (word) => sameWord(table[word], text) || sameWord(word, text),
      );
      if (found !== undefined) return found;
    }
    throw new Unreadable();
  }

  kinds(): ExamKind[] {
    const named = split(this.of('kinds')).map((text) => {
      const kind = EXAM_KINDS.find((one) => this.all.some(({ examKinds }) => sameWord(examKinds[one], text)));
      if (kind === undefined) throw new Unreadable();
      return kind;
    });
    return EXAM_KINDS.filter((kind) => named.includes(kind));
  }

  /** `2 名次`, `1.5 T 分`; a number alone is in the unit of the measure. */
  threshold(measure: RiseMeasure): Pick<AwardRule, 'threshold' | 'thresholdUnit'> {
    const text = this.of('threshold').normalize('NFKC');
    if (text === '') return { threshold: DEFAULT_RULE.threshold, thresholdUnit: null };
    const match = /^(\d+(?:\.\d+)?)\s*(.*)$/.exec(text);
    if (match === null) throw new Unreadable();
    const unit = match[2] === '' ? measure : this.find(match[2]!, ({ measure: words }) => words);
    if (unit !== measure && (unit === 'band' || measure === 'band')) throw new Unreadable();
    return { threshold: Number(match[1]), thresholdUnit: unit === measure || unit === 'band' ? null : unit };
  }

  shares(): Shares {
    const text = this.of('shares').normalize('NFKC');
    if (text === '') return DEFAULT_RULE.shares;
    const shares = text.split('/').map((part) => wholeNumber(part));
    return shares as unknown as Shares;
  }

  weights(): AwardRule['weights'] {
    const entries = split(this.of('weights')).map((text) => {
      const match = /^(.+?)\s+(\d+)\s*[%％]?$/.exec(text);
      if (match === null) throw new Unreadable();
      return [match[1]!, Number(match[2])] as const;
    });
    return entries.length === 0 ? null : Object.fromEntries(entries);
  }

  /** `得分率 A 85、B 70、C 60、D`. */
  bands(): BandScheme {
    const text = this.of('bands');
    if (text === '') return DEFAULT_BANDS;
    const [first = '', ...rest] = text.split(/\s+/);
    const by = this.find(first, ({ bandsBy }) => bandsBy);
    const bands = split(rest.join(' ')).map((part) => /^(\S+)(?:\s+(\d+)\s*%?)?$/.exec(part));
    if (bands.some((match) => match === null)) throw new Unreadable();
    const cuts = bands.slice(0, -1).map((match) => wholeNumber(match![2] ?? ''));
    return { by, names: bands.map((match) => match![1]!), cuts };
  }
}

function split(text: string): string[] {
  return text
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wholeNumber(text: string): number {
  if (!/^\s*\d+\s*$/.test(text)) throw new Unreadable();
  return Number(text);
}
