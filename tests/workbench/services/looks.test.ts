import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestHost, type TestHost } from '../testHost.js';

let host: TestHost;
beforeEach(() => {
  host = createTestHost();
});
afterEach(() => host.dispose());

const run = (body: string) => host.script(body);

describe('how cells look', () => {
  test('a look that a cell has already is taken away and given like any other', () => {
    run("sheet.getRange('A1:B2').setFontWeights([['bold', 'normal'], ['normal', 'bold']])");
    run("sheet.getRange('A1:B2').setFontWeights([['normal', 'bold'], ['normal', 'bold']])");
    expect(run("return sheet.getRange('A1:B2').getFontWeights()")).toEqual([
      ['normal', 'bold'],
      ['normal', 'bold'],
    ]);
  });

  test('cells of one look keep looks of their own', () => {
    run("sheet.getRange('A1:A2').setFontLine('underline')");
    run("sheet.getRange('A1').setFontColor('#ff0000')");
    expect(run("return sheet.getRange('A1:A2').getFontColors()")).toEqual([['#ff0000'], ['#000000']]);
    const [first, second] = [0, 1].map((row) => {
      const { sheets, styles } = host.snapshot();
      const style = Object.values(sheets)[0]!.cellData![row]![0]!.s!;
      return typeof style === 'string' ? styles[style] : style;
    });
    expect([first!.ul, second!.ul]).toEqual([{ s: 1, cl: { rgb: '#ff0000' } }, { s: 1 }]);
  });

  test('a cleared format goes, also where a whole column has one', () => {
    run("sheet.getRange('A:A').setNumberFormat('0.00'); sheet.getRange('A1').setValue(1)");
    run("sheet.getRange('A1:B1').setNumberFormats([['0', '0']])");
    expect(run("return sheet.getRange('A1:B1').getNumberFormats()")).toEqual([['0', '0']]);
    run("sheet.getRange('B1').clearFormat()");
    expect(run("return sheet.getRange('B1').getNumberFormat()")).toBe('0.###############');
  });

  test('nothing is computed after a write that changes looks only, and nobody waits for it', async () => {
    run("sheet.getRange('A1').setValue(2); sheet.getRange('A2').setFormula('=A1*3')");
    await host.settled();
    run("sheet.getRange('A1:A2').setNumberFormat('0.0')");
    await host.settled();
    expect(run("return sheet.getRange('A2').getDisplayValue()")).toBe('6.0');
  });
});
