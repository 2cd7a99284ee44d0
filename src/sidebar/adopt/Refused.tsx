import { useEffect, useRef } from 'preact/hooks';
import type { AdoptionProposal } from '../../addon/api.js';
import type { TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { ProblemList } from '../parts/ProblemList.js';

/** A tab that cannot be used as it is: why, in a sentence, and the way to set it up by hand. */
export function Refused(props: {
  proposal: AdoptionProposal;
  role: TabRole;
  byHand: boolean;
  /** A person said that there is no header: nothing to complain about. */
  saidNoHeader: boolean;
  onByHand(): void;
  onNoHeader(): void;
}) {
  const { words } = usePanel();
  const { adopt } = words;
  const { reading } = props.proposal;
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef(false);
  // The pressed button goes: what to do next takes the focus.
  useEffect(() => {
    if (props.byHand && pressed.current) heading.current?.focus();
  }, [props.byHand]);
  const press = (work: () => void) => {
    pressed.current = true;
    work();
  };
  const role = words.roles[props.role];
  const least = { exam: adopt.byHandExam, archive: adopt.byHandArchive, pairing: adopt.byHandPairing };
  const grave = reading.problems.filter(
    ({ severity, code }) => severity === 'error' && !(props.saidNoHeader && code === 'NO_HEADER'),
  );
  const title = props.byHand ? adopt.byHandTitle(role) : adopt.refused(role);
  return (
    <section class="trouble" aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ProblemList problems={grave.map((problem) => ({ ...problem, tab: reading.tab }))} />
      {props.byHand ? (
        <p>{adopt.byHandSteps(least[props.role])}</p>
      ) : (
        <>
          <p>{adopt.refusedText}</p>
          {reading.headerRows === null && (
            <p>
              <button type="button" onClick={() => press(props.onNoHeader)}>
                {adopt.noHeader}
              </button>
            </p>
          )}
          <button type="button" onClick={() => press(props.onByHand)}>
            {adopt.byHand(role)}
          </button>
        </>
      )}
    </section>
  );
}
