import { EXAM_KINDS, type ExamKind } from '../exam.js';
import { isIsoDate } from '../isoDate.js';
import type { AwardQuota } from './awardQuota.js';
import { addDays } from './days.js';
import { habitItems } from './habit.js';
import { GOAL_MEASURES, PLAN_STAGES } from './plan.js';
import { readPolicy, writePolicy } from './policyText.js';
import { sameWord } from './sameWord.js';
import type { DayRange, Settings, StageLength, Weekday } from './settings.js';
import type { ListKey, SettingKey, SettingValues } from './settingValues.js';
import type { SettingWords } from './settingWords.js';
import { readTemplate, writeTemplate } from './templateText.js';

/** The value of one row: an entry where the setting is a list of them. */
export type RowValue<Key extends SettingKey> = Key extends ListKey
  ? SettingValues[Key][number]
  : SettingValues[Key];

export interface SettingText<T> {
  /** `undefined`: the text says nothing that can be read. Every language's words are known. */
  read(text: string, all: readonly SettingWords[]): T | undefined;
  write(value: T, words: SettingWords): string;
}

const MOST = { weeks: 12, months: 12, visits: 20, days: 60, students: 999, stage: 52, entries: 100 };
const LONGEST_LABEL = 20;
export const LONGEST_NAME = 40;
const LONGEST_TERM = 366;
/** What no child and no parent is to read (docs: dignity): a label may stand on what they see. */
const HURTFUL = /学困|差生|后进|落后生|问题学生|slow learner|weak student|bad student/i;

export const SETTING_TEXTS: { readonly [Key in SettingKey]: SettingText<RowValue<Key>> } = {
  label: kindName(),
  schooling: {
    read: (text, all) => wordFor<Settings['schooling']>(text, ['compulsory', 'senior'], all, 'schooling'),
    write: (value, words) => words.schooling[value],
  },
  language: {
    read: (text) => LANGUAGES.find(([pattern]) => pattern.test(text))?.[1],
    write: (value, words) => (value === null ? words.ownLanguage : words.languages[value]),
  },
  school: name(),
  signatory: name(),
  terms: { read: readRange, write: writeRange },
  holidays: { read: readRange, write: writeRange },
  workdays: {
    read: (text) => {
      const [, day = '', rest = ''] = new RegExp(`^(${DAY})(.*)$`, 's').exec(text) ?? [];
      const iso = dayIn(day.trim());
      const follows = rest.trim() === '' ? null : weekdayIn(rest);
      return iso === undefined || follows === undefined ? undefined : { day: iso, follows };
    },
    write: ({ day, follows }, words) =>
      follows === null ? day : words.follows(day, words.weekdays[follows - 1]!),
  },
  since: {
    read: (text) => (text === '' ? null : dayIn(text)),
    write: (value) => value ?? '',
  },
  tutoring: {
    read: asked((text) => {
      const weekday = weekdayIn(text);
      const times = (text.match(/(?<!\d)\d{1,2}:\d{2}(?!\d)/g) ?? []).map(timeOf);
      const [from, to] = times;
      if (weekday === undefined || times.length !== 2 || from == null || to == null || from >= to)
        return undefined;
      return { weekday, from, to };
    }),
    write: (value, words) =>
      value === null ? words.notAsked : `${words.weekdays[value.weekday - 1]} ${value.from}–${value.to}`,
  },
  talk: {
    read: asked((text) => {
      const everyWeeks = count(text, MOST.weeks);
      return everyWeeks === undefined ? undefined : { everyWeeks };
    }),
    write: (value, words) => (value === null ? words.notAsked : words.everyWeeks(value.everyWeeks)),
  },
  examTalk: {
    read: asked((text, all) => {
      const withinDays = count(text, MOST.days);
      const kinds = EXAM_KINDS.filter((kind) => names(all, (words) => words.examKinds[kind], text));
      return withinDays === undefined || kinds.length === 0 ? undefined : { kinds, withinDays };
    }),
    write: (value, words) =>
      value === null
        ? words.notAsked
        : words.withinDays(
            inOrder(value.kinds)
              .map((kind) => words.examKinds[kind])
              .join(words.comma),
            value.withinDays,
          ),
  },
  evaluation: monthly(),
  meeting: monthly(),
  homeVisit: {
    read: asked((text) => {
      const perTerm = count(text, MOST.visits);
      return perTerm === undefined ? undefined : { perTerm };
    }),
    write: (value, words) => (value === null ? words.notAsked : words.perTerm(value.perTerm)),
  },
  capClass: cap(),
  capTeacher: cap(),
  capPeer: cap(),
  capGroup: cap(),
  causes: lines(),
  habits: lines(),
  stages: {
    read: readStages,
    write: (value, words) =>
      value.map((length) => words.stageLength(words.stages[length.stage], length)).join(words.comma),
  },
  templates: {
    read: (text, all) => {
      const measure = (word: string) => wordFor(word, GOAL_MEASURES, all, 'measures');
      return readTemplate(
        text,
        all.map(({ templateParts }) => templateParts),
        measure,
      );
    },
    write: (value, words) => writeTemplate(value, words),
  },
  policies: { read: readPolicy, write: writePolicy },
  quotaClassStar: quota(),
  quotaConduct: quota(),
  quotaAcademicProgress: quota(),
  quotaScholarship: quota(),
  quotaContest: quota(),
  quotaProgress: quota(),
  quotaPraise: quota(),
  starTitles: {
    read: (text, all) => {
      const titles = lines().read(text, all);
      return titles?.some(isHurtful) ? undefined : titles;
    },
    write: (value) => value.join('\n'),
  },
  scholarshipName: kindName(),
};

