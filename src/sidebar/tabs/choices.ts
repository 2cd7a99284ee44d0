import type { AdoptedTab, AdoptRequest, TabGuess } from '../../addon/api.js';
import { SURE } from '../../core/confidence.js';
import type { ExamInfo } from '../../core/exam.js';
import { type SharedExam, shareExams } from '../../core/shareExams.js';

/** What has been read of a workbook's tabs, and what a teacher chose among them. */
export interface TabChoices {
  guesses: TabGuess[];
  /** Tabs of one exam together; each tab is in one of them. */
  exams: SharedExam[];
  ticked: ReadonlySet<string>;
}

/** The first choices: whatever needs no look is ticked. */
export function firstChoices(guesses: TabGuess[]): TabChoices {
  const exams = guesses.flatMap(({ tab, exam, classes, adopted }) =>
    exam === null ? [] : [{ tab, exam, classes, fixed: adopted !== null }],
  );
  return {
    guesses,
    exams: shareExams(exams),
    ticked: new Set(guesses.filter(({ ready }) => ready).map(({ tab }) => tab)),
  };
}

/** Tabs may have been set up or released on another page meanwhile. */
export function withAdopted(
  choices: TabChoices,
  tabs: ReadonlyArray<{ tab: string; adopted: AdoptedTab | null }>,
): TabChoices {
  const adopted = new Map(tabs.map((one) => [one.tab, one.adopted]));
  return {
    ...choices,
    guesses: choices.guesses.flatMap((guess) => {
      const now = adopted.get(guess.tab);
      return now === undefined ? [] : [{ ...guess, adopted: now }];
    }),
  };
}

export function withTick(choices: TabChoices, tab: string, on: boolean): TabChoices {
  const ticked = new Set(choices.ticked);
  if (on) ticked.add(tab);
  else ticked.delete(tab);
  return { ...choices, ticked };
}

/** What is said of an exam holds for all its tabs. */
export function withExam(choices: TabChoices, at: number, changes: Partial<ExamInfo>): TabChoices {
  const exams = choices.exams.map((one, index) =>
    index === at ? { ...one, exam: { ...one.exam, ...changes } } : one,
  );
  return { ...choices, exams };
}

/** Whether a tab can be set up here: one that needs no look, or a plain list of which only the teacher knows whose it is. */
export function isTickable({ role, adopted, confidence, students, ready }: TabGuess): boolean {
  const list = role === 'archive' && confidence >= SURE && students > 0;
  return adopted === null && (ready || list);
}

/** The tabs that are ticked, can be, and are not set up yet. */
export function chosenTabs({ guesses, ticked }: TabChoices): TabGuess[] {
  return guesses.filter((guess) => ticked.has(guess.tab) && isTickable(guess));
}

export function requestsOf(choices: TabChoices): AdoptRequest[] {
  const exams = new Map(choices.exams.flatMap(({ exam, tabs }) => tabs.map((tab) => [tab, exam] as const)));
  return chosenTabs(choices).map(({ tab, role }) => {
    const exam = exams.get(tab);
    return role === 'exam' && exam !== undefined ? { tab, role, exam: trimmed(exam) } : { tab, role: role! };
  });
}

/** Whether every chosen exam has a name. */
export function areNamed(choices: TabChoices): boolean {
  return requestsOf(choices).every(({ exam }) => exam === undefined || exam.name !== '');
}

function trimmed(exam: ExamInfo): ExamInfo {
  return { ...exam, name: exam.name.trim(), term: exam.term?.trim() || null };
}
