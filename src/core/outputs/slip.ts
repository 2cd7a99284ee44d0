import type { AwardRow } from '../awardOutcome.js';
import type { EffectiveRecord } from '../ledger/effectiveRecords.js';
import type { SupportPlan } from '../ledger/plan.js';
import type { RecordKind } from '../ledger/record.js';
import type { Prize } from '../prizes.js';
import { type FamilyRules, fitForFamily, type Unfit, whyUnfitName } from './fitForFamily.js';
import type { Named } from './nameIndex.js';
import { printable } from './plainText.js';

/**
 * How the marks went, as far as a family reads it: a prize; risen; nothing that could be called a rise; nothing to
 * compare. Nobody is said to have fallen, to have been away, or to have been left out.
 */
export type SlipResult = 'prize' | 'rose' | 'steady' | 'start';

/** The child's own figures, in senior schooling and when the teacher asks for them. */
export interface OwnFigures {
  total: number;
  rank: number;
  /** Places risen, above 0; null: not risen. */
  rise: number | null;
}

/** 成长单: what one child and its family read. It holds nothing of anybody else. */
export interface Slip {
  name: string;
  className: string | null;
  strengths: string[];
  result: SlipResult;
  prize: Prize | null;
  /** The one subject that was compared; null: the total. */
  subject: string | null;
  /** What a teacher wrote in praise, latest first. */
  praise: string[];
  goal: { words: string | null; subject: string | null; by: string | null } | null;
  next: string | null;
  own: OwnFigures | null;
}

/** A text of the spreadsheet with the place where a teacher finds it. */
export interface PlacedText {
  text: string;
  tab: string;
  /** 1-based. */
  row: number;
}

/** What is known of one child and may be of use for the slip. */
export interface SlipSources {
  row: Pick<AwardRow, 'name' | 'className' | 'status' | 'prize' | 'change' | 'currentTotal' | 'currentRank'>;
  /** The archive's cells of strengths and interests, strengths first; no other cell of it. */
  strengths: readonly PlacedText[];
  /** As they count now, of this child alone; in any order. */
  records: readonly EffectiveRecord[];
  /** The plan that is under way. */
  plan: SupportPlan | null;
}

export interface SlipChoices {
  rules: FamilyRules;
  /** The child's own figures may stand: never in compulsory schooling. */
  figures: boolean;
  subject: string | null;
  /** First and last ISO day of the records that count. */
  from: string;
  to: string;
  /** Whether a change of places is what was compared. */
  byPlaces: boolean;
}

export type SlipPart = 'className' | 'strength' | 'praise' | 'goal' | 'next';

/** A sentence that was left off a slip, for the teacher. */
export interface LeftOff extends Unfit {
  part: SlipPart;
  tab: string | null;
  row: number | null;
}

/** Room on half a page of A4, in widths of a Latin letter. */
const ROOM = { strengths: 150, strength: 60, praise: 110, goal: 110, next: 130 };
const MOST_PRAISE = 2;

/** Of these kinds the next step may be read at home. What was said at home, in confidence or to others is not. */
const KINDS_FOR_NEXT: readonly RecordKind[] = ['tutoring', 'talk', 'praise'];

/** Makes one child's slip, and tells what was left off it and why. */
export function makeSlip(sources: SlipSources, choices: SlipChoices): { slip: Slip; leftOff: LeftOff[] } {
  const { row, plan } = sources;
  const { rules, subject } = choices;
  const own: Named = { name: row.name, className: row.className };
  const leftOff: LeftOff[] = [];
  const keep = (part: SlipPart, { text, tab, row: line }: PlacedText, room: number): string => {
    const checked = fitForFamily(text, own, rules, room);
    leftOff.push(...checked.unfit.map((unfit) => ({ ...unfit, part, tab, row: line })));
    return checked.text;
  };
  const records = sources.records
    .filter(({ date }) => date !== null && choices.from <= date && date <= choices.to)
    .sort((x, y) => (x.date === y.date ? y.row - x.row : x.date! < y.date! ? 1 : -1));
  const slip: Slip = {
    name: printable(row.name),
    className: fitClass(own, rules, leftOff),
    strengths: strengthsOf(sources.strengths, keep),
    result: row.prize === null ? resultOf(row.status) : 'prize',
    prize: row.prize,
    subject,
    praise: praiseOf(records, keep),
    goal: goalOf(plan, keep),
    next: nextOf(records, keep),
    own: choices.figures ? figuresOf(row, choices.byPlaces) : null,
  };
  return { slip, leftOff };
}

type Keep = (part: SlipPart, text: PlacedText, room: number) => string;

function fitClass(own: Named, rules: FamilyRules, leftOff: LeftOff[]): string | null {
  if (own.className === null) return null;
  const bad = whyUnfitName(own.className, own, rules);
  if (bad === null) return printable(own.className);
  leftOff.push({ ...bad, sentence: own.className, part: 'className', tab: null, row: null });
  return null;
}

/** A cell names several, parted by commas; each is looked at by itself. */
function strengthsOf(cells: readonly PlacedText[], keep: Keep): string[] {
  const strengths: string[] = [];
  let room = ROOM.strengths;
  for (const cell of cells) {
    for (const text of cell.text.split(/[、，,；;\n]+/)) {
      const kept = keep('strength', { ...cell, text }, Math.min(ROOM.strength, room));
      if (kept === '' || strengths.includes(kept)) continue;
      strengths.push(kept);
      room -= kept.length * 2;
    }
  }
  return strengths;
}

function praiseOf(records: readonly EffectiveRecord[], keep: Keep): string[] {
  const praise: string[] = [];
  for (const record of records) {
    if (record.kind !== 'praise') continue;
    const { tab, row, content, wentWell } = record;
    // What was done says more than how it was received.
    const text =
      keep('praise', { text: content, tab, row }, ROOM.praise) ||
      keep('praise', { text: wentWell, tab, row }, ROOM.praise);
    if (text !== '' && !praise.includes(text)) praise.push(text);
    if (praise.length === MOST_PRAISE) break;
  }
  return praise;
}

/** The latest next step that may be read at home. */
function nextOf(records: readonly EffectiveRecord[], keep: Keep): string | null {
  for (const { kind, nextStep, tab, row } of records) {
    if (kind === null || !KINDS_FOR_NEXT.includes(kind) || nextStep.trim() === '') continue;
    const text = keep('next', { text: nextStep, tab, row }, ROOM.next);
    if (text !== '') return text;
  }
  return null;
}

/** A goal's figures stay with the teachers: what is to be reached stands in its words, or as the subject alone. */
function goalOf(plan: SupportPlan | null, keep: Keep): Slip['goal'] {
  if (plan === null) return null;
  const { goal, tab, row } = plan;
  const words = keep('goal', { text: goal.words, tab, row }, ROOM.goal) || null;
  const subject = goal.subject === null ? null : keep('goal', { text: goal.subject, tab, row }, ROOM.goal);
  if (words === null && !subject) return null;
  return { words, subject: subject || null, by: goal.by };
}

function resultOf(status: AwardRow['status']): SlipResult {
  if (status === 'awarded') return 'prize';
  if (status === 'progressed') return 'rose';
  return status === 'no-progress' ? 'steady' : 'start';
}

/** A rise is told, a fall never; without a rank nothing is. */
function figuresOf(row: SlipSources['row'], byPlaces: boolean): OwnFigures | null {
  const { currentTotal, currentRank, change } = row;
  if (typeof currentTotal !== 'number' || typeof currentRank !== 'number') return null;
  const rise = byPlaces && change !== null && change > 0 ? change : null;
  return { total: currentTotal, rank: currentRank, rise };
}