/** A name for slips and certificates. */
function name(): SettingText<string> {
  return {
    read: (text) => (text.length <= LONGEST_NAME && !isHurtful(text) ? text : undefined),
    write: (value) => value,
  };
}

/** A name that a child and its parents may read, and that must be there. */
function kindName(): SettingText<string> {
  return {
    read: (text) => (text !== '' && text.length <= LONGEST_LABEL && !isHurtful(text) ? text : undefined),
    write: (value) => value,
  };
}

const NO_LIMIT = /^(?:不限|不限制|无限制|没有限制|no limit|unlimited)$/i;
const PER_CLASS = /每班|每个班|各班|per class|each class|a class/i;
const IN_ALL = /全体|全校|全年级|一共|共|总共|每学期|in all|in total|per term|altogether/i;

/** 每班 10 人, 全体 20 人, 不限; a number alone is for each class. */
function quota(): SettingText<AwardQuota | null> {
  return {
    read: (text, all) => {
      if (NO_LIMIT.test(text) || all.some(({ noLimit }) => sameWord(noLimit, text))) return null;
      const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
      const number = Number(numbers[0]);
      if (numbers.length !== 1 || !Number.isInteger(number) || number < 1 || number > MOST.students)
        return undefined;
      if (PER_CLASS.test(text)) return { per: 'class', count: number };
      if (IN_ALL.test(text)) return { per: 'term', count: number };
      return /^\d+\s*(?:人|个|名)?$/.test(text) ? { per: 'class', count: number } : undefined;
    },
    write: (value, words) => {
      if (value === null) return words.noLimit;
      return value.per === 'class' ? words.perClass(value.count) : words.inAll(value.count);
    },
  };
}

export function isHurtful(label: string): boolean {
  return HURTFUL.test(label.normalize('NFKC'));
}

/** However a person may write it, in either language. */
const LANGUAGES: ReadonlyArray<readonly [RegExp, Settings['language']]> = [
  [/^(?:跟随|随|按)\s*(?:账户|账号|帐户|帐号|个人)$|^(?:(?:follow|as)\b.*\b)?account$/i, null],
  [/^(?:简体)?中文$|^汉语$|^chinese(?: \(simplified\))?$|^zh(?:[-_]cn)?$/i, 'zh-CN'],
  [/^英[文语]$|^english$|^en(?:[-_][a-z]{2})?$/i, 'en'],
];

/** One day or two, with a name before them that may be missing. */
function readRange(text: string): DayRange | undefined {
  const pattern = new RegExp(`^(.*?)(${DAY})(?:\\s*(?:至|到|[-–—~]{1,2}|to)\\s*(${DAY}))?$`, 's');
  const match = pattern.exec(text) ?? pattern.exec(text.normalize('NFKC'));
  if (match === null) return undefined;
  const [from, to] = [dayIn(match[2]!), dayIn(match[3] ?? match[2]!)];
  if (from === undefined || to === undefined || from > to || addDays(from, LONGEST_TERM) < to)
    return undefined;
  return { name: match[1]!.trim(), from, to };
}

function writeRange({ name, from, to }: DayRange, words: SettingWords): string {
  return `${name} ${from === to ? from : words.range(from, to)}`.trim();
}

const DAY = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*[日号]?';

