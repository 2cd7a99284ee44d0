/** Where a cell says no other, as in the engine. */
export const USUAL_FONT_POINTS = 11;
/** A letter beside a Chinese character, in widths; a little more than most have. */
const LETTER = 0.55;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** About how wide a line of text is, in pixels, where nothing can be measured. */
export function estimatedWidth(line: string, fontPoints: number): number {
  const wide = line.match(WIDE)?.length ?? 0;
  return (wide + (line.length - wide) * LETTER) * fontPoints * (4 / 3);
}

/** About how many lines a wrapped text takes in a column of so many pixels. */
export function estimatedLines(text: string, columnPixels: number, fontPoints: number): number {
  const room = Math.max(columnPixels - PADDING, 1);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(estimatedWidth(line, fontPoints) / room)), 0);
}

/** What a cell keeps free at its sides, in pixels. */
const PADDING = 6;
