import { compactText, type TabView } from './view.js';

/** 01 王浩然, 1.王浩然, 1、Ann Lee. */
const NUMBERED =
  /^\s*([\d０-９]+)[\s\u200b-\u200d\ufeff]*[.．、,，)）:：_-]?[\s\u200b-\u200d\ufeff]*(\p{L}.*)$/su;
/** A longer number is a student's. */
const LARGEST = 999;

/** A cell may hold 50,000 characters: no name, and long to search. */
const LONGEST = 60;

function numberedName(text: string): RegExpExecArray | null {
  return text.length > LONGEST ? null : NUMBERED.exec(text);
}

export interface NumberedNames {
  /** The tab with the numbers in front of names left out. */
  view: TabView;
  /** 0 to 1: names of which many begin with a number that does not run are asked. */
  trust: number;
}

/**
 * Reads a running number in front of the names as what it is, where nearly the whole column has one and the numbers
 * run. 一班 王三 and Max 2 are left as they are, and so are 1号 and 2号, which have nothing but the number.
 */
export function withoutRunningNumbers(view: TabView, column: number, firstRow: number): NumberedNames {
  const numbers = new Map<string, number>();
  const rests = new Set<string>();
  const texts = new Set<string>();
  let steps = 0;
  let before = Number.NaN;
  for (let row = firstRow; row < view.rows; row++) {
    const value = view.value(row, column);
    if (typeof value !== 'string' || view.isBlank(row, column)) continue;
    const text = compactText(value);
    if (texts.has(text)) continue;
    texts.add(text);
    const match = numberedName(value);
    if (match === null) continue;
    const number = Number(match[1]!.normalize('NFKC'));
    numbers.set(text, number);
    rests.add(compactText(match[2]!));
    if (number === before + 1) steps++;
    before = number;
  }
  const found = numbers.size;
  // 平均分 below the table has no number.
  const most = found >= 3 && found * 10 >= Math.max(found, texts.size - 5) * 8;
  const isName = rests.size * 10 >= found * 8;
  if (found < 3 || found * 2 < texts.size || !isName) return { view, trust: 1 };
  const distinct = new Set(numbers.values());
  let largest = 0;
  for (const number of distinct) largest = Math.max(largest, number);
  if (largest > LARGEST) return { view, trust: 0.7 };
  const serial = distinct.size * 10 >= found * 9 && largest <= found * 1.5 + 5;
  // Begun anew in each class, they go up by one all the same.
  if (!most || !(serial || steps * 10 >= (found - 1) * 7)) return { view, trust: 0.7 };
  const bare = (text: string) => numberedName(text)?.[2]?.trim() ?? text;
  const own = (row: number, at: number) => at === column && row >= firstRow;
  return {
    view: {
      ...view,
      value: (row, at) => {
        const value = view.value(row, at);
        return own(row, at) && typeof value === 'string' ? bare(value) : value;
      },
      text: (row, at) => (own(row, at) ? bare(view.text(row, at)) : view.text(row, at)),
    },
    trust: 1,
  };
}
