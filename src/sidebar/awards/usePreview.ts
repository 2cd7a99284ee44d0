import { useMemo } from 'preact/hooks';
import type { AppError } from '../../core/appError.js';
import type { AwardOutcome } from '../../core/awardOutcome.js';
import type { AwardRule, Cohort } from '../../core/awardRule.js';
import { commonSubjects } from '../../core/totals.js';
import { type AwardDraft, cohortOf, type DraftProblems, readDraft } from './draft.js';
import type { LoadedAwards } from './loaded.js';
import { classesOf, countCohort, previewAwards } from './preview.js';

/** What the settings give for two exams. Of `outcome` and `failure` at most one is there. */
export interface PreviewState {
  /** null while a setting is wrong. */
  rule: AwardRule | null;
  problems: DraftProblems;
  outcome: AwardOutcome | null;
  failure: AppError | null;
  cohort: Cohort;
  counts: Record<Cohort, number | null>;
  classes: string[];
  subjects: string[];
}

/** Computes the preview here, from the rule itself; each part only when what it depends on has changed. */
export function usePreview(loaded: LoadedAwards | null, draft: AwardDraft): PreviewState | null {
  const data = loaded?.data ?? null;
  const hasArchive = data !== null && data.archive !== null;
  const { rule, problems } = useMemo(() => readDraft(draft, hasArchive), [draft, hasArchive]);
  const preview = useMemo(
    () => (data === null || rule === null ? null : previewAwards(data, rule)),
    [data, rule],
  );
  const lists = useMemo(
    () => data && { classes: classesOf(data), subjects: commonSubjects(data.baseline, data.current) },
    [data],
  );
  const counts = useMemo(
    () =>
      data && {
        supported: countCohort(data, 'supported', draft.className),
        everyone: countCohort(data, 'everyone', draft.className),
      },
    [data, draft.className],
  );
  if (lists === null || counts === null) return null;
  return {
    rule,
    problems,
    outcome: preview !== null && 'outcome' in preview ? preview.outcome : null,
    failure: preview !== null && 'error' in preview ? preview.error : null,
    cohort: cohortOf(draft, hasArchive),
    counts,
    ...lists,
  };
}