function dayIn(text: string): string | undefined {
  const match = new RegExp(`^${DAY}$`).test(text) ? (text.match(/\d+/g) ?? []) : [];
  const [year, month, day] = match;
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** null: no time of the day. */
function timeOf(text: string): string | null {
  const [hour, minute] = text.split(':') as [string, string];
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

const CHINESE_WEEKDAY = /(?:周|星期|礼拜)\s*([一二三四五六日天])/;
const ENGLISH_WEEKDAY = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i;

function weekdayIn(text: string): Weekday | undefined {
  const chinese = CHINESE_WEEKDAY.exec(text);
  if (chinese !== null) return Math.min(7, '一二三四五六日天'.indexOf(chinese[1]!) + 1) as Weekday;
  const english = ENGLISH_WEEKDAY.exec(text);
  if (english === null) return undefined;
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return (days.indexOf(english[1]!.toLowerCase()) + 1) as Weekday;
}

const NOT_ASKED = /^(?:不要求|不需要|不要|不用|无|没有|否|none|no|off|not asked|not needed|-|—|\/)$/i;

/** A duty may be left out. */
function asked<T>(
  read: (text: string, all: readonly SettingWords[]) => T | undefined,
): (text: string, all: readonly SettingWords[]) => T | null | undefined {
  return (text, all) =>
    NOT_ASKED.test(text) || all.some(({ notAsked }) => sameWord(notAsked, text)) ? null : read(text, all);
}

const NUMERALS = '零一二三四五六七八九十';

/** The one number a text tells; 每周 and monthly without a number are one. */
function count(text: string, most: number): number | undefined {
  const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
  if (numbers.length > 1) return undefined;
  const numeral = /[一二两三四五六七八九十](?=\s*(?:个|周|星期|月|天|日|次))/.exec(text)?.[0];
  const once = /每\s*个?\s*(?:周|星期|月|学期)|weekly|monthly|every (?:week|month)|once/i.test(text);
  const number =
    numbers[0] !== undefined
      ? Number(numbers[0])
      : numeral !== undefined
        ? numeral === '两'
          ? 2
          : NUMERALS.indexOf(numeral)
        : once
          ? 1
          : 0;
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}

function monthly(): SettingText<{ everyMonths: number } | null> {
  return {
    read: asked((text) => {
      const everyMonths = count(text, MOST.months);
      return everyMonths === undefined ? undefined : { everyMonths };
    }),
    write: (value, words) => (value === null ? words.notAsked : words.everyMonths(value.everyMonths)),
  };
}

function cap(): SettingText<number> {
  return {
    read: (text) => {
      const number = /^\d+$/.test(text) ? Number(text) : 0;
      return number >= 1 && number <= MOST.students ? number : undefined;
    },
    write: String,
  };
}

/** One entry a line, or several behind one another: what parts the items of a table's cell parts them here too. */
function lines(): SettingText<string[]> {
  return {
    read: (text) => {
      const entries = habitItems(text);
      return entries.length === 0 || entries.length > MOST.entries ? undefined : entries;
    },
    write: (value) => value.join('\n'),
  };
}

/** Each of the four stages once, whatever their order in the cell. */
function readStages(text: string, all: readonly SettingWords[]): StageLength[] | undefined {
  const found = text
    .split(/[、;；,，\n]/)
    .filter((part) => part.trim() !== '')
    .map((part): StageLength | undefined => {
      const stage = PLAN_STAGES.find((one) => names(all, (words) => words.stages[one], part));
      const number = count(part, MOST.stage);
      const unit = /周|星期|week/i.test(part) ? 'week' : /月|month/i.test(part) ? 'month' : undefined;
      return stage === undefined || number === undefined || unit === undefined
        ? undefined
        : { stage, count: number, unit };
    });
  const known = PLAN_STAGES.map((stage) => found.filter((one) => one?.stage === stage));
  if (found.length !== PLAN_STAGES.length || known.some((list) => list.length !== 1)) return undefined;
  return known.map(([one]) => one!);
}

function inOrder(kinds: readonly ExamKind[]): ExamKind[] {
  return EXAM_KINDS.filter((kind) => kinds.includes(kind));
}

function wordFor<Word extends string>(
  text: string,
  words: readonly Word[],
  all: readonly SettingWords[],
  group: 'schooling' | 'measures',
): Word | undefined {
  return words.find(
    (word) =>
      sameWord(word, text) ||
      all.some((one) => sameWord((one[group] as Record<string, string>)[word] ?? '', text)),
  );
}

/** Whether a text holds the word that any language has for something. */
function names(all: readonly SettingWords[], word: (words: SettingWords) => string, text: string): boolean {
  const low = text.toLowerCase();
  return all.some((words) => low.includes(word(words).toLowerCase()));
}
