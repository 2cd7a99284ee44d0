import { useState } from 'preact/hooks';
import type { HonoursData } from '../../addon/api.js';
import type { Season } from '../../core/honours/season.js';
import type { AwardDecision, AwardEntry } from '../../core/ledger/award.js';
import { settingsWordsOf } from '../../locale/settingsWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { MainButton } from '../parts/MainButton.js';
import { SelectField } from '../parts/SelectField.js';
import { WriterField } from '../parts/WriterField.js';
import { AwardList } from './AwardList.js';
import { ExportPart } from './ExportPart.js';
import { HonoursFrame } from './HonoursFrame.js';
import { type Honours, saveOf } from './useHonours.js';

/** A term: what is in season with its next step, what is open, what is granted, and the way out as a file. */
export function TermView({ honours, data }: { honours: Honours; data: HonoursData }) {
  const panel = usePanel();
  const { say, chooseTerm, show } = honours;
  const { page } = say;
  const [tried, setTried] = useState<{ entries: readonly AwardEntry[]; decision: AwardDecision } | null>(
    null,
  );
  const decide = (entries: readonly AwardEntry[], decision: AwardDecision, overQuota = false) => {
    setTried({ entries, decision });
    const ids = entries.map(({ id }) => id);
    const names = entries.map(({ student }) => student.name).join(page.list);
    honours.save(
      page.deciding,
      () => panel.bridge.call('decideAwards', { ...saveOf(data, honours.by), ids, decision, overQuota }),
      ({ tab, undo }) => ({ sentence: page.decided[decision](names), tab, undo }),
    );
  };
  const open = data.awards.filter(({ state }) => state === 'nominated');
  const granted = data.awards.filter(({ state }) => state === 'granted');
  return (
    <HonoursFrame
      honours={honours}
      home
      onOver={tried === null ? undefined : () => decide(tried.entries, tried.decision, true)}
      title={page.title}
      button={
        <MainButton
          label={page.praiseNow}
          disabled={false}
          busy={false}
          onClick={() => show({ name: 'praise' })}
        />
      }
    >
      <SelectField
        label={page.term}
        value={data.term.name}
        options={data.terms.map((name) => ({ value: name, label: name }))}
        onChange={chooseTerm}
      />
      {data.notes.map((note) => (
        <p key={note} class="wrong">
          {note}
        </p>
      ))}
      <h2>{page.inSeason}</h2>
      <ul class="plain seasons">
        {data.seasons.map((season) => (
          <SeasonCard key={season.kind} season={season} honours={honours} data={data} />
        ))}
      </ul>
      {open.length + granted.length > 0 && panel.state.me === null && (
        <WriterField label={page.decider} value={honours.by} onInput={honours.setBy} />
      )}
      {open.length > 0 && (
        <Fold title={page.nominated(open.length)} open>
          <AwardList honours={honours} data={data} awards={open} decide={decide} />
        </Fold>
      )}
      {granted.length > 0 ? (
        <Fold title={page.granted(granted.length)}>
          <AwardList honours={honours} data={data} awards={granted} decide={decide} />
        </Fold>
      ) : (
        open.length === 0 && <p class="hint">{page.nobodyYet}</p>
      )}
      {data.awards.length > 0 && (
        <Fold title={page.export}>
          <ExportPart say={say} term={data.term.name} />
        </Fold>
      )}
    </HonoursFrame>
  );
}

function SeasonCard(props: { season: Season; honours: Honours; data: HonoursData }) {
  const { season, honours, data } = props;
  const panel = usePanel();
  const { page } = honours.say;
  const { kind, cause, step, open } = season;
  const { granted, nominated, places } = data.counts[kind];
  const isQuiet = step.code === 'wait' || step.code === 'done';
  const name = data.names[kind];
  const stray = data.runs.reduce((sum, run) => sum + (run.takenBack ? run.registered : 0), 0);
  const go = () => {
    switch (step.code) {
      case 'propose':
        return honours.show({ name: 'progress', baseline: step.baseline, current: step.current });
      case 'compute':
        return panel.go({ page: 'awards', from: 'honours' });
      case 'register':
        return honours.show({ name: 'runs' });
      case 'contest':
        return honours.show({ name: 'contest', exam: step.exam });
      case 'praise':
        return honours.show({ name: 'praise' });
      case 'decide':
        return document.querySelector<HTMLElement>('.award-decide button')?.focus();
      default:
        return honours.show({ name: 'nominate', kind });
    }
  };
  return (
    <li class="card season">
      <p class="row">
        <span class="strong">{name}</span>
        {isQuiet && <span class="hint">{step.code === 'done' ? page.done : page.waiting}</span>}
      </p>
      {(open || granted + nominated > 0) && <p>{page.count(granted, nominated, places)}</p>}
      <p class="row">
        <span class="hint">{page.cause(cause, settingsWordsOf(panel.state.language).examKinds)}</span>
        <button
          type="button"
          class={isQuiet ? 'link' : undefined}
          aria-label={`${name} ${page.step(step)}`}
          onClick={go}
        >
          {page.step(step)}
        </button>
      </p>
      {kind === 'progress' && stray > 0 && (
        <p>
          <button type="button" class="link" onClick={() => honours.show({ name: 'runs' })}>
            {page.strayPrizes(stray)}
          </button>
        </p>
      )}
    </li>
  );
}
