import type { CheckPageWords } from './checkPage.zh-CN.js';

const cells = (n: number) => (n === 1 ? '1 cell' : `${n} cells`);

export const checkPageEn: CheckPageWords = {
  title: 'Check data',
  checking: 'Looking at every tab that is set up…',
  again: 'Check again',
  nothingAdopted: 'No tab is set up yet. Set up a tab of exam marks first, then check.',
  toAdopt: 'Set up a tab',
  clean: 'Nothing was found.',
  checked: (tables, students) =>
    `${tables === 1 ? '1 tab' : `${tables} tabs`}, ${students === 1 ? '1 student row' : `${students} student rows`}`,
  checkedTable: (tab, role, students) => `“${tab}” · ${role} · ${students}`,
  looked: 'What was looked at',
  lookedFor: [
    'IDs and names: double, written differently, without their zeros or last digits, of different kinds',
    'Students: on one tab and not on another; not to be told apart',
    'Marks: above the full mark, below 0, unreadable; totals and ranks that contradict them',
    'Subjects: renamed, in one exam only, out of different marks',
    'How classes are written; whether guardians have consented',
  ],
  counts: (errors, warnings, notes) => `Fix ${errors} · Check ${warnings} · Note ${notes}`,
  untouched: 'Checking changes nothing. What can safely be mended is shown first; you decide.',
  groupCount: (n) => String(n),
  mendable: 'can be mended',
  showChange: (n) => `See the change (${cells(n)})`,
  change: (from, to) => `“${from}” becomes “${to}”`,
  runCells: cells,
  moreCells: (n) => `And ${cells(n)} more, changed the same way.`,
  mend: 'Mend',
  mendThis: (sentence) => `Mend: ${sentence}`,
  showAll: (mends, n) => `Mend together: ${mends} findings, ${cells(n)}`,
  mendAll: 'Mend all',
  mendAllThis: (title) => `Mend all: ${title}`,
  mending: (n) => `Mending ${cells(n)}…`,
  undo: 'Undo',
  undoing: 'Putting back…',
  undoHint: (at) => `${at}. Cells changed since stay as they are.`,
  skipped: (n) => `Left as they are: ${n}`,
  showMore: (n) => `Show ${n} more`,
  alsoAt: 'See also',
  live: (groups) => `Checked. Kinds of findings: ${groups}.`,
};
