import type { CheckFinding, CheckGroup } from '../../addon/api.js';
import { checkPageWordsOf } from '../../locale/checkPageWords.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { CellLink } from './CellLink.js';
import { MendChange } from './MendChange.js';
import type { Check } from './useCheck.js';

/** How many more findings a click brings. */
const MORE = 50;

/** All findings of one kind, folded under its name. */
export function FindingGroup(props: {
  group: CheckGroup;
  findings: readonly CheckFinding[];
  open: boolean;
  check: Check;
  onError(error: unknown): void;
}) {
  const { group, findings, check, onError } = props;
  const { words: panelWords, state } = usePanel();
  const words = checkPageWordsOf(state.language);
  const hidden = group.count - group.shown;
  const mendable = findings.some(({ mend }) => mend !== null);
  return (
    <Fold
      open={props.open}
      title={
        <>
          <span class={`severity ${group.severity}`}>{panelWords.app.severity[group.severity]}</span>{' '}
          {group.title} <span class="hint">{words.groupCount(group.count)}</span>
          {mendable && <span class="hint mendable"> · {words.mendable}</span>}
        </>
      }
    >
      {group.mend !== null && (
        <Fold title={words.showAll(group.mend.mends, group.mend.cells)}>
          {findings.map(({ id, tab, mend }) =>
            mend === null ? null : (
              <section key={id}>
                <p class="strong">{tab}</p>
                <MendChange mend={mend} onError={onError} />
              </section>
            ),
          )}
          <button
            type="button"
            class="second"
            aria-label={words.mendAllThis(group.title)}
            onClick={() => check.mend(group.mend!.id, group.mend!.cells)}
          >
            {words.mendAll}
          </button>
        </Fold>
      )}
      <ul class="problems">
        {findings.map((finding) => (
          <Finding key={finding.id} finding={finding} check={check} onError={onError} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" onClick={() => check.showMore(group.id, group.shown + MORE)}>
          {words.showMore(Math.min(hidden, MORE))}
        </button>
      )}
    </Fold>
  );
}

function Finding(props: { finding: CheckFinding; check: Check; onError(error: unknown): void }) {
  const { finding, check, onError } = props;
  const { tab, cell, message, other, mend } = finding;
  const { state } = usePanel();
  const words = checkPageWordsOf(state.language);
  return (
    <li>
      {message} <CellLink tab={tab} cell={cell} onError={onError} />
      {other.length > 0 && (
        <p class="hint">
          {words.alsoAt}{' '}
          {other.map((place) => (
            <CellLink key={`${place.tab} ${place.cell}`} {...place} onError={onError} />
          ))}
        </p>
      )}
      {mend !== null && (
        <Fold title={words.showChange(mend.cells)}>
          <MendChange mend={mend} onError={onError} />
          <button
            type="button"
            class="second"
            aria-label={words.mendThis(mend.sentence)}
            onClick={() => check.mend(mend.id, mend.cells)}
          >
            {words.mend}
          </button>
        </Fold>
      )}
    </li>
  );
}
