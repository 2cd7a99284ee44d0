import type { PaperChild, PaperChoices, PaperKind, PrintJob } from '../../addon/api.js';

/** What a teacher has chosen to print. */
export interface PrintDraft {
  kind: PaperKind;
  who: 'everyone' | 'class' | 'one';
  /** As written in the run; null: the first. */
  class: string | null;
  /** The child's place in the run. */
  child: number | null;
  prizesOnly: boolean;
  showRanks: boolean;
  /** null: as in the settings. */
  school: string | null;
  signatory: string | null;
}

export function newDraft(kind: PaperKind): PrintDraft {
  return {
    kind,
    who: 'everyone',
    class: null,
    child: null,
    prizesOnly: false,
    showRanks: false,
    school: null,
    signatory: null,
  };
}

/** The classes of a run, in the order of its papers. */
export function classesOf(children: readonly PaperChild[]): string[] {
  return [...new Set(children.flatMap((child) => (child.class === null ? [] : [child.class])))];
}

/** Whoever gets a certificate has an award already; one child that was chosen is meant, prize or not. */
function onlyPrizes({ kind, who, prizesOnly }: PrintDraft): boolean {
  return prizesOnly && kind === 'slips' && who !== 'one';
}

/** Whom a draft means, in the order of the papers. */
export function chosenChildren(children: readonly PaperChild[], draft: PrintDraft): PaperChild[] {
  const classOf = draft.class ?? classesOf(children)[0] ?? null;
  return children.filter(
    (child) =>
      (draft.who !== 'class' || child.class === classOf) &&
      (draft.who !== 'one' || child.at === draft.child) &&
      (!onlyPrizes(draft) || child.prize !== null),
  );
}

/** The same for the add-on; null where there is nothing to make papers from. */
export function jobOf(choices: PaperChoices, draft: PrintDraft): PrintJob | null {
  const { run, term, children } = choices;
  if (run === null && term === null) return null;
  return {
    run,
    term,
    class: draft.who === 'class' ? (draft.class ?? classesOf(children)[0] ?? null) : null,
    students: draft.who === 'one' && draft.child !== null ? [draft.child] : null,
    prizesOnly: onlyPrizes(draft),
    kind: draft.kind,
    showRanks: draft.showRanks && choices.schooling === 'senior',
    school: (draft.school ?? choices.school).trim(),
    signatory: (draft.signatory ?? choices.signatory).trim(),
  };
}
