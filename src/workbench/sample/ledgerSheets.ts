import type { IWorksheetData } from '@univerjs/core';
import { SAMPLE_LEDGER_WORDS, type SampleLedgerWords } from './ledgerWords.js';
import { makeStudents, type SampleStudent, supportedOf } from './people.js';
import { type SampleStyle, SheetBuilder } from './sheetBuilder.js';
import { SAMPLE_WORDS, type SampleLanguage } from './words.js';

/**
 * The day on which the sample is to be looked at: the last Friday of the second term, the day after its last exam. The
 * settings end the term on it, so that on any later day 今日 says that there is no school and leads back to this day.
 */
export const SAMPLE_DAY = '2026-07-03';
const TERM_START = '2026-03-02';
/** Fridays of the four weeks before, one of them in a holiday's week, and a Wednesday of each. */
const WEEKS = ['2026-06-05', '2026-06-12', '2026-06-18', '2026-06-26'];

type BuiltSheet = Partial<IWorksheetData> & { id: string };
type Cell = string | { day: string };

/** One supported student with the teacher of the subject that is hardest. */
interface Supported {
  student: SampleStudent;
  name: string;
  subject: string;
  teacher: string;
}

/** Pairs, log, plans, evaluations and settings of the sample's class, as a term of work leaves them. */
export function ledgerSheets(language: SampleLanguage): BuiltSheet[] {
  const words = SAMPLE_LEDGER_WORDS[language];
  const { className, subjects } = SAMPLE_WORDS[language];
  const students = makeStudents();
  const nameOf = (student: SampleStudent) => (language === 'en' ? student.en : student.zh);
  const supported = supportedOf(students).map((student): Supported => {
    const weakest = student.leanings.indexOf(Math.min(...student.leanings));
    return { student, name: nameOf(student), subject: subjects[weakest]!, teacher: words.teachers[weakest]! };
  });
  const strong = students
    .filter((student) => !supported.some((one) => one.student === student) && !student.isNew)
    .sort((a, b) => b.ability - a.ability)
    .map(nameOf);
  return [
    sheetOf('pairing', words.pairTab, words.pairHeaders, pairRows(supported, strong, className, words)),
    sheetOf('log', words.logTab, words.logHeaders, logRows(supported, className, words)),
    sheetOf('plans', words.planTab, words.planHeaders, planRows(supported, className, words)),
    sheetOf(
      'evaluations',
      words.evaluationTab,
      words.evaluationHeaders,
      evaluationRows(supported, className, words),
    ),
    sheetOf(
      'register',
      words.registerTab,
      words.registerHeaders,
      registerRows(supported, language, className, words),
    ),
    sheetOf('settings', words.settingsTab, words.settingsHeaders, words.settings),
  ];
}

function pairRows(
  supported: readonly Supported[],
  strong: readonly string[],
  className: string,
  { roles }: SampleLedgerWords,
): Cell[][] {
  return supported.flatMap(({ student, name, subject, teacher }, at): Cell[][] => {
    const row = (role: string, helper: string): Cell[] => [
      student.id,
      name,
      className,
      role,
      helper,
      subject,
      { day: TERM_START },
    ];
    // Half of them have a classmate as well.
    return at % 2 === 0
      ? [row(roles.teacher, teacher), row(roles.peer, strong[at / 2]!)]
      : [row(roles.teacher, teacher)];
  });
}

/** Four weeks of work, and this week as far as it has come: some is done, some is due, and two things are late. */
function logRows(supported: readonly Supported[], className: string, words: SampleLedgerWords): Cell[][] {
  const rows: Array<{ day: string; cells: (id: string) => Cell[] }> = [];
  const add = (
    day: string,
    { student, name, teacher }: Supported,
    kind: string,
    subject: string,
    minutes: string,
    [done, well, next]: readonly [string, string, string],
  ) => {
    const rest = [kind, subject, minutes, done, well, '', next, teacher, ''];
    rows.push({ day, cells: (id) => [{ day }, className, name, student.id, ...rest, id] });
  };
  const line = <T>(lines: readonly T[], at: number) => lines[at % lines.length]!;
  supported.forEach((one, at) => {
    WEEKS.forEach((friday, week) => {
      // One was ill in the last of these weeks; nobody has made up for it.
      const ill = at === 6 && week === WEEKS.length - 1;
      if (!ill) add(friday, one, words.tutoring, one.subject, '40', line(words.tutored, at + week));
      if (!ill) add(addDays(friday, -2), one, words.talk, '', '15', line(words.talked, at + week));
    });
    if (at < 5) add('2026-07-01', one, words.tutoring, one.subject, '40', line(words.tutored, at));
    if (at < 3) add(SAMPLE_DAY, one, words.talk, '', '20', line(words.talked, at));
    if (at % 4 !== 3) add('2026-05-20', one, words.homeVisit, '', '30', words.visited);
  });
  add('2026-06-25', supported[0]!, words.meeting, '', '50', words.met);
  add('2026-06-30', supported[2]!, words.praise, '', '', words.praised);
  return rows
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ cells }, at) => cells(`sample-r${at + 1}`));
}

