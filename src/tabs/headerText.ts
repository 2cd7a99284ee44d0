import { simplified } from './traditional.js';
import { compactText } from './view.js';

/** A header freed of what does not carry meaning. Lower case, without white space. */
export interface HeaderText {
  /** With the words in brackets kept (语文(赋分) → 语文赋分). */
  compact: string;
  /** With the words in brackets left out. */
  bare: string;
  /** Points, when the header states a full mark: 语文(120分). */
  fullMark: number | null;
}

const FULL_MARK_IN_BRACKETS =
  /\((?:满分|总分|共|outof|max|fullmarks?|\/)?[:=]?(\d+(?:\.\d+)?)(?:分|points?|pts?\.?|marks?)?(?:制|满分)?\)/;
const FULL_MARK_AT_END =
  /(?:(?:满分|outof)[:=]?(\d+(?:\.\d+)?)分?|\/(\d+(?:\.\d+)?)分?|(\d+(?:\.\d+)?)分制?)$/;
const FILLER_IN_BRACKETS = /\((?:必填|选填|可选|分|required|optional)\)/g;
/** A full mark smaller than this is rather a number in the header (数学(2)); larger is no exam's. */
const SMALLEST = 10;
const LARGEST = 2000;

/** A cell may hold 50,000 characters; a header's meaning stands in its first ones. */
const LONGEST_READ = 200;

export function parseHeaderText(raw: string): HeaderText {
  let text = simplified(compactText(raw.slice(0, LONGEST_READ)))
    .toLowerCase()
    .replace(/[*＊]/g, '')
    .replace(/[【〔[{]/g, '(')
    .replace(/[】〕\]}]/g, ')')
    .replace(FILLER_IN_BRACKETS, '');
  let fullMark: number | null = null;
  for (const pattern of [FULL_MARK_IN_BRACKETS, FULL_MARK_AT_END]) {
    const match = pattern.exec(text);
    if (match === null || match.index === 0) continue;
    const points = Number(match[1] ?? match[2] ?? match[3]);
    if (points < SMALLEST || points > LARGEST) continue;
    fullMark = points;
    text = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    break;
  }
  const trim = (word: string) => word.replace(/^[:_]+|[:_]+$/g, '');
  return {
    compact: trim(text.replace(/[()]/g, '')),
    bare: trim(text.replace(/\([^()]*\)/g, '').replace(/[()]/g, '')),
    fullMark,
  };
}
