import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/checks/finding.js';
import { workbook } from './messyTabs.js';
import { check, mended, type TabOf } from './tables.js';

test('after every mend that is offered, none is offered any more', () => {
  fc.assert(
    fc.property(workbook, (tabs) => {
      // A cell may need two mends, one after the other: a space taken out, then zeros put back.
      let current = tabs;
      for (let round = 0; round < 3; round++) current = mended(current);
      expect(check(current).filter(({ mend }) => mend !== null)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('mending never brings a new kind of finding, whatever was mended', () => {
  fc.assert(
    fc.property(workbook, (tabs) => {
      const before = new Set(check(tabs).map(({ code }) => code));
      const after = check(mended(tabs)).map(({ code }) => code);
      expect(after.filter((code) => !before.has(code))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('what is found does not depend on the order of tabs', () => {
  fc.assert(
    fc.property(workbook, fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), (tabs, keys) => {
      const other = tabs
        .map((tab, at) => ({ tab, key: keys[at]! }))
        .sort((x, y) => x.key - y.key)
        .map(({ tab }) => tab);
      expect(check(other)).toEqual(check(tabs));
    }),
    { numRuns: 80 },
  );
});

test('what is found does not depend on the order of rows', () => {
  fc.assert(
    fc.property(workbook, (tabs) => {
      const turned = tabs.map((tab) => ({ ...tab, rows: [tab.rows[0]!, ...tab.rows.slice(1).reverse()] }));
      expect(kinds(check(turned), turned)).toEqual(kinds(check(tabs), tabs));
    }),
    { numRuns: 80 },
  );
});

/** Findings without their places; of a mend, what is written for whom. */
function kinds(findings: readonly Finding[], tabs: readonly TabOf[]): string[] {
  const rowOfCell = (tab: string, row: number) =>
    JSON.stringify(tabs.find((one) => one.tab === tab)!.rows[row]);
  return findings
    .map(({ code, severity, tab, params, mend }) =>
      JSON.stringify([
        code,
        severity,
        tab,
        params.count ?? 0,
        params.to ?? '',
        mend?.changes.map(({ row, from, to }) => `${rowOfCell(mend.tab, row)} ${from} ${to}`).sort(),
      ]),
    )
    .sort();
}