/** Three plans: one in the stage of action, one whose last stage has ended, one whose goal is met. */
function planRows(supported: readonly Supported[], className: string, { plan }: SampleLedgerWords): Cell[][] {
  const stages = [
    ['2026-05-25', '2026-05-31', '2026-06-01', '2026-06-14', '2026-06-15', SAMPLE_DAY, '', ''],
    [
      '2026-04-13',
      '2026-04-19',
      '2026-04-20',
      '2026-05-03',
      '2026-05-04',
      '2026-06-03',
      '2026-06-04',
      '2026-06-26',
    ],
    [
      '2026-03-02',
      '2026-03-08',
      '2026-03-09',
      '2026-03-22',
      '2026-03-23',
      '2026-04-22',
      '2026-04-23',
      '2026-05-22',
    ],
  ];
  return stages.map((days, at) => {
    const { student, name, subject, teacher } = supported[at * 3 + 1]!;
    const dates = days.map((day): Cell => (day === '' ? '' : { day }));
    const state = at === 2 ? plan.met : plan.active;
    const goal = [subject, plan.goal(subject), plan.measure, '', '', { day: SAMPLE_DAY }, plan.measures];
    return [name, className, student.id, ...goal, ...dates, plan.risk, plan.budget, state, teacher].concat(
      `sample-p${at + 1}`,
    );
  });
}

/** Every month but the last is evaluated; of June two are missing. */
function evaluationRows(
  supported: readonly Supported[],
  className: string,
  { scales, evaluated, goOn }: SampleLedgerWords,
): Cell[][] {
  const months = [
    ['2026-05', '2026-05-29'],
    ['2026-06', '2026-06-29'],
  ] as const;
  return months.flatMap(([month, day], m) =>
    supported.flatMap(({ student, name, teacher }, at): Cell[][] => {
      if (m === 1 && (at === 4 || at === 9)) return [];
      const steps = [0, 1, 2, 3].map((scale) => scales[(at + scale + m) % 3]!);
      const rest = [evaluated, goOn, teacher, { day }, `sample-e${m * supported.length + at + 1}`];
      return [[month, name, className, student.id, ...steps, ...rest]];
    }),
  );
}

/** Awards of the term: some granted, some still open. */
function registerRows(
  supported: readonly Supported[],
  language: SampleLanguage,
  className: string,
  { awards, granted, head }: SampleLedgerWords,
): Cell[][] {
  const term = SAMPLE_WORDS[language].terms[1];
  return awards.map(([child, kind, title, reason, state, date], at) => {
    const { student, name, teacher } = supported[child]!;
    const isGranted = state === granted;
    const who = [term, kind, title, name, className, student.id, reason];
    const nominated: Cell[] = ['', teacher, { day: date }];
    const decided: Cell[] = [state, isGranted ? head : '', isGranted ? { day: date } : ''];
    return [...who, ...nominated, ...decided, `sample-a${at + 1}`];
  });
}

function sheetOf(
  id: string,
  tab: string,
  headers: readonly string[],
  rows: ReadonlyArray<readonly Cell[]>,
): BuiltSheet {
  const sheet = new SheetBuilder();
  headers.forEach((header, column) => {
    sheet.put(0, column, header, 'header');
  });
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const style: SampleStyle = typeof cell === 'string' ? 'words' : 'day';
      sheet.put(row + 1, column, typeof cell === 'string' ? cell : serial(cell.day), style);
    });
  });
  const longest = headers.map((_, column) =>
    Math.max(...rows.map((cells) => (typeof cells[column] === 'string' ? cells[column].length : 10)), 4),
  );
  const widths = longest.map((length) => Math.min(260, Math.max(84, length * 9)));
  const styles = headers.map(
    (_, column): SampleStyle => (rows.some((cells) => typeof cells[column] === 'object') ? 'day' : 'words'),
  );
  return sheet.build(id, tab, widths, 0, null, styles);
}

const DAY_MS = 86_400_000;

/** Days since 1899-12-30, as spreadsheets count them. */
function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS + 25_569;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
