import { useId, useState } from 'preact/hooks';
import type { ScreeningRow } from '../../core/screeningOutcome.js';
import type { ScreeningFacts, ScreeningWords } from '../../locale/screeningWords.js';
import { usePanel } from '../context.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { canAdd, rowKey } from './useProposal.js';

/** As many children as are drawn at once; a click draws the rest. */
const SHOWN_AT_FIRST = 60;

interface ListProps {
  rows: readonly ScreeningRow[];
  say: ScreeningWords;
  facts: ScreeningFacts;
}

/** The proposed children: each to be ticked, each with the reasons to unfold. */
export function CandidateList(
  props: ListProps & { ticked: ReadonlySet<string>; onTick(keys: readonly string[], tick: boolean): void },
) {
  const { say, ticked } = props;
  // Whom there is still something to decide about comes first.
  const rows = [...props.rows.filter(canAdd), ...props.rows.filter((row) => !canAdd(row))];
  const { page } = say;
  const [all, setAll] = useState(false);
  const free = rows.filter(canAdd).map(rowKey);
  const inArchive = rows.filter(({ inArchive: place }) => place.state === 'active').length;
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  const hidden = rows.length - shown.length;
  if (rows.length === 0) return <p>{page.nobody}</p>;
  return (
    <section>
      <h2>{page.list}</h2>
      {inArchive > 0 && <p class="hint">{page.alreadyIn(inArchive)}</p>}
      {free.length > 0 && (
        <p>
          <button type="button" class="link" onClick={() => props.onTick(free, true)}>
            {page.chooseAll}
          </button>{' '}
          <button type="button" class="link" onClick={() => props.onTick(free, false)}>
            {page.chooseNone}
          </button>
        </p>
      )}
      <ul class="candidates">
        {shown.map((row) => (
          <Candidate
            key={rowKey(row)}
            row={row}
            say={say}
            facts={props.facts}
            ticked={ticked.has(rowKey(row))}
            onTick={(tick) => props.onTick([rowKey(row)], tick)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {page.showAll(hidden)}
        </button>
      )}
    </section>
  );
}

function Candidate(props: {
  row: ScreeningRow;
  say: ScreeningWords;
  facts: ScreeningFacts;
  ticked: boolean;
  onTick(tick: boolean): void;
}) {
  const { row, say, facts } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const { label } = usePanel().state;
  const addable = canAdd(row);
  return (
    <li>
      <div class="candidate">
        <label>
          <input
            type="checkbox"
            checked={addable ? props.ticked : row.inArchive.state === 'active'}
            disabled={!addable}
            onChange={(event) => props.onTick(event.currentTarget.checked)}
          />
          <span>
            <span class="child">{row.name}</span>{' '}
            {row.className !== null && <span class="hint">{row.className}</span>}
          </span>
        </label>
        <button
          type="button"
          class="link"
          aria-label={say.page.why(row.name)}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {say.page.whyShort} {open ? '▾' : '▸'}
        </button>
      </div>
      {!addable && <p class="hint">{say.inArchive(row.inArchive, label)}</p>}
      <div id={id} class={open ? 'why' : undefined} hidden={!open}>
        {open && <Reasons row={row} say={say} facts={facts} />}
      </div>
    </li>
  );
}

function Reasons({ row, say, facts }: { row: ScreeningRow; say: ScreeningWords; facts: ScreeningFacts }) {
  return (
    <>
      <ul>
        {row.reasons.map((reason) => (
          <li key={reason.code}>{say.reason(reason, facts)}</li>
        ))}
        {row.open.map((open) => (
          <li key={open.part} class="hint">
            {say.open(open, facts)}
          </li>
        ))}
      </ul>
      {row.weakSubjects.length > 0 && <p>{say.weakSubjects(row.weakSubjects)}</p>}
      {row.namesake !== null && <p class="hint">{say.namesake(row.namesake.tab, row.namesake.row)}</p>}
      <RowLink tab={row.tab} row={row.row} say={say} />
      {(row.inArchive.state === 'active' || row.inArchive.state === 'ended') && (
        <RowLink tab={row.inArchive.tab} row={row.inArchive.row} say={say} />
      )}
    </>
  );
}

/** The way to a row of the sheet, which stays the main thing. */
function RowLink({ tab, row, say }: { tab: string; row: number; say: ScreeningWords }) {
  const panel = usePanel();
  const { words, bridge } = panel;
  const jump = useTask();
  const label = say.page.toRow(tab, row);
  const cell = `A${row}`;
  return (
    <p>
      <button
        type="button"
        class="link"
        onClick={() =>
          jump.start(
            label,
            () => bridge.call('showTab', { tab, cell }),
            () => panel.announce(words.app.jumped(tab, cell)),
          )
        }
      >
        → {label}
      </button>
      {jump.error !== null && <Trouble error={jump.error} speech={panel} />}
    </p>
  );
}

/** Whom nobody can judge, each with what is missing. */
export function UnjudgedList({ rows, say, facts }: ListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <p class="hint">{say.page.unjudgedText}</p>
      <ul class="candidates">
        {shown.map((row) => (
          <li key={rowKey(row)}>
            <span class="strong">{row.name}</span>{' '}
            {row.className !== null && <span class="hint">{row.className}</span>}
            {row.open.map((open) => (
              <p key={open.part} class="hint">
                {say.open(open, facts)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say.page.showAll(rows.length - shown.length)}
        </button>
      )}
    </>
  );
}
