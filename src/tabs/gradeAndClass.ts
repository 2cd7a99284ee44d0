import { classKey } from '../core/className.js';
import { compactText } from './view.js';

const TELLS_GRADE = /^grade \d+ class \d+$/;
const NUMBER = /^\d{1,2}$/;
const NUMBERED_CLASS = /^\(?(\d{1,2})\)?(班?)$/;

/**
 * The class of a row in a tab of several grades, each row's grade in a column of its own: 1班 of 八年级 is 八年级1班,
 * and 1班 of 七年级 is another class. A class that tells its grade (八(1)班, 8B) stays as written.
 */
export function classWithGrade(grade: string, className: string): string {
  const year = compactText(grade).replace(/^\d{4}$/, '$&级');
  const name = compactText(className);
  if (year === '' || name === '' || tellsGrade(year, name)) return className;
  const [, number, suffix] = NUMBERED_CLASS.exec(name) ?? [];
  if (number === undefined)
    return /[a-z]$/i.test(year) || /^[a-z]{2}/i.test(name) ? `${grade} ${className}` : year + name;
  if (NUMBER.test(year)) return `${year}(${number})${suffix}`;
  return year + (suffix === '' && !name.startsWith('(') ? `${number}班` : name);
}

function tellsGrade(year: string, name: string): boolean {
  return name.startsWith(year) || TELLS_GRADE.test(classKey(name)) || /^\d+[a-z]/i.test(name);
}
