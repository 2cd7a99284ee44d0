import type { StudentMarks, StudentPage } from '../../addon/api.js';
import type { EffectiveRecord } from '../../core/ledger/effectiveRecords.js';
import { PLAN_STAGES, type PlanStage } from '../../core/ledger/plan.js';
import { studentsWordsOf } from '../../locale/studentsWords.js';
import { subjectWord } from '../../locale/subjectWords.js';
import type { PageName } from '../context.js';
import { usePanel } from '../context.js';
import { JumpButton } from '../parts/JumpButton.js';

function useWords() {
  const { state } = usePanel();
  return {
    words: studentsWordsOf(state.language).page,
    subject: (subject: string) => subjectWord(subject, state.language),
  };
}

/** The way to the page where a part is changed, with this child chosen there. */
function Lead({ page, to, label }: { page: StudentPage; to: PageName; label: string }) {
  const { go, has } = usePanel();
  const { name, class: ofClass, ids } = page.student;
  if (!has(to)) return null;
  return (
    <button
      type="button"
      class="link"
      onClick={() => go({ page: to, student: { name, class: ofClass, ids } })}
    >
      {label}
    </button>
  );
}

/** Who helps, in what, since when. */
export function PairsPart({ page }: { page: StudentPage }) {
  const { words, subject } = useWords();
  return (
    <>
      {page.pairs.length === 0 ? (
        <p class="hint">{words.noPairs}</p>
      ) : (
        <ul class="plain">
          {page.pairs.map((pair) => (
            <li key={`${pair.tab} ${pair.row} ${pair.helper}`}>
              <span class="strong">{pair.helper}</span>{' '}
              {[
                pair.kind === null ? null : words.pairKinds[pair.kind],
                pair.subject === null ? null : subject(pair.subject),
                pair.from === null ? null : words.since(pair.from),
              ]
                .filter((text) => text !== null)
                .join(' · ')}{' '}
              <JumpButton tab={pair.tab} cell={`A${pair.row}`} />
            </li>
          ))}
        </ul>
      )}
      {page.otherPairs > 0 && <p class="hint">{words.otherPairs(page.otherPairs)}</p>}
      <Lead page={page} to="pairing" label={words.toPairing} />
    </>
  );
}

/** The goal, and the four stages as a bar with the present one marked. */
export function PlanPart({ page }: { page: StudentPage }) {
  const { words, subject } = useWords();
  const { plan, stage } = page;
  const lead = <Lead page={page} to="plan" label={words.toPlan} />;
  if (plan === null) {
    return (
      <>
        <p class="hint">{words.noPlan}</p>
        {lead}
      </>
    );
  }
  const { goal } = plan;
  const now = stage?.at === 'stage' ? stage.stage : null;
  const told =
    stage === null
      ? null
      : stage.at === 'stage'
        ? words.stageNow(stage.stage, stage.day, stage.days)
        : stage.at === 'after'
          ? words.stagesOver(stage.since)
          : stage.at === 'unknown'
            ? null
            : words.stageNext(stage.next, stage.from);
  return (
    <>
      <p>
        {goal.words !== '' && <span class="as-written">{goal.words} </span>}
        <span class="hint">
          {[
            goal.subject === null ? words.total : subject(goal.subject),
            words.measures[goal.measure],
            words.fromTo(goal.from, goal.target),
            goal.by === null ? '' : words.goalBy(goal.by),
            plan.state === null ? '' : words.states[plan.state],
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
      </p>
      <ol class="stages">
        {PLAN_STAGES.map((one) => (
          <li key={one} class={stageClass(one, now, stage)} aria-current={one === now ? 'step' : undefined}>
            {words.stages[one]}
          </li>
        ))}
      </ol>
      {told !== null && <p>{told}</p>}
      <JumpButton tab={plan.tab} cell={`A${plan.row}`} withTab /> {lead}
    </>
  );
}

function stageClass(one: PlanStage, now: PlanStage | null, stage: StudentPage['stage']): string | undefined {
  if (one === now) return 'stage-now';
  const at = PLAN_STAGES.indexOf(one);
  if (stage?.at === 'after') return 'stage-done';
  if (now !== null) return at < PLAN_STAGES.indexOf(now) ? 'stage-done' : undefined;
  return stage?.at === 'between' && at < PLAN_STAGES.indexOf(stage.next) ? 'stage-done' : undefined;
}

/** The latest records, as they stand after corrections. */
export function RecordsPart({ page }: { page: StudentPage }) {
  const { words } = useWords();
  const { records, recordCount } = page;
  if (records.length === 0) return <p class="hint">{words.noRecords}</p>;
  return (
    <>
      <ul class="plain">
        {records.map((record) => (
          <RecordLine key={record.id} record={record} />
        ))}
      </ul>
      {recordCount > records.length && <p class="hint">{words.moreRecords(recordCount)}</p>}
    </>
  );
}

function RecordLine({ record }: { record: EffectiveRecord }) {
  const { words, subject } = useWords();
  const { date, kind, minutes, content, wentWell, nextStep, by, tab, row } = record;
  return (
    <li>
      <span class="strong">
        {[
          date ?? words.noDate,
          kind === null ? words.unknownKind : words.recordKinds[kind],
          record.subject === null ? '' : subject(record.subject),
          minutes === null ? '' : words.minutes(minutes),
        ]
          .filter((text) => text !== '')
          .join(' ')}
      </span>{' '}
      {by !== '' && <span class="hint">{words.by(by)}</span>} <JumpButton tab={tab} cell={`A${row}`} />
      {content !== '' && <p class="as-written">{content}</p>}
      {wentWell !== '' && <p class="as-written">{words.wentWell(wentWell)}</p>}
      {nextStep !== '' && <p class="as-written">{words.nextStep(nextStep)}</p>}
    </li>
  );
}

export function PrizesPart({ marks }: { marks: StudentMarks }) {
  const { words } = useWords();
  if (marks.prizes.length === 0) return null;
  return (
    <section>
      <h2>{words.prizes}</h2>
      <ul class="plain">
        {marks.prizes.map(({ at, baseline, current, prize }) => (
          <li key={`${at} ${baseline} ${current}`}>
            {words.prize(prize, baseline, current)} <span class="hint">{at.slice(0, 10)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
