import type { HonoursData } from '../../addon/api.js';
import { AWARD_KINDS, type AwardDecision, type AwardEntry } from '../../core/ledger/award.js';
import { JumpButton } from '../parts/JumpButton.js';
import type { Honours } from './useHonours.js';

export type Decide = (entries: readonly AwardEntry[], decision: AwardDecision) => void;

/** Awards by kind, each with what it rests on and what can be decided about it. */
export function AwardList(props: {
  honours: Honours;
  data: HonoursData;
  awards: readonly AwardEntry[];
  decide: Decide;
}) {
  const { honours, data, awards, decide } = props;
  const { page } = honours.say;
  return (
    <>
      {[...AWARD_KINDS, null].map((kind) => {
        const own = awards.filter((entry) => entry.kind === kind);
        const open = own.filter(({ state }) => state === 'nominated');
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{kind === null ? '' : data.names[kind]}</h3>
            <ul class="plain">
              {own.map((entry) => (
                <li key={entry.id} class="card award">
                  <AwardFacts honours={honours} data={data} entry={entry} />
                  <p class="award-decide">
                    {(entry.state === 'nominated'
                      ? (['granted', 'declined', 'withdrawn'] as const)
                      : (['withdrawn'] as const)
                    ).map((decision) => (
                      <button
                        key={decision}
                        type="button"
                        class={decision === 'withdrawn' ? 'link' : undefined}
                        aria-label={page.decideFor(entry.student.name, page.decide[decision])}
                        aria-disabled={honours.saving.busy === null ? undefined : true}
                        onClick={() => decide([entry], decision)}
                      >
                        {page.decide[decision]}
                      </button>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
            {open.length > 1 && kind !== null && (
              <button type="button" onClick={() => decide(open, 'granted')}>
                {page.grantAll(data.names[kind], open.length)}
              </button>
            )}
          </section>
        );
      })}
    </>
  );
}

function AwardFacts(props: { honours: Honours; data: HonoursData; entry: AwardEntry }) {
  const { data, entry } = props;
  const { page } = props.honours.say;
  const { student, title, reason, evidence, nominatedBy, nominatedOn, decidedBy, decidedOn, state } = entry;
  return (
    <>
      <p class="row">
        <span class="award-name">{student.name}</span>
        <span class="hint">{student.className}</span>
      </p>
      {title !== '' && <p class="strong">{title}</p>}
      {reason !== '' && <p>{reason}</p>}
      {evidence.map((id) => {
        const record = data.evidence[id];
        const run = data.runs.find((one) => one.id === id);
        if (record === undefined) {
          return (
            <p key={id} class="hint">
              {run === undefined ? page.evidenceGone(id) : page.ofRun(run.at)}
            </p>
          );
        }
        return (
          <p key={id} class="hint">
            {page.evidence} {record.date} {record.content}{' '}
            <JumpButton tab={record.tab} cell={`A${record.row}`} withTab />
          </p>
        );
      })}
      <p class="hint">
        {page.nominatedBy(nominatedBy, nominatedOn ?? '')}
        {state !== 'nominated' && decidedBy !== '' && ` · ${page.decidedBy(decidedBy, decidedOn ?? '')}`}
      </p>
    </>
  );
}
