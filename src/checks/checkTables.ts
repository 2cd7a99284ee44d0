import { classKey } from '../core/className.js';
import { nameKey } from '../core/names.js';
import type { Severity } from '../tabs/reading.js';
import { acrossTabs } from './acrossTabs.js';
import type { Checked } from './checkedTable.js';
import { classFindings } from './classes.js';
import { consentFindings } from './consent.js';
import type { Finding, Place } from './finding.js';
import { readingFindings, unreadFindings } from './fromReadings.js';
import { marksAsText } from './marksAsText.js';
import { numberFindings } from './numbers.js';
import { byPlace, compareText } from './order.js';
import { rollFindings } from './rolls.js';
import { withoutSeatNumbers } from './seats.js';
import { spacingFindings } from './spacing.js';
import { subjectFindings } from './subjects.js';
import { withWholeNumbers, zerosLost } from './zerosLost.js';

const GRAVITY: readonly Severity[] = ['error', 'warning', 'note'];

/** Everything worth a look over all adopted tabs, gravest first. Whatever the order of tabs and rows, it is the same. */
export function checkTables({ tables, unread }: Checked): Finding[] {
  const known = withoutSeatNumbers(tables.slice().sort((x, y) => compareText(x.tab, y.tab)));
  const zeros = zerosLost(known);
  const findings = [
    ...unreadFindings(unread),
    ...known.flatMap(readingFindings),
    ...acrossTabs(known),
    ...numberFindings(known),
    ...zeros,
    ...rollFindings(withWholeNumbers(known, zeros)),
    ...classFindings(known),
    ...subjectFindings(known),
    ...known.flatMap(consentFindings),
    ...known.flatMap(spacingFindings),
    ...known.flatMap(marksAsText),
  ];
  return once(namesakesOnce(withoutEchoes(findings))).sort(
    (x, y) =>
      GRAVITY.indexOf(x.severity) - GRAVITY.indexOf(y.severity) ||
      compareText(x.code, y.code) ||
      byPlace(x, y),
  );
}

const TWINS: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'DUPLICATE_ID',
  'DUPLICATE_NAME',
  'ID_ON_TWO_TABS',
  'NAME_ON_TWO_TABS',
]);

/** Two children of one name who are told apart by their numbers stand so on every tab: that is said once. */
function namesakesOnce(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding>();
  const rest: Finding[] = [];
  for (const finding of findings.slice().sort(byPlace)) {
    const { code, severity, params } = finding;
    if (code !== 'DUPLICATE_NAME' || severity !== 'note') {
      rest.push(finding);
      continue;
    }
    const className = String(params.className ?? '');
    const key = `${className === '' ? '' : classKey(className)}\n${nameKey(String(params.name))}`;
    const first = told.get(key);
    if (first === undefined) told.set(key, { ...finding, other: finding.other.slice() });
    else first.other.push({ tab: finding.tab, cell: finding.cell });
  }
  return [...rest, ...told.values()];
}

/** A tab with several exams is read once for each: what is wrong with its names is told once. */
function once(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** A row whose number or name stands twice cannot be told apart for that very reason: once is enough. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const rowOf = ({ tab, cell }: Place) => `${tab}\n${cell?.replace(/\D/g, '') ?? ''}`;
  const twins = new Set(
    findings.flatMap((finding) =>
      TWINS.has(finding.code) && finding.severity !== 'note' ? [finding, ...finding.other].map(rowOf) : [],
    ),
  );
  return findings.filter(
    (finding) =>
      finding.code !== 'AMBIGUOUS_STUDENT' ||
      ![finding, ...finding.other].some((place) => twins.has(rowOf(place))),
  );
}
