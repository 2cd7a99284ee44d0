import type { AwardOutcome, AwardRow } from '../../core/awardOutcome.js';
import { classKey } from '../../core/className.js';
import type { Mark } from '../../core/marks.js';
import { policyPageWordsOf } from '../../locale/policyPageWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import { usePanel } from '../context.js';

/** So many of those who are level are named. */
const NAMED = 8;

/** Why a child has this prize: the marks, the places, who was level, and the sentence for the family. */
export function Why({ row, outcome, onClose }: { row: AwardRow; outcome: AwardOutcome; onClose(): void }) {
  const { words, awardWords, state } = usePanel();
  const say = policyPageWordsOf(state.language);
  const level = levelWith(row, outcome);
  const named = level.slice(0, NAMED).map(({ name }) => name);
  const inWords = awardWords.reason(row, outcome.rule);
  // Where ranks are a working figure only, the family hears none.
  const toTell = state.schooling === 'compulsory' ? awardWords.familyReason(row) : inWords;
  return (
    <div class="why">
      <p class="child">
        {row.name}
        {row.className !== null && <span class="hint"> {row.className}</span>}
      </p>
      <p>{inWords}</p>
      <Figures row={row} outcome={outcome} />
      {level.length > 0 && (
        <p class="hint">
          {say.levelWith(named.join(words.app.list))}
          {level.length > NAMED && ` ${say.levelMore(level.length - NAMED)}`}
        </p>
      )}
      <p class="hint">{say.forFamily}</p>
      <blockquote>{toTell}</blockquote>
      <button type="button" class="link" onClick={onClose}>
        {words.app.close}
      </button>
    </div>
  );
}

function Figures({ row, outcome }: { row: AwardRow; outcome: AwardOutcome }) {
  const { words, state } = usePanel();
  const say = policyPageWordsOf(state.language);
  const { baseline, current } = outcome.examSubjects;
  const times = outcome.rule.meanOf?.length ?? 1;
  const subjects = [...current, ...baseline.filter((subject) => !current.includes(subject))];
  const cell = (mark: Mark | null | undefined, parts: number) =>
    mark === null || mark === undefined
      ? ''
      : typeof mark === 'number'
        ? points(mark / parts)
        : say.marks[mark];
  const lines: Array<[string, string, string]> = [
    [say.total, points(row.baselineTotal), points(row.currentTotal)],
  ];
  if (row.baselineRank !== null) lines.push([say.rank, String(row.baselineRank), String(row.currentRank)]);
  if (row.baselineBand !== null || row.currentBand !== null) {
    lines.push([say.band, row.baselineBand ?? '', row.currentBand ?? '']);
  }
  for (const subject of subjects) {
    lines.push([
      subjectWord(subject, state.language),
      cell(row.baselineMarks?.[baseline.indexOf(subject)], times),
      cell(row.currentMarks?.[current.indexOf(subject)], 1),
    ]);
  }
  return (
    <table class="figures" aria-label={words.awards.why(row.name)}>
      <thead>
        <tr>
          <td />
          <th scope="col">{say.whyLast}</th>
          <th scope="col">{say.whyNow}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, was, is]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{was}</td>
            <td>{is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A mean of three exams may have no end of decimals. */
function points(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 100) / 100);
}

/** The others who rose as far, of the same group of prizes. */
function levelWith(row: AwardRow, { rows, rule }: AwardOutcome): AwardRow[] {
  const { reason } = row;
  if (reason.code !== 'rose' || reason.level < 2) return [];
  const key = ({ className }: AwardRow) =>
    rule.prizesIn === 'together' || className === null ? '' : classKey(className);
  return rows.filter(
    (other) =>
      other !== row &&
      other.reason.code === 'rose' &&
      other.reason.place === reason.place &&
      key(other) === key(row),
  );
}
