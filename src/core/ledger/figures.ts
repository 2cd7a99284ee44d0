import type { GoalMeasure } from './plan.js';

const FIGURE = /^([+\-−])?(\d+(?:\.\d+)?)(?:分|%|points?)?$/i;

/** `85`, `85分`, `+15`, `−5`; null for what is no figure. */
export function figureIn(text: string): number | null {
  const match = FIGURE.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (match === null) return null;
  return match[1] === '-' || match[1] === '−' ? -Number(match[2]) : Number(match[2]);
}

/** A target as it is written: `+15` is counted from the start; from the class mean it is 15 above it. */
export function targetIn(text: string, measure: GoalMeasure, from: number | null): number | null {
  const figure = figureIn(text);
  const isRise = measure !== 'classMean' && text.normalize('NFKC').trim().startsWith('+');
  if (figure === null || !isRise) return figure;
  return from === null ? null : from + figure;
}
