/**
 * A small Apps Script project of its own: one menu item that asks Google, behaviour by behaviour, whether it does
 * what the workbench does, and writes the answers into a sheet. `npm run build:selftest` makes it; fill in the id of
 * a spreadsheet's own script in build/selftest/.clasp.json, and push from there with `npx clasp push`.
 */
import { messageOf, NotSeen } from './behaviour.js';
import { behaviours } from './behaviours.js';

const RESULTS_SHEET = 'Conformance';
/** For people in two languages; the behaviours' names stay English, as the tests tell them. */
const HEADER = [
  'Behaviour 行为',
  'Result 结果',
  'What was seen 所见',
  'Not checked against Google before 此前未在 Google 核对过',
];
const RESULT_WORDS: Record<Finding['result'], string> = {
  agrees: 'agrees 一致',
  differs: 'differs 不一致',
  'not seen': 'not seen 看不到',
};

export interface Finding {
  name: string;
  result: 'agrees' | 'differs' | 'not seen';
  seen: string;
  unverified: boolean;
}

export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('Conformance').addItem('Run all', 'runSelftest').addToUi();
}

/** Runs every behaviour on sheets of its own, then writes the results sheet. */
export function runSelftest(): Finding[] {
  const findings = behaviours.map(({ name }) => checkBehaviour(name));
  writeResults(findings);
  return findings;
}

/** The behaviours by name, in the order in which they are told. */
export function listBehaviours(): string[] {
  return behaviours.map(({ name }) => name);
}

/** Runs one behaviour by name. */
export function checkBehaviour(name: string): Finding {
  const behaviour = behaviours.find((candidate) => candidate.name === name);
  if (behaviour === undefined) throw new Error(`No behaviour is called "${name}".`);
  const unverified = behaviour.unverified === true;
  try {
    behaviour.check(SpreadsheetApp);
    return { name, result: 'agrees', seen: '', unverified };
  } catch (error) {
    const result = error instanceof NotSeen ? 'not seen' : 'differs';
    return { name, result, seen: messageOf(error), unverified };
  }
}

function writeResults(findings: readonly Finding[]): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(RESULTS_SHEET) || spreadsheet.insertSheet(RESULTS_SHEET);
  const rows = [
    HEADER,
    ...findings.map(({ name, result, seen, unverified }) => [
      name,
      RESULT_WORDS[result],
      seen,
      unverified ? 'yes 是' : '',
    ]),
  ];
  sheet.clear();
  sheet.getRange(1, 1, rows.length, HEADER.length).setNumberFormat('@').setValues(rows);
  sheet.getRange(1, 1, 1, HEADER.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.autoResizeColumns(1, HEADER.length);
  spreadsheet.setActiveSheet(sheet);
}
