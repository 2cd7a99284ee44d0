import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckData } from '../../addon/api.js';
import { checkPageWordsOf } from '../../locale/checkPageWords.js';
import type { Severity } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Fold } from '../parts/Fold.js';
import { MainButton } from '../parts/MainButton.js';
import { Page } from '../parts/Page.js';
import { Trouble } from '../parts/Trouble.js';
import { FindingGroup } from './FindingGroup.js';
import { type Check, type Outcome, useCheck } from './useCheck.js';

/** Everything worth a look over all adopted tabs, with what can be mended and taken back. */
export function CheckPage() {
  const panel = usePanel();
  const words = checkPageWordsOf(panel.state.language);
  const check = useCheck();
  const { data, reading, writing } = check;
  const [jumpError, setJumpError] = useState<unknown>(null);
  const nothing = data !== null && data.tables.length === 0 && data.groups.length === 0;
  const busy = reading.busy ?? writing.busy;
  return (
    <Page
      title={words.title}
      badge={panel.words.awards.privateBadge}
      footer={
        <>
          {busy !== null && <Busy text={busy} words={panel.words} />}
          {nothing ? (
            <MainButton
              label={words.toAdopt}
              disabled={false}
              busy={false}
              onClick={() => panel.go({ page: 'adopt', tab: panel.state.activeTab })}
            />
          ) : (
            <MainButton label={words.again} disabled={false} busy={busy !== null} onClick={check.again} />
          )}
        </>
      }
    >
      {[reading.error, writing.error, jumpError].map((error, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places
        error === null ? null : <Trouble key={at} error={error} speech={panel} />,
      )}
      {check.outcome !== null && <Done outcome={check.outcome} />}
      {data?.undo && <Undo undo={data.undo} check={check} />}
      {nothing && <p>{words.nothingAdopted}</p>}
      {data !== null && !nothing && <Findings data={data} check={check} onError={setJumpError} />}
    </Page>
  );
}

function Findings(props: { data: CheckData; check: Check; onError(error: unknown): void }) {
  const { data, check, onError } = props;
  const { words: panelWords, state } = usePanel();
  const words = checkPageWordsOf(state.language);
  const { tables, groups, findings } = data;
  const count = (severity: Severity) =>
    groups.reduce((sum, group) => sum + (group.severity === severity ? group.count : 0), 0);
  const students = tables.reduce((sum, table) => sum + table.students, 0);
  return (
    <>
      {groups.length === 0 ? (
        <p class="done">{words.clean}</p>
      ) : (
        <p class="strong">{words.counts(count('error'), count('warning'), count('note'))}</p>
      )}
      {groups.length > 0 && <p class="hint">{words.untouched}</p>}
      {groups.map((group, at) => (
        <FindingGroup
          key={group.id}
          group={group}
          findings={findings.filter(
            ({ code, severity }) => code === group.code && severity === group.severity,
          )}
          open={at === 0}
          check={check}
          onError={onError}
        />
      ))}
      <Fold title={words.checked(tables.length, students)} open={groups.length === 0}>
        <ul>
          {tables.map(({ tab, role, students: own }) => (
            <li key={`${tab} ${role}`}>{words.checkedTable(tab, panelWords.roles[role], own)}</li>
          ))}
        </ul>
        <h2>{words.looked}</h2>
        <ul>
          {words.lookedFor.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

/** What was written, and what was not and why. It takes the focus that the pressed button leaves behind. */
function Done({ outcome }: { outcome: Outcome }) {
  const { state } = usePanel();
  const words = checkPageWordsOf(state.language);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each outcome takes the focus anew
  useEffect(() => box.current?.focus(), [outcome]);
  return (
    <div class="written" role="status" tabIndex={-1} ref={box}>
      <p>{outcome.report}</p>
      {outcome.skipped.length > 0 && (
        <Fold title={words.skipped(outcome.skipped.length)} open>
          <ul>
            {outcome.skipped.map(({ tab, cell, reason }) => (
              <li key={`${tab} ${cell} ${reason}`}>
                {[tab, cell].filter(Boolean).join(' ')} {reason}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function Undo({ undo, check }: { undo: NonNullable<CheckData['undo']>; check: Check }) {
  const { state } = usePanel();
  const words = checkPageWordsOf(state.language);
  return (
    <div class="card">
      <p>{undo.sentence}</p>
      <p class="hint">{words.undoHint(undo.at)}</p>
      <button type="button" onClick={() => check.undo(undo.id)}>
        {words.undo}
      </button>
    </div>
  );
}
