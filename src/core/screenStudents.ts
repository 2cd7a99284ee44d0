import { AppError } from './appError.js';
import { classKey } from './className.js';
import { compareText } from './compareText.js';
import { type ArchiveRecord, type ExamRecord, ID_KINDS } from './exam.js';
import { type Match, matchStudents } from './matchStudents.js';
import { mergeRepeated } from './mergeRepeated.js';
import { classGroups } from './screeningGroups.js';
import { totalsOfOneExam } from './screeningMarks.js';
import type {
  InArchive,
  ScreeningNote,
  ScreeningOutcome,
  ScreeningReason,
  ScreeningRow,
  Unjudged,
} from './screeningOutcome.js';
import {
  canCompare,
  type Finding,
  judgeBelowMean,
  judgeBelowPass,
  judgeBottom,
  judgeFall,
  type ScreenedExam,
} from './screeningParts.js';
import { checkScreeningRule, DEFAULT_PARTS, type ScreeningRule } from './screeningRule.js';
import { weakSubjects } from './weakSubjects.js';

export interface ScreeningInput {
  current: ExamRecord;
  /** An earlier exam, for places lost. */
  baseline: ExamRecord | null;
  archive: ArchiveRecord | null;
}

/**
 * Proposes students who may need support, by the parts of the rule that are on: whoever any of them applies to. A
 * student is never held to be below for a mark that is missing: who cannot be judged is named with the reason. The
 * order of the input rows changes nothing.
 *
 * @throws AppError BAD_REQUEST, CLASS_NOT_FOUND
 */
export function screenStudents(input: ScreeningInput, rule: ScreeningRule): ScreeningOutcome {
  checkScreeningRule(rule);
  const screened = prepare(input.current);
  const { notes, findings, fullMarks } = judge(input, screened, rule);
  const weak = weakSubjects(input.current, screened.classes, {
    percent: rule.belowPass?.percent ?? DEFAULT_PARTS.belowPass.percent,
    fullMarks,
  });
  const archive = placesInArchive(input.current, input.archive, screened.ambiguous);
  const chosen = ofClass(screened, rule.className);
  const candidates: ScreeningRow[] = [];
  const unjudged: ScreeningRow[] = [];
  for (const at of chosen) {
    const reasons: ScreeningReason[] = [];
    const open: Unjudged[] = [];
    for (const part of findings) {
      const finding = part[at] ?? null;
      if (finding === null) continue;
      if ('reason' in finding) reasons.push(finding.reason);
      else open.push(finding.open);
    }
    if (reasons.length === 0 && open.length === 0) continue;
    const { name, className, ids, tab, row } = input.current.students[at]!;
    const who = { name, className, ids, tab, row };
    const entry = { ...who, reasons, open, weakSubjects: weak[at]!, ...archive[at]! };
    (reasons.length > 0 ? candidates : unjudged).push(entry);
  }
  if (candidates.length > 0) notes.push(...honestNotes(rule));
  return {
    students: chosen.length,
    candidates: candidates.sort(compareRows),
    unjudged: unjudged.sort(compareRows),
    clear: chosen.length - candidates.length - unjudged.length,
    notes,
  };
}

function prepare(exam: ExamRecord): ScreenedExam & { noClasses: boolean } {
  const { keys, none } = classGroups(exam.students);
  // An exam matched with itself: whoever does not lead back to the own row cannot be told from somebody else.
  const ambiguous = matchStudents(exam, exam).ofLeft.map((match, at) => match !== at);
  return { exam, totals: totalsOfOneExam(exam), classes: keys, noClasses: none, ambiguous };
}

