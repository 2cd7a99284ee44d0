import { useEffect, useState } from 'preact/hooks';
import type { AwardRule } from '../../core/awardRule.js';
import type { AwardInput } from '../../core/evaluateAwards.js';
import { previewAwards } from './preview.js';

/** Who would win what under a rule; null where the rule cannot be applied to these exams. */
export type Effect = { first: number; second: number; third: number; risers: number; pool: number } | null;

export function effectOf(input: AwardInput, rule: AwardRule): Effect {
  const preview = previewAwards(input, rule);
  if ('error' in preview) return null;
  const { counts, risers, pool } = preview.outcome;
  return { first: counts.first, second: counts.second, third: counts.third, risers, pool };
}

/**
 * The effects of several rules, one after the other between two drawings of the page, so that a whole school does not
 * hold up a keystroke. What is not known yet is missing.
 */
export function useEffects(
  input: AwardInput,
  rules: ReadonlyArray<readonly [key: string, rule: AwardRule]>,
): ReadonlyMap<string, Effect> {
  const asked = JSON.stringify(rules);
  const [known, setKnown] = useState<{ asked: string; effects: ReadonlyMap<string, Effect> } | null>(null);
  useEffect(() => {
    const list = JSON.parse(asked) as Array<[string, AwardRule]>;
    const effects = new Map<string, Effect>();
    const byRule = new Map<string, Effect>();
    let next = 0;
    let timer = 0;
    const step = () => {
      const [key, rule] = list[next]!;
      // Most options are the rule in use or another one already asked for.
      const text = JSON.stringify(rule);
      const effect = byRule.get(text) ?? effectOf(input, rule);
      byRule.set(text, effect);
      effects.set(key, effect);
      next += 1;
      if (next < list.length) timer = window.setTimeout(step);
      else setKnown({ asked, effects });
    };
    if (list.length > 0) timer = window.setTimeout(step, 60);
    return () => window.clearTimeout(timer);
  }, [input, asked]);
  return known?.asked === asked ? known.effects : NONE;
}

const NONE: ReadonlyMap<string, Effect> = new Map();
