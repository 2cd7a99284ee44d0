import { classKey } from '../core/className.js';
import type { ExamInfo } from '../core/exam.js';
import { guessExam, kindOf } from './examGuess.js';
import type { Reading, TabGrid } from './reading.js';
import { classInTabName } from './titleClass.js';
import { compactText } from './view.js';

const SAYS_NOTHING = /^(?:sheet|工作表|表|page|table|成绩|成绩表|成绩单|总表|scores?|marks)?\s*\d*$/i;
const EDGES = /^[\s\-_—–·.,，、:：/|()（）【】[\]]+|[\s\-_—–·.,，、:：/|([（【]+$/g;
const EMPTY_BRACKETS = /[([【]\s*[)\]】]/g;
const SCHOOL_YEAR = /20\d{2}\s*(?:[-—–~～至/]{1,2}\s*(?:20)?\d{2})?\s*(?:学年度?(?:度)?|年(?=[^\d]*学期))/g;
const TERM = /第?\s*[一二上下12]\s*学期/g;
const GRADE = /(?:[一二三四五六七八九]|初[一二三]|高[一二三]|\d)年级/g;
const MARKS = /(?:的)?(?:成绩|分数)(?:汇总|统计|登记|总)?(?:表|单|册)?$/;
const LONGEST_NAME = 60;
const LONGEST_CLASS = 12;

/**
 * The exam of a tab as its other classes' tabs would name it: 期中 八(1)班 and 期中 八(2)班 are one 期中. The name is
 * taken from the tab's name, else from a title, else from the spreadsheet's; empty when none of them tells an exam.
 */
export function guessSharedExam(grid: TabGrid, reading: Reading, spreadsheet: string): ExamInfo {
  const guess = guessExam(grid, reading);
  if (reading.exams !== undefined) return guess;
  const classes = [classInTabName(grid.name), ...(reading.classes.length === 1 ? reading.classes : [])];
  const ofTab = withoutClass(grid.name, classes);
  const name = SAYS_NOTHING.test(ofTab) ? examInTitle(grid, reading, classes) : ofTab;
  return { ...guess, name: name ?? examInTitleText(spreadsheet, classes) ?? '' };
}

/** The first title that names a kind of exam, down to the words that name it. */
function examInTitle(grid: TabGrid, reading: Reading, classes: ReadonlyArray<string | null>): string | null {
  const above = reading.headerRows === null ? 0 : reading.headerRows[0] - 1;
  for (const row of grid.values.slice(0, above)) {
    for (const value of row) {
      if (typeof value !== 'string') continue;
      const name = examInTitleText(value, classes);
      if (name !== null) return name;
    }
  }
  return null;
}

function examInTitleText(title: string, classes: ReadonlyArray<string | null>): string | null {
  if (kindOf(title) === null || title.trim().length > LONGEST_NAME) return null;
  const short = withoutClass(title, [classInTabName(title), ...classes])
    .replace(SCHOOL_YEAR, '')
    .replace(TERM, '')
    .replace(GRADE, '')
    .replace(MARKS, '')
    .replace(EDGES, '');
  return kindOf(short) === null ? title.trim() : short;
}

/** The text without a class's name in it, however it is spaced; NFKC only where something was taken out. */
function withoutClass(text: string, classes: ReadonlyArray<string | null>): string {
  let rest = text.trim();
  for (const className of classes) {
    if (className === null || className === '') continue;
    const whole = rest.normalize('NFKC');
    const without = whole.replace(patternOf(className), ' ');
    if (without !== whole)
      rest = without
        .replace(EMPTY_BRACKETS, ' ')
        .replace(EDGES, '')
        .replace(/\s{2,}/g, ' ');
    else rest = withoutClassAtEnds(whole, className) ?? rest;
  }
  return rest;
}

/** 8.1期中 in a tab of 八年级(1)班: the class written in another way, before or behind the exam. null: it is not there. */
function withoutClassAtEnds(text: string, className: string): string | null {
  const key = classKey(className);
  if (!key.startsWith('grade ')) return null;
  for (let length = Math.min(text.length - 1, LONGEST_CLASS); length >= 2; length--) {
    const [start, after] = [text.slice(0, length), text.slice(length)];
    if (classKey(start) === key && !/^[\d.]/.test(after)) return after.replace(EDGES, '');
    const [before, end] = [text.slice(0, -length), text.slice(-length)];
    if (classKey(end) === key && !/[\d.]$/.test(before)) return before.replace(EDGES, '');
  }
  return null;
}

/** A class's name with any white space in it, and not as a part of a longer number. */
function patternOf(className: string): RegExp {
  const letters = [...compactText(className)].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const before = /^\d/.test(letters[0]!) ? '(?<!\\d)' : '';
  const after = /\d$/.test(letters[letters.length - 1]!) ? '(?!\\d)' : '';
  return new RegExp(before + letters.join('\\s*') + after, 'i');
}
