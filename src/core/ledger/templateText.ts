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

/** Further lines of a part stand indented, so that none of them is taken for the next part. */
const INDENT = '  ';

/** A plan's template as a cell holds it: a labelled line for each part. */
export function writeTemplate(
  template: PlanTemplate,
  { templateParts, measures, colon }: Pick<SettingWords, 'templateParts' | 'measures' | 'colon'>,
): string {
  return TEMPLATE_PARTS.map((part) => {
    const value = template[part];
    const text = part === 'measure' ? measures[template.measure] : String(value ?? '');
    return `${templateParts[part]}${colon}${text.split('\n').join(`\n${INDENT}`)}`;
  }).join('\n');
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
  const parts = new Map<TemplatePart, string[]>();
  let current: string[] | null = null;
  for (const line of text.split('\n')) {
    const part = line.startsWith(INDENT) ? null : partOf(line, labels);
    if (part !== null) {
      if (parts.has(part.part)) return undefined;
      current = [part.rest];
      parts.set(part.part, current);
    } else if (current !== null) current.push(line.startsWith(INDENT) ? line.slice(INDENT.length) : line);
    else if (line.trim() !== '') return undefined;
  }
  const of = (part: TemplatePart) => (parts.get(part) ?? []).join('\n').trim();
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

function partOf(
  line: string,
  labels: ReadonlyArray<Record<TemplatePart, string>>,
): { part: TemplatePart; rest: string } | null {
  const match = /^([^:：]{1,20})[:：]\s?(.*)$/.exec(line);
  if (match === null) return null;
  const word = match[1]!.trim().toLowerCase();
  const part = TEMPLATE_PARTS.find((one) => labels.some((words) => words[one].toLowerCase() === word));
  return part === undefined ? null : { part, rest: match[2]! };
}
