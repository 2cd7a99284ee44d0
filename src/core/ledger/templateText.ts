import { readLabelled, writeLabelled } from './labelledText.js';
import type { GoalMeasure } from './plan.js';
import type { PlanTemplate } from './settings.js';
import type { SettingWords, TemplatePart } from './settingWords.js';

/** In the order in which a cell names them. */
export const TEMPLATE_PARTS = [
  'name',
  'subject',
  'measure',
  'target',
  'goal',
  'measures',
  'risk',
] as const satisfies readonly TemplatePart[];

/** A plan's template as a cell holds it: a labelled line for each part. */
export function writeTemplate(
  template: PlanTemplate,
  { templateParts, measures, colon }: Pick<SettingWords, 'templateParts' | 'measures' | 'colon'>,
): string {
  const parts = TEMPLATE_PARTS.map((part) => {
    const value = template[part];
    return [part, part === 'measure' ? measures[template.measure] : String(value ?? '')] as const;
  });
  return writeLabelled(parts, templateParts, colon);
}

/**
 * @param labels the parts' words, language by language
 * @returns undefined when it has no name, an unknown measure, or a target that is no number
 */
export function readTemplate(
  text: string,
  labels: ReadonlyArray<Record<TemplatePart, string>>,
  measureFor: (word: string) => GoalMeasure | undefined,
): PlanTemplate | undefined {
  const of = readLabelled(text, TEMPLATE_PARTS, labels);
  if (of === undefined) return undefined;
  const measure = of('measure') === '' ? 'words' : measureFor(of('measure'));
  const target = of('target') === '' ? null : Number(of('target').normalize('NFKC'));
  if (of('name') === '' || measure === undefined || (target !== null && !Number.isFinite(target)))
    return undefined;
  return {
    name: of('name'),
    subject: of('subject') || null,
    measure,
    target,
    goal: of('goal'),
    measures: of('measures'),
    risk: of('risk'),
  };
}
