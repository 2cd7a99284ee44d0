import { useState } from 'preact/hooks';
import type { HonoursData } from '../../addon/api.js';
import { isStanding } from '../../core/ledger/award.js';
import { usePanel } from '../context.js';
import { MainButton } from '../parts/MainButton.js';
import { WriterField } from '../parts/WriterField.js';
import { HonoursFrame } from './HonoursFrame.js';
import { type Honours, saveOf } from './useHonours.js';

/** 学习进步奖: which run's prizes go into the register. */
export function RunList({ honours, data }: { honours: Honours; data: HonoursData }) {
  const panel = usePanel();
  const { page } = honours.say;
  const { takenBack } = panel.words.history;
  const free = data.runs.filter(({ prizes, registered, takenBack }) => !takenBack && registered < prizes);
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = free.find(({ id }) => id === picked) ?? free[0] ?? null;
  const send = (overQuota: boolean) => {
    if (chosen === null) return;
    honours.save(
      page.registering,
      () => panel.bridge.call('registerPrizes', { ...saveOf(data, honours.by), run: chosen.id, overQuota }),
      ({ tab, added, already, undo }) => ({ sentence: page.registered(added, already, tab), tab, undo }),
    );
  };
  /** Before a run over the same exams is entered in its place. */
  const withdraw = (run: string) => {
    const ids = data.awards
      .filter((entry) => isStanding(entry) && entry.evidence.includes(run))
      .map(({ id }) => id);
    honours.save(
      page.deciding,
      () => panel.bridge.call('decideAwards', { ...saveOf(data, honours.by), ids, decision: 'withdrawn' }),
      ({ tab, changed, undo }) => ({ sentence: page.runWithdrawn(changed), tab, undo }),
    );
  };
  return (
    <HonoursFrame
      honours={honours}
      title={data.names.progress}
      onOver={() => send(true)}
      button={
        chosen !== null && (
          <MainButton
            label={page.register(chosen.prizes - chosen.registered)}
            disabled={false}
            busy={honours.saving.busy !== null}
            onClick={() => send(false)}
          />
        )
      }
    >
      {data.runs.length === 0 ? (
        <p>{page.noRuns}</p>
      ) : (
        <fieldset class="field">
          <legend>{page.runs}</legend>
          {data.runs.map((run) => (
            <label key={run.id} class="tick">
              <input
                type="radio"
                name="run"
                checked={run.id === chosen?.id}
                disabled={!free.includes(run)}
                onChange={() => setPicked(run.id)}
              />
              <span>
                {page.run(run)} {run.takenBack && <span class="badge">{takenBack}</span>}
                {run.registered > 0 && <span class="block hint">{page.runDone(run.registered)}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {data.runs
        .filter(({ registered }) => registered > 0)
        .map((run) => (
          <p key={run.id}>
            <button type="button" class="link" onClick={() => withdraw(run.id)}>
              {page.withdrawRun(run.at)}
            </button>
          </p>
        ))}
      {(chosen !== null || data.runs.some(({ registered }) => registered > 0)) && (
        <WriterField label={page.by} value={honours.by} onInput={honours.setBy} />
      )}
      <p>
        <button type="button" class="link" onClick={() => panel.go({ page: 'awards', from: 'honours' })}>
          {page.toAwards}
        </button>
      </p>
    </HonoursFrame>
  );
}
