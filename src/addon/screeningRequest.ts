import { AppError } from '../core/appError.js';
import {
  checkScreeningRule,
  DEFAULT_PARTS,
  DEFAULT_SCREENING,
  type ScreeningRule,
} from '../core/screeningRule.js';
import { canonicalSubject } from '../tabs/subjects.js';
import { asObject, optionalText, optionalWord } from './checkRequest.js';

export interface CheckedScreeningRequest {
  /** null: the latest. */
  exam: string | null;
  /** undefined: to be guessed; null: none. */
  baseline: string | null | undefined;
  rule: ScreeningRule;
}

/**
 * Reads a request for a proposal. Without `rules` the usual ones apply; else those that are named, with the usual
 * figure for what they leave out.
 *
 * @throws AppError BAD_REQUEST
 */
export function checkScreeningRequest(request: unknown): CheckedScreeningRequest {
  const fields = request === undefined || request === null ? {} : asObject(request);
  const rule: ScreeningRule = {
    ...(fields.rules === undefined || fields.rules === null ? DEFAULT_SCREENING : rulesOf(fields.rules)),
    className: optionalText(fields, 'class'),
  };
  checkScreeningRule(rule);
  return {
    exam: optionalText(fields, 'exam'),
    baseline: fields.baseline === undefined ? undefined : optionalText(fields, 'baseline'),
    rule,
  };
}

function rulesOf(given: unknown): ScreeningRule {
  const rules = asObject(given);
  const bottom = partOf(rules, 'bottom');
  const belowPass = partOf(rules, 'belowPass');
  const fall = partOf(rules, 'fall');
  const mean = partOf(rules, 'belowMean');
  const usual = DEFAULT_PARTS;
  return {
    className: null,
    within: optionalWord(rules, 'within', ['class', 'grade']) ?? DEFAULT_SCREENING.within,
    bottom: bottom && {
      percent: numberOf(bottom, 'percent', usual.bottom.percent),
      ties: optionalWord(bottom, 'ties', ['in', 'out']) ?? usual.bottom.ties,
    },
    belowPass: belowPass && {
      subjects: numberOf(belowPass, 'subjects', usual.belowPass.subjects),
      percent: numberOf(belowPass, 'percent', usual.belowPass.percent),
    },
    fall: fall && { places: numberOf(fall, 'places', usual.fall.places) },
    belowMean: mean && {
      by: numberOf(mean, 'by', usual.belowMean.by),
      unit: optionalWord(mean, 'unit', ['points', 'percent']) ?? usual.belowMean.unit,
      subject: subjectOf(optionalText(mean, 'subject')),
    },
    fullMarks: fullMarksOf(rules.fullMarks),
  };
}

/** A part that is left out, null or false is off; `true` or an object turns it on. */
function partOf(rules: Record<string, unknown>, name: string): Record<string, unknown> | null {
  const value = rules[name];
  if (value === undefined || value === null || value === false) return null;
  return value === true ? {} : asObject(value);
}

function numberOf(fields: Record<string, unknown>, field: string, usual: number): number {
  const value = fields[field];
  if (value === undefined || value === null) return usual;
  if (typeof value !== 'number') throw new AppError('BAD_REQUEST', { field });
  return value;
}

function fullMarksOf(given: unknown): Record<string, number> {
  if (given === undefined || given === null) return {};
  const fields = asObject(given);
  const marks: Record<string, number> = {};
  for (const name of Object.keys(fields)) marks[subjectOf(name)!] = numberOf(fields, name, Number.NaN);
  return marks;
}

/** A subject by any of its names (外语, Maths) is the exams' own subject; a school's own keeps its name. */
function subjectOf(name: string | null): string | null {
  return name === null ? null : (canonicalSubject(name)?.subject ?? name);
}
