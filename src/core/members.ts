import { ClassCodes } from './classCodes.js';
import type { ArchiveStudent, ExamRecord } from './exam.js';
import { NONE } from './numberSlots.js';
import { type Identified, mostTrustedId } from './rolls.js';

/** Where the rows about students stand. */
export interface MemberSources {
  baseline: ExamRecord;
  current: ExamRecord;
  /** Entries of the archive; empty where it is not asked. */
  entries: readonly ArchiveStudent[];
}

/** The rows about each member by index, in columns of one length; `NONE` where there is none. */
export interface MemberRows {
  current: Int32Array;
  baseline: Int32Array;
  entry: Int32Array;
  /** 1: which rows are the student's cannot be told; the row named beside it only says who it is. */
  ambiguous: Uint8Array;
}

/**
 * The students of a cohort, column by column: a school has many, and each is looked at many times. The row of the current
 * exam says who a student is, else the baseline's, else the archive's; the others fill in what it lacks.
 */
export class Members {
  readonly length: number;
  /** The class of each member by its code. */
  readonly classes: Int32Array;
  readonly classCodes: ClassCodes;

  constructor(
    private readonly sources: MemberSources,
    private readonly rows: MemberRows,
  ) {
    this.length = rows.current.length;
    this.classCodes = new ClassCodes();
    this.classes = classesOf(sources, rows, this.classCodes);
  }

  /** The members at some places of this list. */
  only(places: Int32Array): Members {
    const { current, baseline, entry, ambiguous } = this.rows;
    return new Members(this.sources, {
      current: places.map((at) => current[at]!),
      baseline: places.map((at) => baseline[at]!),
      entry: places.map((at) => entry[at]!),
      ambiguous: Uint8Array.from(places, (at) => ambiguous[at]!),
    });
  }

  isAmbiguous(at: number): boolean {
    return this.rows.ambiguous[at] === 1;
  }

  /** Index of the member's row in an exam; `NONE` where there is none, or it cannot be told which it is. */
  baseline(at: number): number {
    return this.isAmbiguous(at) ? NONE : this.rows.baseline[at]!;
  }

  current(at: number): number {
    return this.isAmbiguous(at) ? NONE : this.rows.current[at]!;
  }

  name(at: number): string {
    const { current, baseline, entry } = this.rows;
    if (current[at] !== NONE) return this.sources.current.students[current[at]!]!.name;
    if (baseline[at] !== NONE) return this.sources.baseline.students[baseline[at]!]!.name;
    return this.sources.entries[entry[at]!]!.name;
  }

  studentId(at: number): string | null {
    const [who, second, third] = this.identities(at);
    return mostTrustedId(who!.ids, second?.ids, third?.ids);
  }

  /** As it is written. */
  className(at: number): string | null {
    return this.classCodes.names[this.classes[at]!]!;
  }

  /** The rows that say who a member is, the first before the others. */
  private identities(at: number): Identified[] {
    const { current, baseline, entry } = this.rows;
    const found: Identified[] = [];
    if (current[at] !== NONE) found.push(this.sources.current.students[current[at]!]!);
    if (baseline[at] !== NONE) found.push(this.sources.baseline.students[baseline[at]!]!);
    if (entry[at] !== NONE) found.push(this.sources.entries[entry[at]!]!);
    return found;
  }
}

function classesOf(sources: MemberSources, rows: MemberRows, codes: ClassCodes): Int32Array {
  const [current, baseline] = [sources.current.students, sources.baseline.students];
  const classes = new Int32Array(rows.current.length);
  for (let at = 0; at < classes.length; at++) {
    let className: string | null = null;
    if (rows.current[at] !== NONE) className = current[rows.current[at]!]!.className;
    if (className === null && rows.baseline[at] !== NONE) className = baseline[rows.baseline[at]!]!.className;
    if (className === null && rows.entry[at] !== NONE)
      className = sources.entries[rows.entry[at]!]!.className;
    classes[at] = codes.codeOf(className);
  }
  return classes;
}
