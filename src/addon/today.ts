import { AppError } from '../core/appError.js';
import { isIsoDate } from '../core/isoDate.js';
import { addDays, weekStart } from '../core/ledger/days.js';
import { dueTasks } from '../core/ledger/dueTasks.js';
import { isCurrent, type Pair } from '../core/ledger/pair.js';
import { schoolCalendar } from '../core/ledger/schoolCalendar.js';
import type { SettingProblem } from '../core/ledger/settingRows.js';
import { toSettings } from '../core/ledger/settingValues.js';
import { nameKey } from '../core/names.js';
import { settingsWordsOf } from '../locale/settingsWords.js';
import { todayWordsOf } from '../locale/todayWords.js';
import { LedgerFinder } from '../sheets/ledgerFinder.js';
import { Registry } from '../sheets/registry.js';
import { localTime } from '../sheets/time.js';
import type { Language, TodayData } from './api.js';
import { asObject, optionalText } from './checkRequest.js';
import { readDue } from './dueInput.js';
import { ME_KEY } from './panel.js';
import { readSchoolSettings } from './schoolSettings.js';

/** So many wrong settings are named on the page; all of them are on that of the settings. */
const SETTINGS_NAMED = 3;
/** So far a school day is looked for around a day without school. */
const NEAR = 400;

/**
 * What is due and late today, or on another day, for one helper or for everybody. Reads only.
 *
 * @throws AppError BAD_REQUEST, BAD_DATE, REGISTERED_TAB_MISSING
 */
export function readToday(request: unknown, language: Language): TodayData {
  const fields = request === undefined || request === null ? {} : asObject(request);
  const asked = optionalText(fields, 'day');
  if (asked !== null && !isIsoDate(asked)) throw new AppError('BAD_DATE', { date: asked });
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const finder = new LedgerFinder(spreadsheet, Registry.load(spreadsheet));
  const read = readSchoolSettings(finder, language);
  const settings = toSettings(read.values);
  const today = localTime(spreadsheet).slice(0, 10);
  const day = asked ?? today;
  const { input, source, notes } = readDue(finder, settings, day, language);
  const helpers = helpersNow(input.pairs, day);
  const me = PropertiesService.getUserProperties().getProperty(ME_KEY);
  const named = optionalText(fields, 'helper');
  const helper = named ?? ('helper' in fields ? null : sameName(helpers, me));
  const words = todayWordsOf(language);
  const due = dueTasks({ ...input, helper });
  if (settings.terms.length === 0) notes.unshift({ code: 'NO_TERMS', message: words.notes.noTerms });
  notes.unshift(...badSettings(read.problems, language));
  if (input.students.length > 0 && helpers.length === 0)
    notes.push({ code: 'NO_PAIRS', message: words.notes.noPairs });
  return {
    day,
    today,
    helper,
    helpers,
    me,
    label: settings.label,
    students: input.students.length,
    source,
    weekEnd: addDays(weekStart(day), 6),
    schoolWeek: due.schoolWeek,
    nearest: due.schoolWeek ? null : nearestSchoolDay(settings, day),
    tasks: due.tasks.map((task) => ({
      ...task,
      what: words.what(task),
      when: words.when(task, day),
      why: words.why(task),
    })),
    week: due.week,
    notes,
  };
}

/** The first of what the tab of the settings says wrongly, each by its name and cell, and how many more there are. */
function badSettings(problems: readonly SettingProblem[], language: Language): TodayData['notes'] {
  const bad = problems.filter(({ code }) => code !== 'unknown');
  const messages = bad.slice(0, SETTINGS_NAMED).map(settingsWordsOf(language).problem);
  const more = bad.length - messages.length;
  if (more > 0) messages.push(todayWordsOf(language).notes.moreBadSettings(more));
  return messages.map((message) => ({ code: 'BAD_SETTINGS', message }));
}

/** Everybody who is asked to do something: teachers, and administrators who answer for a class. */
function helpersNow(pairs: readonly Pair[], day: string): string[] {
  const byName = new Map<string, string>();
  for (const pair of pairs) {
    if (pair.kind === 'peer' || pair.kind === 'group' || !isCurrent(pair, day)) continue;
    const key = nameKey(pair.helper);
    if (key !== '' && !byName.has(key)) byName.set(key, pair.helper.trim());
  }
  return [...byName.values()].sort();
}

function sameName(helpers: readonly string[], me: string | null): string | null {
  return me === null ? null : (helpers.find((helper) => nameKey(helper) === nameKey(me)) ?? null);
}

function nearestSchoolDay(settings: Parameters<typeof schoolCalendar>[0], day: string): string | null {
  const calendar = schoolCalendar(settings);
  return calendar.lastSchoolDay(addDays(day, -NEAR), day) ?? calendar.firstSchoolDay(day, addDays(day, NEAR));
}