function judge(
  { current, baseline }: ScreeningInput,
  screened: ScreenedExam & { noClasses: boolean },
  rule: ScreeningRule,
): { findings: Finding[][]; notes: ScreeningNote[]; fullMarks: Record<string, number> } {
  const findings: Finding[][] = [];
  const notes: ScreeningNote[] = [];
  const fullMarks = { ...current.fullMarks, ...rule.fullMarks };
  const { bottom, belowPass, fall, belowMean } = rule;
  if (bottom === null && belowPass === null && fall === null && belowMean === null) {
    notes.push({ code: 'no-part' });
  }
  const byClass = belowMean !== null || (rule.within === 'class' && (bottom !== null || fall !== null));
  if (byClass && screened.noClasses) notes.push({ code: 'no-classes' });
  if (bottom !== null) findings.push(judgeBottom(screened, bottom, rule));
  if (belowPass !== null) {
    const subjects = current.subjects.filter((subject) => fullMarks[subject] === undefined);
    const all = subjects.length === current.subjects.length;
    if (subjects.length > 0) notes.push({ code: 'full-mark-unknown', subjects, all });
    if (!all) findings.push(judgeBelowPass(screened, belowPass, fullMarks));
  }
  if (fall !== null) {
    if (baseline === null) notes.push({ code: 'no-baseline' });
    else if (!canCompare(baseline, current)) notes.push({ code: 'not-comparable' });
    else {
      const matches = matchStudents(baseline, current).ofRight;
      findings.push(judgeFall(screened, { exam: baseline, matches }, fall, rule));
    }
  }
  if (belowMean !== null) {
    const { subject } = belowMean;
    if (subject !== null && !current.subjects.includes(subject)) {
      notes.push({ code: 'subject-not-found', subject });
    } else findings.push(judgeBelowMean(screened, belowMean));
  }
  return { findings, notes, fullMarks };
}

/** One exam is one day; and whoever was lowest once tends to be higher the next time, help or no help. */
function honestNotes(rule: ScreeningRule): ScreeningNote[] {
  return rule.fall === null ? [{ code: 'one-exam' }, { code: 'regression' }] : [{ code: 'regression' }];
}

function ofClass({ exam, classes }: ScreenedExam, className: string | null): number[] {
  const all = exam.students.map((_, at) => at);
  if (className === null) return all;
  const wanted = classKey(className);
  const chosen = all.filter((at) => exam.students[at]!.className !== null && classes[at] === wanted);
  if (chosen.length === 0) {
    const known = new Set(exam.students.flatMap((student) => student.className ?? []));
    throw new AppError('CLASS_NOT_FOUND', { class: className, classes: [...known].sort().join(', ') });
  }
  return chosen;
}

/** Where each student of the exam stands in the archive, matched as the awards match. */
function placesInArchive(
  exam: ExamRecord,
  archive: ArchiveRecord | null,
  ambiguous: readonly boolean[],
): Array<Pick<ScreeningRow, 'inArchive' | 'namesake'>> {
  const students = archive === null ? [] : mergeRepeated(archive.students);
  const matching = matchStudents({ idKinds: archive?.idKinds ?? [], students }, exam);
  const namesakes = new Map(matching.sameNameOtherId.map(([left, right]) => [right, students[left]!]));
  return matching.ofRight.map((match, at) => {
    const other = namesakes.get(at);
    return {
      inArchive: inArchive(match, ambiguous[at]!, students),
      namesake: other === undefined ? null : { tab: other.tab, row: other.row },
    };
  });
}

function inArchive(match: Match, ambiguous: boolean, students: ArchiveRecord['students']): InArchive {
  if (typeof match === 'number') {
    const { active, tab, row } = students[match]!;
    return { state: active ? 'active' : 'ended', tab, row };
  }
  return { state: match === 'ambiguous' || ambiguous ? 'unclear' : 'none' };
}

/** A fixed order that no sheet order can change: class, the most reasons first, then who it is. */
function compareRows(x: ScreeningRow, y: ScreeningRow): number {
  return (
    compareText(classOrder(x), classOrder(y)) ||
    y.reasons.length - x.reasons.length ||
    compareText(x.name, y.name) ||
    compareText(idText(x), idText(y)) ||
    compareText(JSON.stringify([x.reasons, x.open]), JSON.stringify([y.reasons, y.open]))
  );
}

/** 八(2)班 before 八(10)班. */
function classOrder({ className }: ScreeningRow): string {
  if (className === null) return '';
  return classKey(className).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

function idText({ ids }: ScreeningRow): string {
  return ID_KINDS.map((kind) => ids[kind] ?? '').join('\n');
}
