import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HonoursData, ProgressProposal } from '../../addon/api.js';
import { usePanel } from '../context.js';
import { Busy } from '../parts/Busy.js';
import { Trouble } from '../parts/Trouble.js';
import { useTask } from '../useTask.js';
import { ProposalFrame } from './ProposalFrame.js';
import type { Honours } from './useHonours.js';

/** 学业进步生: who rose most between the finals. */
export function ProgressForm(props: {
  honours: Honours;
  data: HonoursData;
  baseline: string;
  current: string;
}) {
  const { honours, data, baseline, current } = props;
  const panel = usePanel();
  const { page } = honours.say;
  const [proposal, setProposal] = useState<ProgressProposal | null>(null);
  const asking = useTask();
  const { start } = asking;
  const term = data.term.name;
  const load = useCallback(
    () =>
      start(
        page.proposing,
        () => panel.bridge.call('proposeProgress', { baseline, current, term }),
        setProposal,
      ),
    [start, panel.bridge, page, baseline, current, term],
  );
  useEffect(load, [load]);
  const picks =
    proposal?.proposed.map(({ student, why, reason, level, already }) => ({
      student,
      title: '',
      why,
      reason,
      doubt: level ? page.level : null,
      already,
    })) ?? null;
  return (
    <ProposalFrame
      honours={honours}
      data={data}
      kind="academicProgress"
      title={page.propose(data.names.academicProgress)}
      picks={picks}
      onSaved={load}
    >
      {asking.busy !== null && <Busy text={asking.busy} words={panel.words} />}
      {asking.error !== null && <Trouble error={asking.error} speech={panel} />}
      {picks !== null && <p>{picks.length === 0 ? page.nobodyRose : page.proposedFrom(baseline, current)}</p>}
    </ProposalFrame>
  );
}
