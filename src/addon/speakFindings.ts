import type { Finding } from '../checks/finding.js';
import { catalogueOf } from '../locale/catalogue.js';
import { type CheckWords, checkWordsOf } from '../locale/checkWords.js';
import { problemKindsOf } from '../locale/problemKinds.js';
import type { CheckFinding, Language } from './api.js';
import { changeRuns, mendName } from './mendOffers.js';

/** So many changes of one mend are shown; the rest is counted. */
const SHOWN_CHANGES = 60;
type MendWord = keyof CheckWords['mend'];

/**
 * A finding in words.
 *
 * @param label what the school calls the children it supports
 */
export function speakFinding(finding: Finding, label: string, language: Language): CheckFinding {
  const { severity, code, tab, cell, other, mend } = finding;
  const words = checkWordsOf(language);
  return {
    id: JSON.stringify([code, tab, cell, finding.params]),
    severity,
    code,
    tab,
    cell,
    message: messageOf(finding, label, language),
    other,
    mend:
      mend === null
        ? null
        : {
            id: mendName(finding, mend),
            sentence: words.mend[mendWord(code)]({ to: mend.changes[0]!.to, count: mend.changes.length }),
            cells: mend.changes.length,
            ...shownChanges(finding),
          },
  };
}

function shownChanges({ tab, mend }: Finding) {
  const runs = changeRuns(mend!.changes);
  const shown = runs.slice(0, SHOWN_CHANGES);
  const rest = runs.slice(SHOWN_CHANGES).reduce((sum, { cells }) => sum + cells, 0);
  return {
    changes: shown.map(({ cell, cells, from, to }) => ({
      tab,
      cell,
      cells,
      from: visible(from),
      to: visible(to),
    })),
    more: rest,
  };
}

/** Spaces and characters that nobody sees, made visible. */
function visible(value: string | number): string {
  return String(value)
    .replace(/[ \u00a0]/g, '␣')
    .replace(/\u3000/g, '⬚')
    .replace(/[\t\r\n\u200b-\u200d\u2060\ufeff]/g, '·');
}

function mendWord(code: Finding['code']): MendWord {
  switch (code) {
    case 'CLASS_SPELLING':
    case 'NAME_SPACING':
    case 'ID_SPACING':
    case 'ID_ZEROS_LOST':
      return code;
    default:
      return 'mark';
  }
}

function messageOf({ code, tab, cell, params, other }: Finding, label: string, language: Language): string {
  const words = checkWordsOf(language);
  const { problems } = catalogueOf(language);
  if (code in problems) {
    const sentence = problems[code as keyof typeof problems];
    return sentence(cell === null ? params : { ...params, cell });
  }
  const places = other.map((place) => words.place(place.tab, place.cell));
  const kind = (value: unknown) => words.idKinds[value as keyof CheckWords['idKinds']] ?? '';
  return words.sentences[code as keyof CheckWords['sentences']]({
    ...params,
    label,
    tab,
    place: places[0] ?? '',
    places: places.map((place) => place.trim()).join(words.list),
    idKindName: kind(params.idKind),
    otherKindName: kind(params.otherKind),
  });
}

export function titleOf(code: string, language: Language): string {
  const { titles, otherRemarks } = checkWordsOf(language);
  const known: Readonly<Record<string, string>> = { ...problemKindsOf(language), ...titles };
  return known[code] ?? otherRemarks;
}
